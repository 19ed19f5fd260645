"""Find the cable of the library that a reader means by a reference id, in any spelling."""

from typing import TYPE_CHECKING

from cabletui.cli.printing.output import say

if TYPE_CHECKING:
    from cabletui.archive.archive import Archive


def held_id(archive: "Archive", text: str) -> str:
    """Return the id of the cable that a text means, and say so if it may mean others.

    If the library holds none, say what is near, and return an empty text.
    """
    found = archive.find(text)
    if not found:
        near = ", ".join(headline.reference_id for headline in archive.neighbours(text))
        guess = archive.near_reference(text)
        probably = f" Probably {guess.reference_id} is meant, {guess.reason}." if guess else ""
        nearest = f" Nearest in number: {near}." if near else ""
        say(f"The library holds no cable {text}.{probably}{nearest}")
        return ""
    if len(found) > 1:
        others = ", ".join(headline.reference_id for headline in found[1:])
        say(f"{text} may also be {others}.")
    return found[0].reference_id

"""`cabletui show`: a cable in its three boxes."""

import argparse
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

from cabletui.cli.arguments import from_one
from cabletui.cli.cells import cells, cut
from cabletui.cli.library import open_archive
from cabletui.cli.output import columns, is_terminal, put, say

if TYPE_CHECKING:
    from cabletui.archive.archive import Archive
    from cabletui.cable import Cable
    from cabletui.page.page import Entry

EXAMPLES = (
    "cabletui show 06BEIJING24302",
    "cabletui show 'beijing 24302 2006' --format json",
)
_WIDEST = 80
_LABELS = 16


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say which arguments it takes."""
    parser.add_argument(
        "reference", nargs="+", metavar="REFERENCE", help="a reference id, in any spelling"
    )
    parser.add_argument(
        "--edition",
        type=from_one,
        default=1,
        metavar="N",
        help="which edition, where there are several; 1 is the fullest (default: 1)",
    )
    parser.add_argument(
        "--format", choices=("text", "json"), default="text", help="how to print it (default: text)"
    )


def run(options: argparse.Namespace) -> int:
    """Print cables; 1 if one of them is not held.

    A reference id may be spelled as several words, so all of them are tried as one id first;
    then as a list of ids with commas.

    Raises:
        LibraryError: The library cannot be read.
    """
    together = " ".join(options.reference)
    with open_archive(options) as archive:
        wanted = [together] if archive.find(together) else _listed(options.reference)
        shown = [_show(archive, text, options) for text in wanted]
    return 0 if all(shown) else 1


def _listed(words: list[str]) -> list[str]:
    """Return the ids of a list, else the words as they were given."""
    from cabletui.cable.id_list import only_ids  # noqa: PLC0415

    together = " ".join(words)
    ids = only_ids(together) if set(together) & set(",;") else ()
    return list(ids) or words


def _show(archive: "Archive", text: str, options: argparse.Namespace) -> bool:
    found = archive.find(text)
    if not found:
        near = ", ".join(headline.reference_id for headline in archive.neighbours(text))
        guess = archive.near_reference(text)
        probably = f" Probably {guess.reference_id} is meant, {guess.reason}." if guess else ""
        nearest = f" Nearest in number: {near}." if near else ""
        say(f"The library holds no cable {text}.{probably}{nearest}")
        return False
    if len(found) > 1:
        others = ", ".join(headline.reference_id for headline in found[1:])
        say(f"{text} may also be {others}.")
    reference_id = found[0].reference_id
    cable = archive.cable(reference_id, options.edition - 1)
    if options.format == "json":
        put([_json(cable)])
    else:
        put(_boxes(cable, archive.editions(reference_id), is_fiction=archive.is_sample))
    return True


def _json(cable: "Cable") -> str:
    import orjson  # noqa: PLC0415

    from cabletui.cable.document import sources, to_document  # noqa: PLC0415
    from cabletui.cli.derived import derived  # noqa: PLC0415

    option = orjson.OPT_INDENT_2 if is_terminal(sys.stdout) else None
    document = {**to_document(cable), "sources": sources(cable), "derived": derived(cable)}
    return orjson.dumps(document, option=option).decode()


def _boxes(cable: "Cable", editions: tuple["Cable", ...], *, is_fiction: bool) -> Iterator[str]:
    """Yield the lines of the three boxes, the text of the cable in them as it is."""
    from cabletui.page.particulars import particulars  # noqa: PLC0415

    width = min(columns(_WIDEST), _WIDEST)
    corners, across = "┌┐└┘", "─"
    boxes = (
        (cable.reference_id, _labelled(particulars(cable, editions, is_fiction=is_fiction))),
        ("Header", cable.header.split("\n") if cable.header else ["(this copy has no header)"]),
        ("Body", cable.body.split("\n")),
    )
    for title, lines in boxes:
        words = f"{across} {cut(title, width - 8)} "
        yield f"{corners[0]}{words}{across * (width - 2 - cells(words))}{corners[1]}"
        yield from lines
        yield f"{corners[2]}{across * (width - 2)}{corners[3]}"


def _labelled(entries: "tuple[Entry, ...]") -> Iterator[str]:
    for entry in entries:
        for number, line in enumerate(entry.text.split("\n")):
            yield f"{entry.label if number == 0 else '':{_LABELS}}{line}"

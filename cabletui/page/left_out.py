"""What clean reading leaves out above or below the text of a cable, and how that is said."""

from collections.abc import Iterator
from dataclasses import dataclass

from cabletui.cable import whole_copy
from cabletui.text.counts import counted
from cabletui.text.glyphs import ELLIPSIS

_CUT = ("...", ELLIPSIS)


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A stretch of a body that is no part of the text of its cable."""

    start: int
    end: int
    what: str
    """How much it is, and of what: `24 lines of another cable`."""

    @property
    def is_above(self) -> bool:
        """Whether it stands before the text, and not behind it."""
        return self.start == 0

    def sentence(self, matches: int) -> str:
        """Return what is said in its place, and the key that shows it.

        Args:
            matches: How many matches of the query are in it.

        >>> LeftOut(40, 90, "2 lines of another cable").sentence(1)
        '… left out here: 2 lines of another cable, with 1 match; v shows them'
        """
        found = f", with {counted(matches, 'match', 'matches')}" if matches else ""
        them = "it" if self.what.startswith("1 ") else "them"
        return f"{ELLIPSIS} left out here: {self.what}{found}; v shows {them}"


def left_out(body: str) -> tuple[LeftOut, ...]:
    """Return what a body has above and below the last whole copy of its cable."""
    start, end = whole_copy(body)
    return tuple(_told(body, start, end))


def _told(body: str, start: int, end: int) -> Iterator[LeftOut]:
    if lines := _lines(body[:start]):
        yield LeftOut(0, start, f"{lines} above the whole text")
    if lines := _lines(body[end:]):
        is_cut = body[start:end].rstrip().endswith(_CUT)
        yield LeftOut(
            end, len(body), f"{lines} {'of another cable' if is_cut else 'below the text'}"
        )


def _lines(text: str) -> str:
    """Return how many lines say anything: `9 lines`; empty for none."""
    said = sum(any(map(str.isalnum, line)) for line in text.splitlines())
    return counted(said, "line") if said else ""

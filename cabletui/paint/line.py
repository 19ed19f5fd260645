"""One painted line of a list."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a line that stands out from the rest of it."""

    start: int
    stop: int
    """The characters of the line from start up to, but without, stop."""

    style: str
    """The name of a look, one of `STYLES`."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line in one style, of which parts may have another.

    Few styles a line keep what a page of a list sends over a slow link small: each further
    change of colour costs some forty bytes a line.
    """

    text: str
    """Safe text; the list fills or cuts it to its width."""

    style: str = ""
    """The name of the style: one of `STYLES`, or empty for plain."""

    parts: tuple[Part, ...] = ()
    """What stands out, in order, none within another; not shown where the cursor is."""


STYLES = ("confidential", "secret", "heading", "muted", "warning", "match")
"""The styles a line can have; the list has a component class for each."""

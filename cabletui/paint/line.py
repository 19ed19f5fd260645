"""One painted line of a list."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a line that stands out from the rest of it."""

    start: int
    stop: int
    """The offset in the line after its last character."""

    style: str
    """The name of a look, one of `STYLES`."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line in one style, of which parts may have another.

    Few styles to a line keep small what a page of a list sends over a slow link: each further
    change of colour costs some forty bytes a line.
    """

    text: str
    """Safe text; the list fills or cuts it to its width."""

    style: str = ""
    """The name of the style: one of `STYLES`, or empty for plain."""

    parts: tuple[Part, ...] = ()
    """What stands out, in order, without overlap; not shown in the line of the cursor."""


STYLES = ("confidential", "secret", "heading", "muted", "warning", "match")
"""The styles a line can have; the list has a component class for each."""

"""One painted line of a list."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Line:
    """A line in one style.

    One style a line keeps what a page of a list sends over a slow link small: each further
    change of colour costs some forty bytes a line.
    """

    text: str
    """Safe text; the list fills or cuts it to its width."""

    style: str = ""
    """The name of the style: one of `STYLES`, or empty for plain."""


STYLES = ("confidential", "secret", "heading", "muted", "warning")
"""The styles a line can have; the list has a component class for each."""

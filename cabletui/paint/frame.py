"""The characters that boxes are drawn with."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Frame:
    """One set of characters for edges, shades and signs."""

    across: str
    down: str
    corners: str
    """Upper left, upper right, lower left, lower right."""

    shades: tuple[str, str, str]
    """How a banner is filled, by the level of the classification."""

    pointer: str
    """Points at the paragraph that one is in."""

    ellipsis: str
    """Says that a text goes on beyond the edge."""


LINES = Frame("─", "│", "╭╮╰╯", (" ", "░", "▓"), "▸", "…")
"""For terminals that show UTF-8."""

ASCII = Frame("-", "|", "++++", (" ", "-", "#"), ">", "~")
"""For all others."""

"""The characters that boxes are drawn with."""

ACROSS = "─"
DOWN = "│"
UPPER_CORNERS = "╭╮"
LOWER_CORNERS = "╰╯"

SHADES = (" ", "░", "▓")
"""How a banner is filled, by the level of the classification."""

POINTER = "▸"
"""Points at the paragraph that the reader is at."""

ELLIPSIS = "…"
"""Stands for what is cut off a text."""

"""The characters that boxes are drawn with."""

ACROSS = "─"
DOWN = "│"
UPPER_CORNERS = "╭╮"
LOWER_CORNERS = "╰╯"

SHADES = (" ", "░", "▓")
"""How a banner is filled, by the level of the classification."""

POINTER = "▸"
"""Points at the paragraph that one is in."""

ELLIPSIS = "…"
"""Says that a text goes on beyond the edge."""

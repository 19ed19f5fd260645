"""How the kinds of text stand out: every colour that the interface chooses, in one place.

The terminal's colours are the reader's, and not known here: what reads well on black is pale on
white. So a text either has the terminal's own two colours and stands out by weight, lines and
reversal, or it has a pair of colours of which both are ours, with enough contrast. The sixteen
colours of a terminal are never part of a pair: they differ from one to another, and some make bold
ones brighter. Nothing is dim, as some terminals dim to half.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from rich.style import Style


@dataclass(frozen=True, slots=True)
class Look:
    """How one kind of text stands out."""

    style: str = "none"
    """Weight, lines and reversal, in the words of style sheets."""

    colours: tuple[str, str] | None = None
    """The foreground and the background, `#rrggbb`; the terminal's own if None."""

    without: str = ""
    """The style without colours; if empty, the same one."""

    @property
    def declared(self) -> str:
        """The declarations of a style sheet."""
        if self.colours is None:
            return f"text-style: {self.style};"
        foreground, background = self.colours
        return f"color: {foreground}; background: {background}; text-style: {self.style};"

    @property
    def declared_without(self) -> str:
        """The declarations for a reader who wants no colours."""
        style = self.without or self.style
        if self.colours is None:
            return f"text-style: {style};"
        return f"color: ansi_default; background: ansi_default; text-style: {style};"


# A pair of colours means one thing, on whatever screen: confidential is blue, secret is red, and
# yellow is what a key has led to, or would; a redaction is grey.
_YELLOW = ("#000000", "#ffff5f")
_BLUE = ("#ffffff", "#0000af")
_RED = ("#ffffff", "#af0000")
_GREY = ("#b2b2b2", "#262626")
"""As faint as it can be and still be read everywhere."""

LOOKS = {
    "heading": Look("bold underline"),
    "title": Look("bold"),
    "cursor": Look("reverse"),
    "empty": Look(),
    "muted": Look(),
    "warning": Look("bold"),
    "confidential": Look("none", _BLUE, without="bold"),
    "secret": Look("none", _RED, without="bold reverse"),
    "label": Look(),
    "link": Look("underline"),
    "match": Look("bold reverse"),
    "chosen": Look("none", _YELLOW, without="bold reverse underline"),
    "banner-0": Look("bold reverse"),
    "banner-1": Look("none", _BLUE, without="bold reverse"),
    "banner-2": Look("none", _RED, without="bold reverse"),
    "portion-1": Look("none", _BLUE, without="bold"),
    "portion-2": Look("none", _RED, without="bold underline"),
    "noted": Look("bold reverse"),
    "redacted": Look("none", _GREY, without="reverse"),
    "error": Look("bold reverse"),
    "present": Look("bold"),
    "current": Look("bold reverse"),
}
"""The looks of all kinds of text; a kind without one is plain."""


def sheet(widget: str, kinds: Iterable[str]) -> str:
    """Return the rules for the component classes of a widget, to stand inside its own rule.

    Args:
        widget: What the classes begin with: `row-list` in `row-list--cursor`.
        kinds: Names of looks.
    """
    return "\n".join(
        f"& > .{widget}--{kind} {{ {LOOKS[kind].declared} }}\n"
        f"&:nocolor > .{widget}--{kind} {{ {LOOKS[kind].declared_without} }}"
        for kind in kinds
    )


def bare(style: Style) -> Style:
    """Return a style without the terminal's own colours, which need not be asked for.

    A row of text costs twelve bytes less without them.
    """
    return Style(
        color=None if style.color is None or style.color.is_default else style.color,
        bgcolor=None if style.bgcolor is None or style.bgcolor.is_default else style.bgcolor,
        bold=style.bold,
        dim=style.dim,
        italic=style.italic,
        underline=style.underline,
        reverse=style.reverse,
        meta=style.meta or None,
    )

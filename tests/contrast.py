"""The contrast of what a terminal paints, as the accessibility guidelines of the web count it."""

from rich.color import Color, ColorType
from rich.color_triplet import ColorTriplet
from rich.style import Style

ENOUGH = 4.5
BLACK = ColorTriplet(0, 0, 0)
WHITE = ColorTriplet(255, 255, 255)


def _palette(*codes: str) -> tuple[ColorTriplet, ...]:
    return tuple(ColorTriplet(*bytes.fromhex(code)) for line in codes for code in line.split())


PALETTES = {
    "xterm": _palette(
        "000000 cd0000 00cd00 cdcd00 0000ee cd00cd 00cdcd e5e5e5",
        "7f7f7f ff0000 00ff00 ffff00 5c5cff ff00ff 00ffff ffffff",
    ),
    "VGA": _palette(
        "000000 aa0000 00aa00 aa5500 0000aa aa00aa 00aaaa aaaaaa",
        "555555 ff5555 55ff55 ffff55 5555ff ff55ff 55ffff ffffff",
    ),
    "Windows": _palette(
        "0c0c0c c50f1f 13a10e c19c00 0037da 881798 3a96dd cccccc",
        "767676 e74856 16c60c f9f1a5 3b78ff b4009e 61d6d6 f2f2f2",
    ),
    "PuTTY": _palette(
        "000000 bb0000 00bb00 bbbb00 0000bb bb00bb 00bbbb bbbbbb",
        "555555 ff5555 55ff55 ffff55 5555ff ff55ff 55ffff ffffff",
    ),
    "GNOME": _palette(
        "171421 c01c28 26a269 a2734c 12488b a347ba 2aa1b3 d0cfcc",
        "5e5c64 f66151 33d17a e9ad0c 2a7bde c061cb 33c7de ffffff",
    ),
}
"""The sixteen colours of common terminals."""


def contrast(one: ColorTriplet, other: ColorTriplet) -> float:
    """Return the contrast of two colours, from 1 for the same to 21 for black and white."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def painted(
    style: Style, own: tuple[ColorTriplet, ColorTriplet], palette: tuple[ColorTriplet, ...]
) -> tuple[ColorTriplet, ColorTriplet]:
    """Return the colours of the letters and of their background as a terminal paints a style.

    Args:
        style: What is painted.
        own: The terminal's own colours, of letters and background.
        palette: Its sixteen colours; bold letters take the brighter of two.
    """
    letters = _seen(style.color, own[0], palette, is_bold=bool(style.bold))
    background = _seen(style.bgcolor, own[1], palette, is_bold=False)
    if style.reverse:
        letters, background = background, letters
    if style.dim:
        letters = ColorTriplet(*((a + b) // 2 for a, b in zip(letters, background, strict=True)))
    return letters, background


def _seen(
    color: Color | None, own: ColorTriplet, palette: tuple[ColorTriplet, ...], *, is_bold: bool
) -> ColorTriplet:
    if color is None or color.type is ColorType.DEFAULT:
        return own
    if color.triplet is not None:
        return color.triplet
    number = color.number or 0
    if number < len(palette):
        return palette[number + 8 if is_bold and number < 8 else number]
    return color.get_truecolor()


def _luminance(color: ColorTriplet) -> float:
    linear = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in color.normalized
    )
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))

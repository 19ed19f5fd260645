import re
from pathlib import Path

import pytest
from rich.color import Color, ColorSystem
from rich.color_triplet import ColorTriplet
from rich.style import Style

import cabletui
from cabletui.paint.colours import LOOKS, Look, bare, sheet
from tests.contrast import BLACK, ENOUGH, PALETTES, WHITE, contrast, painted

WORDS = {"none", "bold", "reverse", "underline"}
SYSTEMS = (ColorSystem.TRUECOLOR, ColorSystem.EIGHT_BIT, ColorSystem.STANDARD)
_PAINTS = re.compile(r"\b(?:color|background|background-tint|tint):\s*([^;]+);|\bdim\b")
"""Finds `color: $text-muted;`; nothing in `text-style: bold;`."""
_HARMLESS = {"$background", "$background 0%", "transparent"}


@pytest.mark.parametrize("look", LOOKS.values(), ids=LOOKS)
def test_a_look_says_all_it_does_to_a_text(look: Look) -> None:
    assert {*look.style.split(), *look.without.split()} <= WORDS
    assert look.colours is None or look.without not in {"", "none"}


@pytest.mark.parametrize("own", [(WHITE, BLACK), (BLACK, WHITE)], ids=["dark", "light"])
@pytest.mark.parametrize("name", PALETTES)
@pytest.mark.parametrize("system", SYSTEMS, ids=lambda system: system.name)
@pytest.mark.parametrize("look", LOOKS.values(), ids=LOOKS)
def test_every_look_can_be_read(
    look: Look, system: ColorSystem, name: str, own: tuple[ColorTriplet, ColorTriplet]
) -> None:
    letters, background = look.colours or ("default", "default")
    style = Style(
        color=Color.parse(letters).downgrade(system),
        bgcolor=Color.parse(background).downgrade(system),
        bold="bold" in look.style,
        reverse="reverse" in look.style,
    )
    assert contrast(*painted(style, own, PALETTES[name])) >= ENOUGH


def test_a_pair_of_colours_means_one_thing_on_all_screens() -> None:
    kinds: dict[tuple[str, str], set[str]] = {}
    for kind, look in LOOKS.items():
        if look.colours:
            kinds.setdefault(look.colours, set()).add(kind)
    assert sorted(map(sorted, kinds.values())) == [
        ["banner-1", "confidential", "portion-1"],
        ["banner-2", "portion-2", "secret"],
        ["chosen"],
        ["redacted"],
    ]


def test_what_must_be_told_apart_is_so_without_colours() -> None:
    of_text = [LOOKS.get(kind, Look()) for kind in ("text", "link", "match", "chosen")]
    assert len({look.without or look.style for look in of_text}) == len(of_text)


def test_no_sheet_paints_in_other_colours() -> None:
    root = Path(cabletui.__file__).parent
    sheets = [
        *(path for path in (root / "widgets").glob("*.py")),
        *(root / "screens").rglob("*.py"),
        *root.rglob("*.tcss"),
    ]
    strays = [
        f"{path.name}: {found.group()}"
        for path in sheets
        for found in _PAINTS.finditer(path.read_text(encoding="utf-8"))
        if (found[1] or "").strip() not in _HARMLESS
    ]
    assert strays == []


def test_a_sheet_has_both_rules_of_each_kind() -> None:
    rules = sheet("row-list", ("cursor", "secret"))
    assert rules.count(".row-list--secret") == rules.count(".row-list--cursor") == 2


def test_the_contrast_is_the_one_of_the_guidelines() -> None:
    assert contrast(BLACK, WHITE) == pytest.approx(21)
    assert contrast(WHITE, WHITE) == 1
    yellow = Style(color=Color.parse("yellow"), reverse=True, bold=True)
    assert contrast(*painted(yellow, (BLACK, WHITE), PALETTES["xterm"])) == pytest.approx(
        1.07, 0.01
    )


def test_a_bare_style_asks_for_no_colour_of_the_terminal() -> None:
    own = Style(color="default", bgcolor="default", bold=True)
    assert bare(own) == Style(bold=True)
    assert bare(Style(color="#ffffff", bgcolor="#af0000")) == Style(
        color="#ffffff", bgcolor="#af0000"
    )

"""What is painted can be read: in each theme of ours, on black and on white."""

from pathlib import Path

import pytest
from rich.style import Style
from textual.theme import BUILTIN_THEMES

from cabletui.location import Location, OneCable, OneIndex, Results
from cabletui.session.themes import DEFAULT_THEME, MONO, THEMES
from cabletui.settings import Settings
from tests.contrast import BLACK, ENOUGH, PALETTES, WHITE, contrast, painted
from tests.library import library
from tests.screens.reader import Reader, reading

WALKS: dict[str, tuple[Location, str, tuple[tuple[str, ...], ...]]] = {
    "home": (OneIndex("tags"), "5 tags", (("escape",), ("q",))),
    "list": (Results("tide"), "40 cables", (("x", "j", "m"), ("c",), ("f",), ("j",))),
    "timeline": (Results("tide"), "40 cables", (("t",), ("x", "h"), ("percent_sign",))),
    "cable": (Results("tide"), "40 cables", (("enter",), ("n",), ("v", "h"), ("r",), ("Y",))),
    "secret": (OneCable("07TALISKER104"), "S E C R E T", (("y",), ("tab",))),
    "asking": (OneCable("07BOWMORE100"), "FERRY", (("w", "a", "shift+left"),)),
    "tags": (OneIndex("tags"), "5 tags", (("P",), ("Z",), ("P", "R"))),
    "dates": (OneIndex("dates"), "2007", (("k",),)),
    "search": (Results("*"), "40 cables", (("slash",), ("t", "a", "g", ":"), ("tab", "("))),
    "palette": (Results("*"), "40 cables", (("colon",), ("t", "h"), ("down",), ("enter",))),
    "help": (OneIndex("latest"), "2011", (("question_mark",),)),
    "beside": (
        Results("tide"),
        "40 cables",
        (("enter",), ("F",), ("escape", "slash", "c"), ("escape", "tab"), ("J", "R"), ("j",)),
    ),
    "outline": (Results("tide"), "40 cables", (("enter", "o"), ("s",), ("escape", "d"))),
    "matches": (Results("tide"), "40 cables", (("C",), ("j",), ("o",))),
    "lists": (Results("tide"), "40 cables", (("M",), ("t", "enter"), ("escape", "apostrophe"))),
    "guide": (OneIndex("tags"), "5 tags", (("escape", "q", "h"),)),
}
"""Ways through the interface: where they begin, and the keys between one look and the next."""

SIZES = {"beside": (160, 45), "outline": (160, 45), "home": (160, 45)}
"""Those of the terminal where it is not 120x30: with what stands beside a list or a cable."""


def pale(reader: Reader) -> set[tuple[str, str]]:
    """Return what is on the screen and cannot be read on every terminal, with its style."""
    strips = reader.app.screen._compositor.render_strips()
    segments = [one for strip in strips for one in strip if one.text.strip()]
    return {
        (segment.text.strip(), str(segment.style))
        for segment in segments
        for own in ((WHITE, BLACK), (BLACK, WHITE))
        for palette in PALETTES.values()
        if contrast(*painted(segment.style or Style.null(), own, palette)) < ENOUGH
    }


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize("name", WALKS)
async def test_all_that_is_painted_can_be_read(folder: Path, name: str, theme: str) -> None:
    location, seen, walk = WALKS[name]
    settings = Settings(theme=theme)
    size = SIZES.get(name, (120, 30))
    async with reading(folder, size, location=location, settings=settings) as reader:
        await reader.sees(seen)
        assert pale(reader) == set()
        for keys in walk:
            await reader.press(*keys)
            assert pale(reader) == set(), keys


async def test_what_is_wrong_can_be_read(tmp_path: Path) -> None:
    own = library(tmp_path / "library", 99)
    async with reading(own, (120, 30), location=Results("*")) as reader:
        await reader.sees("99 cables")
        documents = own / "cables.jsonl"
        documents.write_bytes(b"?" * documents.stat().st_size)
        await reader.press("G")
        await reader.sees("cables.jsonl is no")
        assert pale(reader) == set()


def styles(reader: Reader) -> set[str]:
    strips = reader.app.screen._compositor.render_strips()
    return {str(segment.style) for strip in strips for segment in strip if segment.text.strip()}


@pytest.mark.parametrize("wish", ["NO_COLOR", "theme"])
async def test_who_wants_no_colours_gets_none_and_misses_nothing(
    folder: Path, wish: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = Settings(theme=MONO)
    if wish == "NO_COLOR":
        monkeypatch.setenv("NO_COLOR", "1")
        settings = Settings(theme="nord")
    async with reading(folder, location=Results("tide"), settings=settings) as reader:
        await reader.sees("40 cables")
        await reader.press("enter")
        await reader.sees("1 of 40")
        await reader.press("n")
        assert reader.app.theme == MONO
        shown = styles(reader)
        assert not [style for style in shown if "#" in style or "color(" in style]
        assert any("underline" in style and "reverse" in style for style in shown)


async def test_the_terminals_own_colours_are_what_one_begins_with(folder: Path) -> None:
    async with reading(folder) as reader:
        assert reader.app.theme == DEFAULT_THEME


@pytest.mark.parametrize("theme", sorted(BUILTIN_THEMES.keys() - THEMES.keys()))
async def test_the_themes_of_textual_can_be_read_too(folder: Path, theme: str) -> None:
    settings = Settings(theme=theme)
    walk = (("x", "f"), ("escape", "enter"), ("n",), ("Y",), ("escape", "colon", *"th"), ("down",))
    async with reading(folder, (120, 30), location=Results("tide"), settings=settings) as reader:
        await reader.sees("40 cables")
        for keys in walk:
            await reader.press(*keys)
            assert pale(reader) == set(), keys

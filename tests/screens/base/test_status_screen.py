"""Every key that the last line shows does something, on every screen and in every state."""

import re
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from textual.app import ComposeResult

from cabletui.app import CabletuiApp
from cabletui.archive.writer import Writer
from cabletui.desk import Desk
from cabletui.key import _WRITTEN
from cabletui.location import Concordance, Location, OneCable, OneIndex, Results
from cabletui.screens.base.status_screen import StatusScreen
from cabletui.settings import Clipboard, Settings
from cabletui.widgets.status_line import GAP, StatusLine
from tests.library import cable
from tests.screens.reader import Reader, reading
from tests.waiting import wait_for

REFUSAL = re.compile(r"(There is no|No |Nothing |This is |This cable |The library |None )")
"""How sentences begin that say why a key did nothing.

`There is nothing to open here.` is one; `Sent 10BRIGHDE139 to your terminal's clipboard.` is not.
"""

PRESSED = {written: name for name, written in _WRITTEN.items()} | {
    "0–9": "2",
    "Ctrl+/": "ctrl+slash",
}


EVERYWHERE = ("/", "?")
"""Keys of the app, which do the same in all states of a place: they are pressed in its first.

Each key is pressed in an app of its own, for what it does would change what the next one does.
"""


@dataclass(frozen=True)
class State:
    """A place of the interface, and how one comes to it."""

    name: str
    place: Location | None = None
    keys: tuple[str, ...] = ()
    library: str = "folder"
    seen: str = ""
    """What stands in the first lines once one is there."""

    is_kiosk: bool = False
    clipboard: Clipboard = Clipboard.AUTO
    letter: str = "p"
    """One that leads somewhere, where letters do."""


def key(name: str) -> tuple[str, ...]:
    return tuple(name.split())


STATES = (
    State("home"),
    State("home at a kiosk", is_kiosk=True),
    State("home of an empty library", library="empty_folder"),
    State("home without a library", library="no_library", seen="no library open"),
    State("no library, at help", keys=key("G"), library="no_library", seen="no library"),
    State("latest", OneIndex("latest"), seen="40 cables"),
    State("nothing released", OneIndex("latest"), library="empty_folder", seen="Latest releases"),
    State("dates", OneIndex("dates"), seen="40 cables"),
    State("tags", OneIndex("tags"), seen="15 tags"),
    State("tags, narrowed", OneIndex("tags"), key("p r"), seen="15 tags"),
    State("tags of an empty library", OneIndex("tags"), library="empty_folder", seen="0 tags"),
    State("origins", OneIndex("origins"), seen="6 origins"),
    State("classifications", OneIndex("classifications"), seen="40 cables"),
    State("no bookmarks", OneIndex("bookmarks"), seen="0 cables"),
    State("bookmarks", OneIndex("bookmarks"), library="kept", seen="2 cables"),
    State("nothing read", OneIndex("recent"), seen="0 cables"),
    State("all cables", Results("*"), seen="40 cables"),
    State("all cables, the last", Results("*"), key("G"), seen="40 cables"),
    State("cables, marked", Results("herring"), key("x x X"), seen="10 cables"),
    State("cables in context", Results("herring"), key("c"), seen="10 cables"),
    State("every match", Concordance("herring"), seen="10 cables"),
    State("one cable", Results("id:10BRIGHDE139"), seen="1 cable"),
    State("no cable", Results("zebra"), seen="0 cables"),
    State("a query that is wrong", Results("nofield:x"), seen="nofield"),
    State(
        "no clipboard",
        Results("*"),
        seen="40 cables",
        clipboard=Clipboard.OFF,
    ),
    State("facets", Results("*"), key("f"), seen="40 cables", letter="c"),
    State("facets, at a heading", Results("*"), key("f home"), seen="40 cables", letter="c"),
    State("facets of one cable", Results("id:10BRIGHDE139"), key("f"), seen="1 cable", letter="c"),
    State("facets that letters found", Results("*"), key("f c"), seen="40 cables", letter="o"),
    State("timeline", Results("*"), key("t"), seen="40 cables"),
    State("timeline, a span begun", Results("*"), key("t x h"), seen="40 cables"),
    State("copying", Results("*"), key("Y"), seen="40 cables"),
    State("a cable from a list", Results("*"), key("enter"), seen="40 cables"),
    State("the last cable of a list", Results("*"), key("G enter"), seen="40 cables"),
    State("a cable by itself", OneCable("10BRIGHDE139"), seen="SCENESETTER"),
    State("a cable with references", OneCable("08CITING1"), library="citing", seen="08CITING1"),
    State("a fact chosen", OneCable("08CITING1"), key("tab"), library="citing", seen="08CITING1"),
    State("a cable verbatim", OneCable("10BRIGHDE139"), key("v"), seen="SCENESETTER"),
    State("an outline", OneCable("10BRIGHDE139"), key("o"), seen="SCENESETTER"),
    State("the panel of nothing", OneCable("10BRIGHDE139"), key("r"), seen="SCENESETTER"),
    State("the panel", OneCable("08CITING1"), key("r"), library="citing", seen="08CITING1"),
    State("more like this", OneCable("10BRIGHDE139"), key("s"), seen="SCENESETTER"),
    State("a cable that is not held", OneCable("07BOWMORE999"), seen="not held"),
    State("help", Results("*"), key("question_mark"), seen="40 cables"),
    State("help of home", keys=key("question_mark")),
    State("the search bar", keys=key("slash")),
    State("the search bar with a word", keys=key("slash h e r")),
    State("the rows of a search", keys=key("slash h e r down")),
    State("the search bar with a field", keys=key("slash t a g colon")),
    State("the search bar, wrong", keys=key("slash h e r circumflex_accent 3")),
    State("the search bar with a history", keys=key("slash"), library="kept"),
    State("an earlier query", keys=key("slash up"), library="kept"),
    State("a note", Results("*"), key("w"), seen="40 cables"),
    State("the palette", keys=key("colon")),
)
COVERED = ("copying", "a note")
"""States in which a line for the answer, or a menu, lies over the last line."""

SIZES = ((40, 12), (80, 24), (200, 50))


@pytest.fixture(scope="session")
def folders(
    folder: Path, empty_folder: Path, tmp_path_factory: pytest.TempPathFactory
) -> dict[str, Path]:
    """Give the libraries by the names that states have for them."""
    base = tmp_path_factory.mktemp("footed")
    (base / "no_library").mkdir()
    (base / "no_library" / "something").touch()
    return {
        "folder": folder,
        "empty_folder": empty_folder,
        "no_library": base / "no_library",
        "kept": folder,
        "citing": citing(base / "citing"),
    }


def citing(folder: Path) -> Path:
    """Write a library of a cable that cites another, and one that is not held."""
    cited = cable(0)
    body = f"REF: A. {cited.reference_id}\n     B. 07BOWMORE999\n\n1. (U) Ref A says so.\n"
    citing = replace(
        cable(1),
        reference_id="08CITING1",
        references=(cited.reference_id, "07BOWMORE999"),
        body=body,
    )
    with Writer.open(folder) as writer:
        writer.add(cited)
        writer.add(citing)
    return folder


@asynccontextmanager
async def at(state: State, size: tuple[int, int], folder: Path) -> AsyncIterator[Reader]:
    """Come to a state of the interface."""
    desk = Desk.in_memory()
    if state.library == "kept":
        desk.lists.toggle("Bookmarks", ["10BRIGHDE139"])
        desk.notes.write("07BOWMORE100", "ask")
        desk.queries.keep("herring")
        desk.queries.keep("lighthouse")
    settings = Settings(clipboard=state.clipboard)
    app = CabletuiApp(folder, desk, settings, location=state.place, is_kiosk=state.is_kiosk)
    async with app.run_test(size=size) as pilot:
        reader = Reader(app, pilot)
        await wait_for(pilot, lambda: "opening" not in reader.lines[0])
        await wait_for(pilot, lambda: state.seen in reader.screen, reader.screen)
        for pressed in state.keys:
            await reader.press(pressed)
            await reader.rests()
        for screen in app.screen_stack:
            for line in screen.query(StatusLine):
                line.clear_message()
        await pilot.pause()
        yield reader


def footer(reader: Reader) -> list[str]:
    """Return the keys that the last line shows, as they are written there."""
    footed = [one for one in reader.app.screen_stack if isinstance(one, StatusScreen)]
    line = footed[-1].query_one(StatusLine)
    if line.has_message or not line.text or line.text not in reader.lines[-1]:
        return []
    return [hint.split()[0] for hint in line.text.split(GAP) if hint.strip("…")]


def sight(reader: Reader) -> object:
    """Return all that tells whether a key has done something."""
    app = reader.app
    strips = app.screen._compositor.render_strips()
    painted = [[(segment.text, segment.style) for segment in strip] for strip in strips]
    return painted, len(app.screen_stack), id(app.screen), id(app.focused), app._exit


async def does_something(reader: Reader, state: State, name: str) -> None:
    """Press a key, and wait until something has come of it that is no refusal."""
    before = sight(reader)
    await reader.press(state.letter if name == "A–Z" else PRESSED.get(name, name))
    await reader.holds(lambda: sight(reader) != before, f"{name} does nothing")
    told = reader.lines[-1]
    assert not REFUSAL.match(told) or "starting again" in told, f"{name} does nothing: {told}"


@pytest.mark.parametrize("state", STATES, ids=[state.name for state in STATES])
async def test_every_key_shown_does_something(state: State, folders: dict[str, Path]) -> None:
    folder = folders[state.library]
    keys: list[str] = []
    for size in SIZES:
        async with at(state, size, folder) as reader:
            known = {*keys, *(EVERYWHERE if state.keys else ())}
            fresh = [name for name in footer(reader) if name not in known]
            keys += fresh
            if fresh:
                await does_something(reader, state, fresh[0])
        for number, name in enumerate(fresh[1:]):
            # Each in another width, from the one on where there is room to show it.
            wider = SIZES[SIZES.index(size) :]
            async with at(state, wider[number % len(wider)], folder) as reader:
                await reader.holds(lambda: name in footer(reader), f"{name} is not shown")  # noqa: B023
                await does_something(reader, state, name)
    assert bool(keys) != (state.name in COVERED)


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("home", "Enter Open   / Search   ? Help   h Guide   Tab Glance   q Leave"),
        ("home without a library", "? Help   h Guide   q Leave"),
        ("no library, at help", "Enter Open   ? Help   h Guide   q Leave"),
        ("tags", "Esc Back   A–Z Letter   Tab Kinds   # By count   * 1 damaged   / Search"),
        ("tags of an empty library", "Esc Back   / Search   ? Help"),
        ("dates", "Enter Open   x Span   d Days   z Scale   + Compare   y Copy table"),
        ("no bookmarks", "/ Search   ? Help   q Back"),
        ("no cable", "/ Search   ? Help   q Back   r Refine"),
        (
            "one cable",
            "Enter Open   y Copy id   f Narrow   t Times   / Search   ? Help   q Back   p Peek   ",
        ),
        (
            "no clipboard",
            "Enter Open   f Narrow   t Times   / Search   ? Help   q Back   p Peek   o Order",
        ),
        ("facets", "Space Take   - Leave out   A–Z Find   Tab Group   Esc Close   Enter This"),
        ("facets, at a heading", "A–Z Find   Tab Group   Esc Close"),
        ("facets that letters found", "Space Take   - Leave out   A–Z Find   Esc All values"),
        ("timeline", "Enter Narrow   x Span   % Shares   d Days   z Scale   + Compare"),
        ("timeline, a span begun", "Enter Take it   x Span   % Shares"),
        (
            "a cable from a list",
            "J Next   y Copy id   o Outline   / Find   v Verbatim   r References",
        ),
        (
            "the last cable of a list",
            "y Copy id   o Outline   / Find   v Verbatim   r References   Tab Link",
        ),
        ("a fact chosen", "Enter date:2007-02-11   Tab Link   y Copy id   o Outline   / Find"),
        ("a cable verbatim", "y Copy id   o Outline   / Find   v Clean   r References   Tab Link"),
        ("the panel", "Esc Close   Enter Open   ? Help   y Copy id   o Outline   / Find"),
        ("the panel of nothing", "Esc Close   ? Help   y Copy id   o Outline   / Find"),
        ("help", "Enter Do it   / Search   Esc Back   A–Z Filter   ? All keys"),
        ("the search bar", "Esc Close"),
        ("the search bar with a word", "Enter Open list   ↓ Rows   Tab Complete   Esc Close"),
        ("the search bar, wrong", "Esc Close"),
        ("the search bar with a history", "Esc Close   Ctrl+R Earlier"),
        (
            "an earlier query",
            "Enter Open list   ↓ Rows   Esc Close   Ctrl+R Earlier   Ctrl+N Later",
        ),
        ("the rows of a search", "Enter Open   Esc Back"),
        ("every match", "Enter Open   / Search   ? Help   q Back   o Order   y Copy id"),
        ("the palette", "Enter Choose   ↓ Next   Esc Leave"),
    ],
)
async def test_the_last_line_of_a_state(name: str, line: str, folders: dict[str, Path]) -> None:
    state = next(state for state in STATES if state.name == name)
    async with at(state, (100, 30), folders[state.library]) as reader:
        await reader.holds(lambda: reader.lines[-1].startswith(line))


async def test_keys_that_are_shown_late_are_not_those_of_a_screen_below(folder: Path) -> None:
    async with reading(folder, (100, 30)) as reader:
        await reader.press("colon")
        await reader.holds(lambda: reader.lines[-1].startswith("Enter Choose"))
        home = reader.app.screen_stack[-2]
        assert isinstance(home, StatusScreen)
        home.show_keys()
        await reader.pilot.pause()
        assert reader.lines[-1].startswith("Enter Choose")


class Silent(StatusScreen[None]):
    """Has a line to speak on, and nothing else."""

    def compose(self) -> ComposeResult:
        """Lay out the line."""
        yield self.status_line


async def test_a_screen_can_be_spoken_on_before_it_is_laid_out(folder: Path) -> None:
    async with reading(folder) as reader:
        reader.app.push_screen(Silent())
        reader.app.say("It was copied.")
        await reader.sees("It was copied.")
        await reader.lacks("Browse")

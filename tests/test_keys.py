import inspect
import pkgutil
import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from importlib import import_module
from itertools import combinations

import pytest
from textual.binding import Binding
from textual.dom import DOMNode
from textual.keys import Keys, _character_to_key
from textual.screen import ModalScreen

import cabletui
from cabletui.app import CabletuiApp
from cabletui.key import Key
from cabletui.keys import KEYS, PLACES, bindings, hints, keys_of, remapped

ROOMS = tuple(f"cabletui.{room}" for room in ("app", "session", "screens", "widgets"))


def interface() -> Iterator[type[DOMNode]]:
    """Yield the classes of the interface, each once."""
    for module in pkgutil.walk_packages(cabletui.__path__, "cabletui."):
        if module.name.startswith(ROOMS):
            for one in vars(import_module(module.name)).values():
                is_own = inspect.isclass(one) and one.__module__ == module.name
                if is_own and issubclass(one, DOMNode):
                    yield one


@cache
def binders() -> dict[str, list[type[DOMNode]]]:
    """Return which classes bind each key of the table, by its id."""
    found: dict[str, list[type[DOMNode]]] = {}
    for one in interface():
        for binding in vars(one).get("BINDINGS", ()):
            found.setdefault(getattr(binding, "id", "") or "", []).append(one)
    return found


def test_ids_are_unique_and_begin_with_a_place() -> None:
    assert len({key.id for key in KEYS}) == len(KEYS)
    assert {key.place for key in KEYS} == set(PLACES)


@pytest.mark.parametrize("place", PLACES)
def test_no_key_does_two_things_in_one_place(place: str) -> None:
    names = [name for key in keys_of(place) if key.keys for name in key.keys.split(",")]
    assert len(set(names)) == len(names)


@pytest.mark.parametrize("key", [key for key in KEYS if key.keys], ids=lambda key: key.id)
def test_every_key_is_bound_where_its_action_is(key: Key) -> None:
    assert key.id in binders()
    *of_app, action = key.action.partition("(")[0].split(".")
    for binder in binders()[key.id]:
        actor = CabletuiApp if of_app or key.place == "app" else binder
        assert hasattr(actor, f"action_{action}"), f"{actor.__name__} cannot {action}"


def test_what_works_together_on_a_screen_is_known_to_the_table() -> None:
    """So `cabletui settings` can say which keys would take others away."""
    seen = set()
    for one in interface():
        is_alone = issubclass(one, ModalScreen)
        places = {*vars(one).get("KEY_PLACES", ()), *(() if is_alone else ("app",))}
        seen |= places
        if "search" in places:
            continue  # what is pressed there is typed
        for first, second in combinations(sorted(places), 2):
            both = PLACES[first], PLACES[second]
            assert both[0].shares_keys_of(second) or both[1].shares_keys_of(first), (one, places)
    of_widgets = {"find", "panel", "menu", "take", "facets", "narrow", "ask", "note", "ways"}
    assert seen == set(PLACES) - of_widgets


def test_what_lies_beneath_a_place_is_a_place() -> None:
    assert {other for place in PLACES.values() for other in place.beneath.split()} <= set(PLACES)


@pytest.mark.parametrize("key", KEYS, ids=[key.id for key in KEYS])
def test_a_key_is_described_and_written_as_a_reader_writes_it(key: Key) -> None:
    assert key.description[0].isupper()
    assert not key.description.endswith(".")
    assert key.display
    assert not re.search(r"\w_|\bctrl\b|\bshift\b", key.display)


def test_keys_that_multiplexers_take_are_left_alone() -> None:
    taken = {"ctrl+a", "ctrl+b", "ctrl+h", "ctrl+i", "ctrl+j", "ctrl+m", "ctrl+s"}
    # In a note, where Enter keeps it, Ctrl+J is what every terminal sends for a new line.
    keys = [key for key in KEYS if key.id != "note.line"]
    assert not taken & {name for key in keys for name in key.keys.split(",")}


def test_a_key_a_screen_takes_itself_is_not_bound() -> None:
    ids = {binding.id for binding in bindings("index") if isinstance(binding, Binding)}
    assert "index.letter" not in ids
    assert "index.erase" in ids


def test_a_reader_may_have_keys_of_their_own() -> None:
    down = next(key for key in KEYS if key.id == "list.down")
    assert remapped(down, {"list.down": "n,down"}).display == "n  ↓"
    assert remapped(down, {"list.up": "p"}) == down


def test_hints_tell_the_labelled_keys() -> None:
    assert hints("list", "app")[:4] == ("Enter Open", "/ Search", "? Help", "q Back")
    assert hints("app", keymap={"app.search": "f"})[0] == "f Search"


def test_hints_leave_out_what_does_nothing_now_and_say_what_a_key_does_now() -> None:
    early = hints("list", "app", "query", early=("query.timeline", "query.facets"))
    assert early[:4] == ("Enter Open", "f Narrow", "t Times", "/ Search")
    assert sorted(early) == sorted(hints("list", "app", "query"))
    assert "Enter Open" not in hints("list", "app", idle={"list.choose"})
    assert "Enter Narrow" in hints("list", labels={"list.choose": "Narrow"})


def test_a_key_that_terminals_send_in_two_ways_is_written_once() -> None:
    undo = next(key for key in KEYS if key.id == "app.undo")
    assert undo.display == "u  Ctrl+/"


def test_hints_tell_what_a_key_does_here_rather_than_elsewhere() -> None:
    assert "q Leave" in hints("home", "app")
    assert "q Back" not in hints("home", "app")


def test_a_shown_text_goes_before_the_keys() -> None:
    key = replace(KEYS[0], keys="a,b", shown="A–B")
    assert key.display == "A–B"


def is_known(name: str) -> bool:
    """Return whether a terminal can send a key that Textual calls so."""
    *modifiers, base = name.split("+")
    characters = (_character_to_key(chr(code)) for code in range(0x20, 0x7F))
    return {*modifiers} <= {"ctrl", "alt", "shift"} and base in {*map(str.lower, Keys), *characters}


def test_textual_knows_every_key_name() -> None:
    names = [name for key in KEYS if key.keys for name in key.keys.split(",")]
    assert [name for name in names if not is_known(name)] == []


@pytest.mark.parametrize("name", ["slahs", "/", "crtl+d", "ctrl+slahs", "page_down", "Escape", ""])
def test_a_slip_in_the_name_of_a_key_is_noticed(name: str) -> None:
    assert not is_known(name)

import re
from collections.abc import Iterator
from dataclasses import replace
from importlib import import_module

import pytest
from textual.app import App
from textual.binding import Binding
from textual.dom import DOMNode

from cabletui.app import CabletuiApp
from cabletui.keys import KEYS, PLACES, Key, bindings, hints, keys_of, remapped

HOMES = {
    "app": ["cabletui.app:CabletuiApp"],
    "list": ["cabletui.widgets.row_list:RowList"],
    "home": ["cabletui.screens.home:HomeScreen"],
    "index": ["cabletui.screens.indexes.letter_index:LetterIndexScreen"],
    "cables": ["cabletui.screens.lists.headline_list:HeadlineListScreen"],
    "query": ["cabletui.screens.lists.result_list:CablesScreen"],
    "page": ["cabletui.widgets.cable_view:CableView"],
    "viewer": ["cabletui.screens.viewer:ViewerScreen"],
    "panel": ["cabletui.widgets.cable_panel:CablePanel"],
    "menu": ["cabletui.screens.dialogs.copy_menu:CopyMenu"],
    "facets": ["cabletui.screens.dialogs.facets:FacetsScreen"],
    "timeline": ["cabletui.screens.dialogs.timeline:TimelineScreen"],
    "ask": ["cabletui.screens.dialogs.prompt:AskScreen"],
    "search": ["cabletui.widgets.search_bar:SearchBar"],
}


def bound() -> Iterator[tuple[Key, type[DOMNode]]]:
    for place, homes in HOMES.items():
        for home in homes:
            module, name = home.split(":")
            for key in keys_of(place):
                if key.keys:
                    yield key, getattr(import_module(module), name)


def test_ids_are_unique_and_begin_with_a_place() -> None:
    assert len({key.id for key in KEYS}) == len(KEYS)
    assert {key.place for key in KEYS} == set(PLACES)


@pytest.mark.parametrize("place", PLACES)
def test_no_key_does_two_things_in_one_place(place: str) -> None:
    names = [name for key in keys_of(place) if key.keys for name in key.keys.split(",")]
    assert len(set(names)) == len(names)


def test_every_binding_has_its_action() -> None:
    for key, home in bound():
        *of_app, action = key.action.partition("(")[0].split(".")
        actor = CabletuiApp if of_app else home
        assert hasattr(actor, f"action_{action}"), f"{actor.__name__} cannot {action}"


def test_every_binding_is_at_its_home() -> None:
    for key, home in bound():
        ids = {binding.id for binding in vars(home)["BINDINGS"]}
        assert key.id in ids, f"{home.__name__} does not bind {key.id}"


@pytest.mark.parametrize("key", KEYS, ids=[key.id for key in KEYS])
def test_a_key_is_described_and_written_as_a_reader_writes_it(key: Key) -> None:
    assert key.description[0].isupper()
    assert not key.description.endswith(".")
    assert key.display
    assert not re.search(r"_|\bctrl\b|\bshift\b", key.display)


def test_keys_that_multiplexers_take_are_left_alone() -> None:
    taken = {"ctrl+a", "ctrl+b", "ctrl+h", "ctrl+i", "ctrl+j", "ctrl+m", "ctrl+s"}
    assert not taken & {name for key in KEYS for name in key.keys.split(",")}


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


def test_textual_knows_every_key_name() -> None:
    class Bare(App[None]):
        BINDINGS = [binding for place in PLACES for binding in bindings(place)]  # noqa: RUF012

    assert Bare()._bindings.key_to_bindings

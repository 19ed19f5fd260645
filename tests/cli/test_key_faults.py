import pytest

from cabletui.cli.key_faults import key_faults, without_faults
from cabletui.keys import KEYS


def test_the_keys_as_they_come_are_without_fault() -> None:
    assert list(key_faults({key.id: key.keys for key in KEYS if key.keys})) == []


@pytest.mark.parametrize(
    ("keymap", "faulty", "words"),
    [
        ({"app.serch": "f"}, "app.serch", "no key is called so"),
        ({"app.search": "q"}, "app.search", "q is the key of app.up, too"),
        ({"app.search": "f2", "app.help": "f2"}, "app.search", "f2 is the key of app.help, too"),
        ({"app.search": "ctrl+i"}, "app.search", "a terminal sends tab for ctrl+i"),
        ({"app.search": "ctrl+m"}, "app.search", "a terminal sends enter for ctrl+m"),
        ({"app.search": "/,serch"}, "app.search", "no terminal sends “serch”"),
        ({"app.search": "super+f"}, "app.search", "no terminal sends “super+f”"),
        ({"app.search": "ctrl+1"}, "app.search", "no terminal sends “ctrl+1”"),
        ({"cables.mark": "colon"}, "cables.mark", "colon is the key of app.palette, too"),
        ({"query.order": "y"}, "query.order", "y is the key of cables.copy, too"),
        ({"app.undo": "x"}, "app.undo", "x is the key of cables.mark, too"),
        ({"viewer.note": "j"}, "viewer.note", "j is the key of page.down, too"),
        ({"own.drop": "f1"}, "own.drop", "f1 is the key of app.help, too"),
        ({"wanted.gaps": "y"}, "wanted.gaps", "y is the key of cables.copy, too"),
        ({"outline.only": "j"}, "outline.only", "j is the key of list.down, too"),
        ({"app.search": ""}, "app.search", "it names no key"),
        ({"app.search": "f2,"}, "app.search", "it names no key"),
    ],
)
def test_what_cannot_work_is_named(keymap: dict[str, str], faulty: str, words: str) -> None:
    faults = {fault.id: fault.reason for fault in key_faults(keymap)}
    assert words in faults[faulty]
    assert faulty not in without_faults(keymap)


@pytest.mark.parametrize(
    "keys", ["f2", "ctrl+g", "alt+s", "Z", "slash,f2", "shift+f3", "ctrl+left", "é", "alt+slash"]
)
def test_what_a_terminal_sends_works(keys: str) -> None:
    assert without_faults({"app.search": keys}) == {"app.search": keys}


def test_a_dialog_and_another_screen_may_have_the_key_of_a_screen() -> None:
    apart = {"menu.close": "u", "find.close": "slash", "viewer.note": "x", "home.all": "v"}
    assert without_faults(apart) == apart


def test_two_actions_may_exchange_their_keys() -> None:
    exchanged = {"cables.note": "m", "cables.bookmark": "w"}
    assert without_faults(exchanged) == exchanged

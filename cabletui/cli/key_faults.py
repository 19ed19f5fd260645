"""What is wrong with the keys that a reader has set."""

import os
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from cabletui.key import Key
from cabletui.keys import KEYS, PLACES, remapped
from cabletui.paths import settings_file

_BY_ID = {key.id: key for key in KEYS}
_LONG_NAMES = frozenset(
    [
        "down",
        "up",
        "left",
        "right",
        "pagedown",
        "pageup",
        "home",
        "end",
        "space",
        "enter",
        "escape",
        "tab",
        "backspace",
        "delete",
        "insert",
        "comma",
        "full_stop",
        "slash",
        "question_mark",
        "exclamation_mark",
        "quotation_mark",
        "number_sign",
        "dollar_sign",
        "percent_sign",
        "ampersand",
        "apostrophe",
        "left_parenthesis",
        "right_parenthesis",
        "asterisk",
        "plus",
        "minus",
        "colon",
        "semicolon",
        "less_than_sign",
        "equals_sign",
        "greater_than_sign",
        "at",
        "left_square_bracket",
        "backslash",
        "right_square_bracket",
        "circumflex_accent",
        "underscore",
        "grave_accent",
        "left_curly_bracket",
        "vertical_line",
        "right_curly_bracket",
        "tilde",
    ]
)
"""Textual's names for the keys that are not named by a single letter."""

_FUNCTION_KEYS = frozenset(f"f{number}" for number in range(1, 25))
_MODIFIABLE = frozenset(
    ["down", "up", "left", "right", "pagedown", "pageup", "home", "end", "delete", "insert"]
)
_OF_CONTROL = frozenset("abcdefghijklmnopqrstuvwxyz") | {
    *("at", "backslash", "right_square_bracket", "circumflex_accent", "underscore", "slash"),
    *("space", "2", "3", "4", "5", "6", "7", "8"),
}
_LIKE_OTHERS = {"ctrl+i": "tab", "ctrl+m": "enter", "ctrl+h": "backspace"}
"""Keys that a terminal sends as it does other keys, with these others."""


class KeyFault(NamedTuple):
    """A key that a reader has set and that cannot work."""

    id: str
    """The id in the table of keys, as the reader wrote it."""

    reason: str
    """What is wrong, as a sentence without its full stop."""


def key_faults(keymap: Mapping[str, str]) -> Iterator[KeyFault]:
    """Yield what is wrong with a keymap; without those ids the rest of it works.

    Args:
        keymap: From ids to Textual's names of keys, separated by commas.
    """
    for id, names in keymap.items():
        if reason := _unknown(id) or _unreachable(names) or _taken(_BY_ID[id], keymap):
            yield KeyFault(id, reason)


def _unknown(id: str) -> str:
    return "" if id in _BY_ID else "no key is called so; `cabletui keys` lists what they are called"


def _unreachable(names: str) -> str:
    for name in map(str.strip, names.split(",")):
        if not name:
            return "it names no key"
        if other := _LIKE_OTHERS.get(name):
            return f"a terminal sends {other} for {name}"
        if not _arrives(name):
            return f"no terminal sends “{name[:40]}”"
    return ""


def _arrives(name: str) -> bool:
    *modifiers, bare = name.split("+")
    if not modifiers:
        return len(bare) == 1 or bare in _LONG_NAMES or bare in _FUNCTION_KEYS
    if modifiers == ["shift"] and bare == "tab":
        return True
    if not {*modifiers} <= {"ctrl", "shift", "alt"}:
        return False
    if bare in _MODIFIABLE or bare in _FUNCTION_KEYS:
        return True
    if modifiers == ["ctrl"]:
        return bare in _OF_CONTROL
    return modifiers == ["alt"] and (len(bare) == 1 or bare in _LONG_NAMES)


def _taken(key: Key, keymap: Mapping[str, str]) -> str:
    """Return another action that has one of the keys, if both can be pressed in one place."""
    own = set(map(str.strip, remapped(key, keymap).keys.split(",")))
    for other in KEYS:
        if other.id == key.id or not _meet(key.place, other.place):
            continue
        theirs = set(map(str.strip, remapped(other, keymap).keys.split(",")))
        if both := sorted((own & theirs) - set(key.keys.split(",")) - {""}):
            return f"{both[0]} is the key of {other.id}, too"
    return ""


def _meet(one: str, other: str) -> bool:
    """Return whether a key pressed in one place could mean the action of another."""
    is_beneath = PLACES[one].shares_keys_of(other) or PLACES[other].shares_keys_of(one)
    return one == other or is_beneath


def without_faults(keymap: Mapping[str, str]) -> dict[str, str]:
    """Return the keys of a keymap that can work."""
    faulty = {fault.id for fault in key_faults(keymap)}
    return {id: names for id, names in keymap.items() if id not in faulty}


def key_remarks(keymap: Mapping[str, str]) -> Iterator[str]:
    """Yield what is wrong with the keys that a reader has set, with the line of the file."""
    for fault in key_faults(keymap):
        yield f"{_place(fault.id)}: {fault.reason}. This key stays as it comes."


def _place(id: str) -> str:
    """Return where a key is set: the file, and the line where it can be found."""
    path = os.environ.get("CABLETUI_SETTINGS") or str(settings_file())
    try:
        with open(path, encoding="utf-8-sig") as file:  # noqa: PTH123 (it may be a descriptor)
            for number, line in enumerate(file, 1):
                if line.lstrip().strip("\"'").startswith(id) and "=" in line:
                    return f"{path}, line {number}, “{id}”"
    except (OSError, UnicodeDecodeError):
        pass
    return f"{path}, “{id}”"

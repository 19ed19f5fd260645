"""No other room uses a private name of Textual's, or of textual-serve's."""

import inspect
import pkgutil
import re
from collections.abc import Iterator
from functools import cache
from importlib import import_module

import cabletui

ROOMS = tuple(f"cabletui.{room}" for room in ("app", "cli", "session", "screens", "widgets"))
THEIRS = ("textual.", "textual_serve.")


def classes() -> Iterator[type]:
    """Yield each class of ours that is one of theirs, too, but for those of the hooks."""
    for module in pkgutil.walk_packages(cabletui.__path__, "cabletui."):
        if module.name.startswith(ROOMS):
            for one in vars(import_module(module.name)).values():
                is_own = inspect.isclass(one) and one.__module__ == module.name
                if is_own and any(base.__module__.startswith(THEIRS) for base in one.__mro__):
                    yield one


@cache
def private_names(one: type) -> frozenset[str]:
    return frozenset(re.findall(r"(?:self\.|def )(_[a-z]\w*)", inspect.getsource(one)))


def test_nobody_else_uses_a_private_name_of_textual() -> None:
    """By accident neither: a name of ours that is also one of Textual's would change Textual."""
    found = {}
    for one in classes():
        theirs = [base for base in one.__mro__ if base.__module__.startswith(THEIRS)]
        found[one] = private_names(one) & frozenset().union(*map(private_names, theirs))
    assert len(found) > 30
    assert {one.__name__: names for one, names in found.items() if names} == {}

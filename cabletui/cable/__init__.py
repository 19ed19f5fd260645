"""What a cable is: its values, and pure functions that read its text.

This room is a library of its own: `from cabletui import cable` gives every name below. Each is
loaded when it is first asked for, so that a command which reads no text pays nothing.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from cabletui.cable.cable import Cable, Media, Source
    from cabletui.cable.classification import Classification
    from cabletui.cable.headline import Headline
    from cabletui.cable.moment import Moment, Precision
    from cabletui.cable.origin import Origin
    from cabletui.cable.tag import Tag

_HOMES = {
    "Cable": "cable",
    "Classification": "classification",
    "Headline": "headline",
    "Media": "cable",
    "Moment": "moment",
    "Origin": "origin",
    "Precision": "moment",
    "Source": "cable",
    "Tag": "tag",
}

__all__ = [
    "Cable",
    "Classification",
    "Headline",
    "Media",
    "Moment",
    "Origin",
    "Precision",
    "Source",
    "Tag",
]


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
    globals()[name] = value
    return value

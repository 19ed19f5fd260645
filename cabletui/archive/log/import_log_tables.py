"""What the tables of an import log have to look like; anything of another shape is left out.

`library.json` may have been damaged, or changed by hand. Its seal reports that. Here such a change
costs only what was changed, and whoever reads the rest need not check it again.
"""

import re
from collections.abc import Callable
from typing import Any

Tables = dict[str, dict[str, Any]]
_Check = Callable[[object], bool]

_LARGEST = 1 << 62
_SUM = re.compile(r"(?:[0-9a-f]{2})*")
"""Takes `00ff`; not `0`, `0g` or `00 ff`."""


def _is_count(value: object) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and 0 <= value < _LARGEST


def _is_length(value: object) -> bool:
    return value == -1 or _is_count(value)


def _is_text(value: object) -> bool:
    return isinstance(value, str)


def _is_sum(value: object) -> bool:
    return isinstance(value, str) and _SUM.fullmatch(value) is not None


def _is_time(value: object) -> bool:
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def _is_flag(value: object) -> bool:
    return isinstance(value, bool)


def _are_texts(value: object) -> bool:
    return isinstance(value, list) and all(map(_is_text, value))


def _are_refusals(value: object) -> bool:
    return isinstance(value, list) and all(map(_is_refusal, value))


def _is_refusal(value: object) -> bool:
    return isinstance(value, dict) and all(
        _REFUSAL[field](value[field]) for field in _REFUSAL.keys() & value.keys()
    )


_REFUSAL: dict[str, _Check] = {"name": _is_text, "reason": _is_text, "count": _is_count}
_FORM: dict[str, dict[str, _Check]] = {
    "library": {"version": _is_count},
    "documents": {"lines": _is_count, "additions": _is_count},
    "vouched": {"lines": _is_count, "length": _is_length, "running": _is_sum},
    "verified": {"at": _is_text, "troubles": _is_count},
    "checkpoints": {"source": _is_text, "mark": _is_text, "done": _is_count},
    "accepted": {"lines": _are_texts},
    "damage": _REFUSAL,
    "breaks": _REFUSAL,
    "imports": {
        "began": _is_text,
        "seconds": _is_time,
        "sources": _are_texts,
        "refusals": _are_refusals,
        "others": _are_refusals,
        "finished": _is_flag,
        **dict.fromkeys(("added", "editions", "completed"), _is_count),
        **dict.fromkeys(("held", "passed_over", "refused"), _is_count),
    },
}
_WHOLE = frozenset({"library", "documents", "vouched", "verified", "checkpoints", "accepted"})
"""Tables whose documents mean nothing if a field is missing."""


def fitting(tables: Tables) -> Tables:
    """Return the tables of an import log without whatever does not have the shape it should.

    Tables with other names may be those of a later version, and stay if TinyDB can read them.
    """
    return {
        name: {key: _fields(name, one) for key, one in table.items() if _is_sound(name, key, one)}
        for name, table in tables.items()
        if isinstance(table, dict)
    }


def _is_sound(name: str, key: str, document: object) -> bool:
    """Return whether a document can be read at all: its key is `12`, say, and not `x` or `-1`."""
    if not (key.isascii() and key.isdigit() and len(key) < 19 and isinstance(document, dict)):
        return False
    return name not in _WHOLE or _FORM[name].keys() <= _fields(name, document).keys()


def _fields(name: str, document: dict[str, Any]) -> dict[str, Any]:
    form = _FORM.get(name)
    if form is None:
        return document
    return {
        field: value for field, value in document.items() if field not in form or form[field](value)
    }

"""Why information was classified and until when, by the executive orders."""

import re
from functools import cache

from cabletui.cable.facts import rows

_REASON = re.compile(r"1?\.?([2-6])?\(?([a-h])\)?")
"""Takes `1.4(b)`, `1.4b`, `4b` and `b`; not `1.4`."""

_SECTION = re.compile(r"1\.(?:[2-6](?:\(\)?)?)?|1")
"""Takes `1.4`, `1.4()` and `1.`; not `1.4(b)`."""

_CODE = re.compile(r"[A-Z0-9]+")
"""Takes what stands before the figure in `XGDS-2` and `XGDS(3)`, and `X6`; not `-`."""


def meaning_of(reason: str) -> str:
    """Return what a reason such as `1.4(b)` says; empty if it is not one of the orders'."""
    return _meanings().get(reason, "")


def reason_named(text: str) -> str:
    """Return a reason as the index writes it; what several begin with ends with `.` or `(`.

    >>> reason_named("1.4 b"), reason_named("1.4"), reason_named("1")
    ('1.4(b)', '1.4(', '1.')
    """
    plain = text.lower().replace(" ", "")
    if one := _REASON.fullmatch(plain):
        return f"1.{one[1] or 4}({one[2]})"
    if _SECTION.fullmatch(plain):
        section = plain.rstrip("()")
        return f"{section}(" if len(section) > 2 else "1."
    return plain


def known_reasons() -> tuple[str, ...]:
    """Return every reason of the executive orders."""
    return tuple(_meanings())


def schedule(order: str, code: str) -> str:
    """Return what stands for a date under an order: `OADR` of 12356; empty if not known.

    Args:
        order: The number of the order, such as `12356`.
        code: The code; a figure after it names a reason (`XGDS-2`, `XGDS(3)`).
    """
    bare = _CODE.match(code.upper())
    if bare is None:
        return ""
    return next((row["meaning"] for row in _schedules() if _is_of(row, order, bare[0])), "")


def _is_of(row: dict[str, str], order: str, code: str) -> bool:
    return order in row["order"] and row["reason"].removeprefix("DECL: ") == code


@cache
def _meanings() -> dict[str, str]:
    return {row["reason"]: row["meaning"] for row in _schedules()}


@cache
def _schedules() -> tuple[dict[str, str], ...]:
    return tuple(rows("eo_reasons"))

"""Why information was classified and until when, by the executive orders."""

from functools import cache

from cabletui.cable.facts import rows


def meaning_of(reason: str) -> str:
    """Return what a reason such as `1.4(b)` says; empty where it is none of the orders'."""
    return _meanings().get(reason, "")


def schedule(order: str, code: str) -> str:
    """Return what stands for a date under an order: `OADR` of 12356; empty where not known.

    Args:
        order: The number of the order, such as `12356`.
        code: The code; a figure behind it names a reason (`XGDS-2`).
    """
    bare = code.upper().split("-", 1)[0]
    return next((row["meaning"] for row in _schedules() if _is_of(row, order, bare)), "")


def _is_of(row: dict[str, str], order: str, code: str) -> bool:
    return order in row["order"] and row["reason"].removeprefix("DECL: ") == code


@cache
def _meanings() -> dict[str, str]:
    return {row["reason"]: row["meaning"] for row in _schedules()}


@cache
def _schedules() -> tuple[dict[str, str], ...]:
    return tuple(rows("eo_reasons"))

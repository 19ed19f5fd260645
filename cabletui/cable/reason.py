"""Why information was classified, by the executive orders."""

from functools import cache

from cabletui.cable.facts import rows


def meaning_of(reason: str) -> str:
    """Return what a reason such as `1.4(b)` says; empty where it is none of the orders'."""
    return _meanings().get(reason, "")


@cache
def _meanings() -> dict[str, str]:
    return {row["reason"]: row["meaning"] for row in rows("eo_reasons")}

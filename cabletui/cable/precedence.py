"""How urgent a cable was."""

from functools import cache

from cabletui.cable.facts import rows


def urgency(letter: str) -> str:
    """Return what a letter before a date-time group means: `O` is `IMMEDIATE`; empty if none."""
    return _names().get(letter, "")


@cache
def _names() -> dict[str, str]:
    return {row["code"]: row["name"] for row in rows("precedence")}


def urgency_named(text: str) -> str:
    """Return the urgency that a reader names by its letter or its word: `o` is `IMMEDIATE`."""
    return urgency(text.upper()) or text.upper()

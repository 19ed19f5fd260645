"""In which other ways an amount is written: `500K`, `500 thousand` and `500,000` are one.

The currency is no part of it.
"""

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from cabletui.archive.searchable import POINT

if TYPE_CHECKING:
    from decimal import Decimal

_POWERS = {"thousand": 3, "lakh": 5, "million": 6, "crore": 7, "billion": 9, "trillion": 12}
_ABBREVIATIONS = {
    "thousand": ("k",),
    "million": ("m", "mn", "mln", "mio"),
    "billion": ("b", "bn", "bln"),
    "trillion": ("tn", "trn"),
}
_NAMED = {
    **{name: name for name in _POWERS},
    **{short: name for name, every in _ABBREVIATIONS.items() for short in every},
}

_AMOUNT = re.compile(rf"(?P<number>\d{{1,15}}(?:{POINT}\d{{1,6}})?)(?P<unit>[a-z]*)")
"""Takes `500k`, `500000` and, with the sign of a decimal point, `1ˑ5mn`; not `f16` or `mn`."""

_REASON = re.compile(rf"1{POINT}[45]b")
"""Takes `1ˑ4b`, which every other cable has for a reason of its being classified; not `1ˑ6b`."""

_YEARS = range(1900, 2100)
"""Numbers that are written so and mostly no amounts."""

_LEAST_TENTHS = 1
_MOST = 1_000
"""From a tenth to this is what stands before a unit: nobody writes `0.001 million`."""

_DECIMALS = {"thousand": 1}
_MOST_DECIMALS = 3
"""Nobody writes `1.234 thousand`, but `1.234 billion`."""


def amounts(words: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """Yield the other ways of an amount that is one word, or two; nothing where it is none.

    >>> list(amounts(["500k"]))[:3]
    [('500000',), ('500', 'thousand'), ('500thousand',)]

    Args:
        words: As `archive.words` returns them.
    """
    value = _value(words)
    if value is None:
        return
    for way in _ways(value):
        if way != tuple(words) and not _REASON.fullmatch(way[0]):
            yield way


def is_number(word: str) -> bool:
    """Return whether a word is a number, perhaps with a unit: `40`, `500k`, not `f16`."""
    found = _AMOUNT.fullmatch(word)
    return found is not None and (not found["unit"] or found["unit"] in _NAMED)


def is_year(word: str) -> bool:
    """Return whether a word is a number that is written as years are."""
    return word.isdigit() and int(word) in _YEARS


def is_amount(words: Sequence[str]) -> bool:
    """Return whether some words are one amount together: `5 million`, not `5 lamps`."""
    return len(words) == 2 and _value(words) is not None


def _value(words: Sequence[str]) -> "Decimal | None":
    found = _AMOUNT.fullmatch(words[0]) if 1 <= len(words) <= 2 else None
    if found is None or _REASON.fullmatch(words[0]):
        return None
    unit = found["unit"] or (words[1] if len(words) == 2 else "")
    is_glued = len(words) == 1
    if (found["unit"] and not is_glued) or (len(unit) == 1 and not is_glued):
        return None
    if unit and unit not in _NAMED:
        return None
    from decimal import Decimal  # noqa: PLC0415 (few queries have an amount)

    number = Decimal(found["number"].replace(POINT, "."))
    value = number.scaleb(_POWERS[_NAMED[unit]] if unit else 0)
    if not unit and (value < _MOST or value in _YEARS or value % 1):
        return None
    return value if value else None


def _ways(value: "Decimal") -> Iterator[tuple[str, ...]]:
    if not value % 1:
        yield (f"{value:.0f}",)
    for name, power in _POWERS.items():
        number = value.scaleb(-power).normalize()
        decimals = -int(number.as_tuple().exponent)
        is_usual = number * 10 >= _LEAST_TENTHS and number < _MOST
        if not is_usual or decimals > _DECIMALS.get(name, _MOST_DECIMALS):
            continue
        written = f"{number:f}".replace(".", POINT)
        yield (written, name)
        for short in (name, *_ABBREVIATIONS.get(name, ())):
            yield (f"{written}{short}",)
            if 1 < len(short) < len(name):
                yield (written, short)

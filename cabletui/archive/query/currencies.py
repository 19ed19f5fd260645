"""Sums of money: `$40 million`, `USD 40 million` and `40 million dollars` are one.

The index has each sign before a number as the code of its currency, a word of its own. So a number
without one is found with any sign, and a sum with one in that currency alone.
"""

from collections.abc import Iterator, Sequence

from cabletui.archive.query.amounts import is_amount, is_number, is_year

_NAMES = {
    "usd": (("dollars",), ("us", "dollars"), ("u", "s", "dollars"), ("usd",)),
    "eur": (("euros",), ("euro",), ("eur",)),
    "gbp": (("pounds", "sterling"), ("gbp",), ("pounds",)),
}
"""What may stand behind an amount in place of the code before it."""

_AMBIGUOUS = ("pounds",)
"""What is mostly another thing: a weight."""

_LONGEST_NAME = 3


def currencies(words: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """Yield the other ways of a sum of money that some words are; nothing where they are none.

    >>> list(currencies(["40", "million", "euros"]))[0]
    ('eur', '40', 'million')

    Args:
        words: As `archive.words` returns them.
    """
    code, amount = _parted(words)
    if code:
        ways = ((code, *amount), *((*amount, *name) for name in _NAMES[code]))
        yield from (way for way in ways if way != tuple(words))


def is_sum(words: Sequence[str]) -> bool:
    """Return whether some words are a sum of money, or an amount of two words without one."""
    return is_amount(words) or bool(_parted(words)[0])


def marked(words: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """Yield some words with a currency before a number behind the first of them."""
    for at in range(1, len(words)):
        if words[at - 1] not in _NAMES and is_number(words[at]) and not is_year(words[at]):
            yield from ((*words[:at], code, *words[at:]) for code in _NAMES)


def _parted(words: Sequence[str]) -> tuple[str, tuple[str, ...]]:
    """Return the code of the currency of a sum, and its amount; an empty code where it is none."""
    if words and words[0] in _NAMES and _is_amount(words[1:]):
        return words[0], tuple(words[1:])
    for size in range(1, _LONGEST_NAME + 1):
        amount, name = words[:-size], tuple(words[-size:])
        for code, names in _NAMES.items():
            if name in names and name != _AMBIGUOUS and _is_amount(amount):
                return code, tuple(amount)
    return "", ()


def _is_amount(words: Sequence[str]) -> bool:
    return is_amount(words) or (len(words) == 1 and is_number(words[0]))

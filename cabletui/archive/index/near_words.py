"""The words of a dictionary that are spelled most like one that it does not have."""

import re
from collections.abc import Iterable

_FARTHEST = 2
"""How many letters may be wrong."""

_SHORT = 5
"""In a word of up to this many letters only one may be wrong."""

_MOST_STRANGE = 2 * _FARTHEST
_VOWELS = re.compile("[aeiouyhw]")
"""Takes the letters of `aioh`, which are the hardest to hear; not `k`."""

_TWICE = re.compile(r"(.)\1+")
"""Takes the letters of `ll`; not `l`."""

_SOUNDS = (
    ("sch", "s"), ("tch", "c"), ("kh", "k"), ("gh", "g"), ("ph", "f"), ("dh", "d"), ("th", "t"),
    ("ch", "s"), ("sh", "s"), ("zh", "s"), ("dj", "j"), ("ck", "k"), ("ts", "s"), ("x", "ks"),
    ("q", "k"), ("c", "k"), ("z", "s"), ("w", "v"), ("j", "g"), ("g", "k"),
)  # fmt: skip
"""Letters that stand for one sound in one language or another."""

_FIRSTS = ("kqcgx", "jgdyz", "szctx", "vwfb", "aeiouyh", "td", "pbf")
"""Groups of letters, any of which may begin one and the same name."""


def near(word: str, known: Iterable[tuple[str, int]], most: int) -> list[tuple[str, int]]:
    """Return the words that are most like one, with their counts, the nearest first.

    >>> near("ghadafi", [("lamp", 9), ("qadhafi", 5), ("gadabout", 4)], 3)
    [('qadhafi', 5)]

    Args:
        word: In lower case, without accents.
        known: Words with the number of cables that have each.
        most: How many at most.
    """
    own = _consonants(word)
    farthest = _FARTHEST if len(word) > _SHORT else 1
    found = []
    for name, count in known:
        if abs(len(name) - len(word)) > _FARTHEST + 1 or name == word or not name.isalpha():
            continue
        sounds_alike = len(own) > 1 and _consonants(name) == own
        if not sounds_alike and len(set(name) ^ set(word)) > _MOST_STRANGE:
            continue
        allowed = farthest * 2 if sounds_alike else farthest
        wrong = distance(word, name, allowed)
        if wrong <= allowed:
            found.append((wrong - sounds_alike, -count, name))
    return [(name, -count) for _, count, name in sorted(found)[:most]]


def beginnings(word: str) -> list[str]:
    """Return the letters with which words may begin that are like one."""
    first = word[:1]
    alike = {letter for group in _FIRSTS if first in group for letter in group}
    return sorted({first, word[1:2], *alike} - {""})


def distance(one: str, other: str, farthest: int) -> int:
    """Return how many letters are wrong, left out, too many or exchanged with the next.

    >>> distance("lamp", "lapm", 2), distance("lamp", "harbour", 2)
    (1, 3)

    Args:
        one: A word.
        other: Another.
        farthest: The largest distance of interest; a larger one is returned as one more.
    """
    before: list[int] = []
    last = list(range(len(other) + 1))
    for at, letter in enumerate(one, 1):
        row = [at]
        for there, found in enumerate(other, 1):
            cost = min(last[there] + 1, row[-1] + 1, last[there - 1] + (letter != found))
            pair = one[max(0, at - 2) : at]
            if there > 1 and len(pair) > 1 and other[there - 2 : there] == pair[::-1]:
                cost = min(cost, before[there - 2] + 1)
            row.append(cost)
        if min(row) > farthest:
            return farthest + 1
        before, last = last, row
    return min(last[-1], farthest + 1)


def _consonants(word: str) -> str:
    """Return what two spellings of a word that was written by ear have in common."""
    for letters, sound in _SOUNDS:
        word = word.replace(letters, sound)
    return _TWICE.sub(r"\1", word[:1].translate(_OPEN) + _VOWELS.sub("", word[1:]))


_OPEN = str.maketrans(dict.fromkeys("aeiouyhw", "a"))

"""Words that are none, in the proportions of the words that are."""

# ruff: noqa: SIM905  (a text of words is easier to read than a list of them)

import random
from functools import cache

SIZE = 400_000
"""How many different words there are."""

_SLOTS = 1 << 21
_ZIPF_OFFSET = 2.7
_COMMA_EVERY, _STOP_EVERY = 16, 19

COMMON = tuple(
    "the of to and in that a on for with as is said was not by be he it from at have which would "
    "has are his were will this an had but they their been its or who more than also she we one "
    "other minister government no all political new there him could if country told two only "
    "support when some people them other ambassador embassy president about over party security "
    "between after any economic local into officials national foreign police military post should "
    "meeting first because law while many process issue international against members prime law "
    "during however policy energy committee trade agreement visit border harbour water oil".split()
)
"""The most frequent words, the most frequent first."""

_STARTS = "b br c ch cl d dr f fl g gr h j k l m n p pl pr qu r s sh sl st t tr v w z".split()
_MIDDLES = "a e i o u ai ea ee ia io ou".split()
_ENDS = "b ck d ft g k l ll m n nd ng nt p r rd rn s sh ss st t th x".split()


@cache
def words() -> tuple[str, ...]:
    """Return all words, the most frequent first."""
    chance = random.Random("vocabulary")
    known = dict.fromkeys(COMMON)
    while len(known) < SIZE:
        known[_word(chance)] = None
    return tuple(known)


@cache
def slots() -> tuple[str, ...]:
    """Return a pool of words in which each stands as often as a text of that length has it.

    A word drawn from it evenly is a word drawn by Zipf's law. Some carry a comma or a full stop.
    """
    weights = [1 / (rank + _ZIPF_OFFSET) for rank in range(SIZE)]
    scale = _SLOTS / sum(weights)
    pool: list[str] = []
    due = 0.0
    for word, weight in zip(words(), weights, strict=True):
        due += weight * scale
        pool += [_punctuated(word, len(pool) + place) for place in range(round(due) - len(pool))]
    return tuple(pool)


def _word(chance: random.Random) -> str:
    syllables = chance.choices((1, 2, 3, 4), (2, 9, 7, 2))[0]
    start = "".join(chance.choice(_STARTS) + chance.choice(_MIDDLES) for _ in range(syllables))
    return start + chance.choice(_ENDS)


def _punctuated(word: str, place: int) -> str:
    if place % _STOP_EVERY == 0:
        return f"{word}."
    return f"{word}," if place % _COMMA_EVERY == 0 else word

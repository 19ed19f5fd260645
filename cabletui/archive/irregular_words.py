"""The forms of words that no ending is added to: `sold` of `sell`, `policemen` of `policeman`.

Verbs and a few nouns are in a table, `irregular_forms.tsv`; two kinds of plurals are rules.
"""

import re
from functools import cache

from cabletui.archive.words import has_forms, stems
from cabletui.cable.facts import rows

_PLURALS = (
    (re.compile(r"(?<=\w{2}m)an$"), "en"),
    (re.compile(r"(?<=\w{2}m)en$"), "an"),
    (re.compile(r"(?<=\w{3}s)is$"), "es"),
    (re.compile(r"(?<=\w{3}s)es$"), "is"),
)
"""Endings of a word and of its plural, each with the other one.

They take those of `woman`, `policemen`, `crisis` and `analyses`; not those of `omen`, `basis` or
`lamps`. What is made of another word, as of `human`, is no word, and nobody has it.
"""


def irregular_forms(word: str) -> tuple[str, ...]:
    """Return the words that are forms of one without beginning as it does, as its stem does.

    >>> irregular_forms("selling"), irregular_forms("policemen"), irregular_forms("lamp")
    (('sell', 'sold'), ('policeman',), ())

    Args:
        word: One of those that `words` returns.
    """
    if not has_forms(word):
        return ()
    others = [ending.sub(other, word) for ending, other in _PLURALS if ending.search(word)]
    table = _table()
    known = table.get(word) or table.get(stems([word])[0], ())
    return tuple(one for one in dict.fromkeys((*known, *others)) if one != word)


@cache
def _table() -> dict[str, tuple[str, ...]]:
    """Return the forms of each word of the table by each of them, and by their stems."""
    found: dict[str, tuple[str, ...]] = {}
    for row in rows("irregular_forms"):
        forms = (row["word"], *row["forms"].split(" "))
        for one in (*forms, *stems(forms[:1])):
            found.setdefault(one, forms)
    return found

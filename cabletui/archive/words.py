"""How text becomes words: letters and digits, in lower case, without accents.

The index, the query language and the highlighting all ask here, so they agree on what a word is.
"""

import re
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from cabletui.cable.facts import rows

if TYPE_CHECKING:
    import tantivy

SHORTEST_WITH_FORMS = 4
"""Letters of the shortest word whose forms are looked for: shorter ones are mostly acronyms."""

_LEAST_COMMON = 3
"""Letters that all forms of a word begin with."""

_ENDINGS = (
    ("+ize", re.compile(r"iz(?:e[drs]?|ers|ing|able|ation(?:s|al(?:ly)?)?)$")),
    ("+ity", re.compile(r"it(?:y|ies)$")),
    ("+ism", re.compile(r"(?<!terror)isms?$")),
    ("+ous", re.compile(r"(?<=ur)ous(?:ly)?$")),
)
"""Endings that make another word, each with a mark for the words that have them.

They take those of `organizing`, `minorities`, `nationalism` and `torturous`; not those of
`seizure`, `minors` and `dangerous`, nor of `terrorism`, which is terror to those who look for it.
"""

ANALYSER = "cable"
"""The name by which the engine knows the analyser."""


@cache
def analyser() -> "tantivy.TextAnalyzer":
    """Return the engine's analyser; it is part of the version of the index."""
    # What only writes or shows a query never loads the engine.
    import tantivy  # noqa: PLC0415

    builder = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.simple())
    return builder.filter(tantivy.Filter.lowercase()).filter(tantivy.Filter.ascii_fold()).build()


@cache
def _stemmer() -> "tantivy.TextAnalyzer":
    import tantivy  # noqa: PLC0415 (see above)

    builder = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.whitespace())
    return builder.filter(tantivy.Filter.stemmer("english")).build()


def stems(found: Sequence[str]) -> list[str]:
    """Return what some words have in common with their other forms: `enrich` for `enriched`.

    >>> stems(["policies", "policy", "police"])
    ['polici', 'polici', 'polic']

    Args:
        found: Words as `words` returns them.
    """
    return _stemmer().analyze(" ".join(found)) if found else []


def families(found: Sequence[str]) -> list[str]:
    """Return what some words have in common with their other forms, and with no other word.

    A stem alone is too little: `authority` has that of `author`, and `privatize` that of `private`.
    What no ending tells apart, as `important` and `imports`, is in a table, `word_families.tsv`.

    >>> families(["authorities", "authority", "author", "authorize"])
    ['author+ity', 'author+ity', 'author', 'author+ize']

    Args:
        found: Words as `words` returns them.
    """
    apart = _apart()
    return [
        apart.get(word)
        or stem + next((name for name, ends in _ENDINGS if _is_cut(word, stem, ends)), "")
        for word, stem in zip(found, stems(found), strict=True)
    ]


@cache
def _apart() -> dict[str, str]:
    """Return the families of the table by each of their words."""
    found = [row["words"].split(" ") for row in rows("word_families")]
    return {word: f"{family[0]}+" for family in found for word in family}


def _is_cut(word: str, stem: str, ending: re.Pattern[str]) -> bool:
    """Return whether a word has an ending that its stem has lost."""
    at = ending.search(word)
    return at is not None and not stem.endswith(word[at.start() : at.start() + 2])


def beginning_of_forms(word: str) -> str:
    """Return how all forms of a word begin; nothing if it has no other forms.

    >>> beginning_of_forms("policies"), beginning_of_forms("dying")
    ('polic', '')

    Args:
        word: One of those that `words` returns.
    """
    if not has_forms(word):
        return ""
    (stem,) = stems([word])
    common = stem[:-1] if stem[-1] in "ie" else stem
    return common if len(common) >= _LEAST_COMMON else ""


def has_forms(word: str) -> bool:
    """Return whether other forms of a word are looked for: it has letters alone, four or more."""
    return len(word) >= SHORTEST_WITH_FORMS and word.isascii() and word.isalpha()


def words(text: str) -> list[str]:
    """Return the words of a text, in its order."""
    return analyser().analyze(text)


@lru_cache(maxsize=16_384)
def spaced(text: str) -> str:
    """Return the words of a text, each with a blank on both its sides.

    >>> spaced("Bees, and hives")
    ' bees and hives '
    """
    return f" {' '.join(words(text))} "

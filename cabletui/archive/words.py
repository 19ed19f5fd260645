"""How text becomes words: letters and digits, in lower case, without accents.

The index, the query language and the highlighting all ask here, so they agree on what a word is.
"""

from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import tantivy

SHORTEST_WITH_FORMS = 4
"""Letters of the shortest word whose forms are looked for: shorter ones are mostly acronyms."""

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


def has_forms(word: str) -> bool:
    """Tell whether other forms of a word are looked for: it has letters alone, four or more."""
    return len(word) >= SHORTEST_WITH_FORMS and word.isascii() and word.isalpha()


def words(text: str) -> list[str]:
    """Return the words of a text, in its order."""
    return analyser().analyze(text)

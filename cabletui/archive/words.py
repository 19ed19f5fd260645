"""How text becomes words: letters and digits, in lower case, without accents.

The index, the query language and the highlighting all ask here, so they agree on what a word is.
"""

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import tantivy

ANALYSER = "cable"
"""The name by which the engine knows the analyser."""


@cache
def analyser() -> "tantivy.TextAnalyzer":
    """Return the engine's analyser; it is part of the version of the index."""
    # What only writes or shows a query never loads the engine.
    import tantivy  # noqa: PLC0415

    builder = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.simple())
    return builder.filter(tantivy.Filter.lowercase()).filter(tantivy.Filter.ascii_fold()).build()


def words(text: str) -> list[str]:
    """Return the words of a text, in its order."""
    return analyser().analyze(text)

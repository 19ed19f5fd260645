"""The cables that share the rarest words of a text, which may be the same text sent again."""

import tantivy
from tantivy import Occur

from cabletui.archive.fields import BODY, REFERENCE_ID
from cabletui.archive.index.schema import has_value, schema
from cabletui.archive.searchable import searchable
from cabletui.archive.words import words

_ASKED = 12
"""How many words are looked for: the rarest that some other cable has as well."""

_SHARED = 8
"""How many of them a cable must have: a text that was corrected has lost some."""

_SHORTEST = 4
"""Letters of a word that is asked for; numbers are left out, those of pages among them."""


def sharing_rarest(
    searcher: tantivy.Searcher, body: str, reference_id: str
) -> tantivy.Query | None:
    """Return the query for the other cables that share the rarest words of one.

    None if it has too few words that any other cable has.

    Args:
        searcher: The state of the index.
        body: The body of the cable.
        reference_id: Its id, as it is published.
    """
    own = {word for word in words(searchable(body).text) if len(word) >= _SHORTEST}
    counted = ((searcher.doc_freq(BODY.name, word), word) for word in own if word.isalpha())
    rarest = sorted(one for one in counted if one[0] > 1)[:_ASKED]
    if len(rarest) < _SHARED:
        return None
    asked = [
        (Occur.Should, tantivy.Query.term_query(schema(), BODY.name, word)) for _, word in rarest
    ]
    shared = tantivy.Query.boolean_query(asked, minimum_number_should_match=_SHARED)
    itself = has_value(REFERENCE_ID, reference_id)
    return tantivy.Query.boolean_query([(Occur.Must, shared), (Occur.MustNot, itself)])

"""Where the words of a query stand in a cable whose text has none of them."""

import re
from collections.abc import Sequence

from cabletui.archive import query as queries
from cabletui.archive.query import Query
from cabletui.cable import Cable, whole_copy

_FIELD = re.compile(r"^ {0,8}(?P<name>[A-Za-z][A-Za-z. /]{0,30}?)[0-9]{0,6} ?:", re.MULTILINE)
"""Takes `TAGS:` and `E.O. 12958:` at the beginning of a line; not `3. He: no`."""

_HEAD, _HEADER, _SUBJECT = "the head", "the header", "the subject"
_BESIDE = "what is left out"
_NAMES = (
    (("SUBJ",), _SUBJECT),
    (("TAGS", "TAG"), "TAGS"),
    (("REF",), "the references"),
    (("CLASSIFIED", "REASON", "DECL", "E.O", "EO", "DERIVED"), "the classification"),
)
"""What a field of the head is called, by how its name begins there."""


def elsewhere_matched(cable: Cable, query: Query, found: Sequence[tuple[int, int]]) -> str:
    """Return which part of a cable has the words of a query: `the subject`; empty if none has.

    Args:
        cable: The cable, with the words in no passage of its text.
        query: The query.
        found: Where its words stand in the head, in order.
    """
    if found:
        copy = range(*whole_copy(cable.body))
        names = {_field_at(cable.body, at) if at in copy else _BESIDE for at, _ in found}
        return names.pop() if len(names) == 1 else _HEAD
    if queries.matches(query, cable.subject):
        return _SUBJECT
    return _HEADER if queries.matches(query, cable.header) else ""


def _field_at(body: str, at: int) -> str:
    """Return what the field is called in which a character of the head stands."""
    begun = [one["name"].upper() for one in _FIELD.finditer(body) if one.start() <= at]
    written = begun[-1].strip() if begun else ""
    return next((name for starts, name in _NAMES if written.startswith(starts)), _HEAD)

"""What could follow in a query that is being typed."""

import re
from collections.abc import Iterator, Sequence

from cabletui.archive.archive import Archive
from cabletui.archive.fields import BY_NAME
from cabletui.archive.index_field import Form
from cabletui.archive.query import quoted
from cabletui.widgets.search_bar import Offer

MOST = 6

_WORD = re.compile(r"(?P<sign>[-(]*)(?:(?P<field>[a-z]+):)?(?P<value>\"[^\"]*|[^\s()\":]*)\Z", re.I)
"""Takes sign, field and value at the end of `fog -tag:PR`, an open quote as in `"at sea`, and
nothing after a blank."""


def offers(archive: Archive, fields: Sequence[str], text: str, cursor: int) -> tuple[Offer, ...]:
    """Return what the word before the cursor could become, the most frequent first.

    Args:
        archive: Whose tags, origins, countries and classifications are offered, with counts.
        fields: The fields of the query language.
        text: The query.
        cursor: Where the next letter would go.
    """
    word = _WORD.search(text[:cursor])
    if word is None:
        return ()
    start = word.end("sign")
    field, value = word["field"], word["value"]
    if field is None:
        return tuple(_field_offers(fields, value, start, cursor))
    named = BY_NAME.get(field.lower())
    if named is None or named.index.form is not Form.COUNTED:
        return ()
    counts = archive.complete(named.index, value.lstrip('="'), MOST)
    return tuple(
        Offer(f"{field}:{quoted(count.name)}", start, cursor, count.count) for count in counts
    )


def _field_offers(fields: Sequence[str], value: str, start: int, end: int) -> Iterator[Offer]:
    if value and not value.startswith('"'):
        for field in fields:
            if field.startswith(value.lower()):
                yield Offer(f"{field}:", start, end)

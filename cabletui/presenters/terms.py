"""Queries that the indexes ask on behalf of the reader."""

import re

from cabletui.archive.query import DOUBLE

_PLAIN = re.compile(r"[A-Za-z0-9]+\Z")


def term(field: str, value: str) -> str:
    """Return the query for one value of a field, quoted where it is more than a word.

    Args:
        field: A field of the query language, such as `tag`.
        value: The value as the archive has it.
    """
    if _PLAIN.match(value):
        return f"{field}:{value}"
    return f'{field}:"{unquoted(value)}"'


def unquoted(value: str) -> str:
    """Return a value with a space for every quote, which would end it."""
    return re.sub(f"[{DOUBLE}]", " ", value)

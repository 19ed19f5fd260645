"""Which value of a field is meant by a word that is not one of its values: `tag:iran`."""

from functools import cache, lru_cache

from cabletui.archive.field_parts.query_field import Field
from cabletui.archive.fields import TAG
from cabletui.archive.words import words
from cabletui.cable.facts import rows
from cabletui.cable.tag import known_tags, tag

_KINDS_OF_CODES = ("geo", "organization", "subject", "program")


def value_named(field: Field, name: str) -> str:
    """Return the value of a field that a name means to people; empty if there is none.

    >>> from cabletui.archive.fields import COUNTRY
    >>> value_named(COUNTRY, "uk"), value_named(TAG, "iran"), value_named(TAG, "PREL")
    ('United Kingdom', 'IR', '')
    """
    wanted = tuple(words(name))
    if field is not TAG:
        return _names().get((field.name, wanted), "")
    if tag(TAG.written(name)).kind in _KINDS_OF_CODES:
        return ""
    return _names().get((field.name, wanted)) or _code_of(wanted)


def names_of(field: Field) -> tuple[str, ...]:
    """Return the names by which people call values of a field."""
    names = tuple(" ".join(name) for of, name in _names() if of == field.name)
    return names if field is not TAG else (*names, *(" ".join(name) for _, name in _meanings()))


def meaning_of(field: Field, value: str) -> str:
    """Return a value with what it stands for, where it is a code: `IR (Iran)`."""
    meaning = tag(value).meaning if field is TAG else ""
    return f"{value} ({meaning})" if meaning else value


@lru_cache(maxsize=64)
def _code_of(wanted: tuple[str, ...]) -> str:
    """Return the code with exactly this meaning, else the first whose meaning begins like this."""
    known = _meanings()
    exact = (code for code, meaning in known if meaning == wanted)
    begun = (code for code, meaning in known if meaning[: len(wanted)] == wanted)
    return next(exact, "") or next(begun, "") if wanted else ""


@cache
def _meanings() -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return the codes in the order of the table with the words of what they stand for."""
    return tuple(
        (one.code, tuple(words(one.meaning)))
        for one in known_tags().values()
        if one.kind in _KINDS_OF_CODES
    )


@cache
def _names() -> dict[tuple[str, tuple[str, ...]], str]:
    return {(row["field"], tuple(row["name"].split())): row["value"] for row in rows("value_names")}

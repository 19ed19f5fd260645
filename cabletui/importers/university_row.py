"""Rows of the university's database of the central file, as JSON objects."""

from collections.abc import Iterable
from functools import lru_cache
from typing import Any

from cabletui.cable.cable import Cable, Source
from cabletui.cable.collection import UNIVERSITY
from cabletui.cable.document_number import is_document_number
from cabletui.importers.central_file import Record, cable_of_record, is_said, listed, tags_in
from cabletui.importers.field_names import plain_name

_NUMBER = "doc_nbr"
_NUMBERS = (_NUMBER, "doc_id", "document_number", "id")
_DATES = ("date", "authored", "draft_date", "created")
_TEXTS = ("raw_body", "full_body", "body")
"""The names of columns in the database and in its public interface, the surest first."""

_BESIDE = {"origclass", "raw_body", "from_field", "to_field", "concepts", "film", "locator"}
"""Columns of which a row must have one, as other programs name the number as this one does."""

_WRAPPED = ("$date", "$oid", "name", "title", "value", "id")
"""Keys, the first of which gives the value of an object: `{"id": 12, "name": "FISHERIES"}`."""

_ATTRIBUTES = {
    "origclass": "Original Classification",
    "classification": "Current Classification",
    "handling": "Handling Restrictions",
    "markings": "Markings",
    "eo": "Executive Order",
    "type": "Type",
    "locator": "Locator",
    "film": "Film Number",
    "concepts": "Concepts",
    "from_field": "From",
    "to_field": "To",
    "office": "Office",
    "drafter": "Drafter",
    "reference": "Reference",
    "review_action": "Review Action",
    "review_date": "Review Date",
    "page_count": "Page Count",
}
"""The names of the columns, and what the file itself calls them."""


_COLUMNS = {
    plain_name(name): name
    for name in (*_NUMBERS, *_DATES, *_TEXTS, *_ATTRIBUTES, "subject", "title", "tags")
}


def is_university_row(document: dict[str, Any]) -> bool:
    """Return whether an object is a row of that database, from a table or from its interface."""
    if _NUMBER in document and _BESIDE & document.keys():
        return True
    row = _row(document)
    return bool(_NUMBER in row and _BESIDE & row.keys()) or is_document_number(
        _first(_texts(row), _NUMBERS)
    )


def cable_of_row(document: dict[str, Any], source: Source) -> Cable:
    """Return the cable of a row; of two texts, the one with the page marks is taken.

    Raises:
        UnfitError: It has no document number or no date.
    """
    row = _row(document)
    values = _texts(row)
    attributes = {said: values.get(name, "") for name, said in _ATTRIBUTES.items()}
    concepts = row.get("concepts")
    if isinstance(concepts, str):
        attributes["Concepts"] = listed(concepts.replace("|", ",").split(","))
    record = Record(
        attributes,
        _first(values, _TEXTS),
        _first(values, _DATES),
        _first(values, _NUMBERS),
        _first(values, ("subject", "title")),
        tags_in(values.get("tags", "")),
    )
    return cable_of_record(record, Source(source.name, UNIVERSITY, source.path))


def _row(document: dict[str, Any]) -> dict[str, Any]:
    """Return a row under the database's own column names, for `rawBody` or `Raw Body`."""
    return {_column(name): value for name, value in document.items()}


@lru_cache(maxsize=1_024)
def _column(name: str) -> str:
    return _COLUMNS.get(plain_name(name), name.lower())


def _texts(row: dict[str, Any]) -> dict[str, str]:
    return {name: _text(value) for name, value in row.items()}


def _first(values: dict[str, str], names: Iterable[str]) -> str:
    """Return the first value that says anything, of the columns that may have it."""
    return next((values[name] for name in names if is_said(values.get(name))), "")


def _text(value: object) -> str:
    """Return a value as a text: lists joined by strokes, whole numbers plain, null as nothing."""
    if isinstance(value, dict):
        return next((_text(value[key]) for key in _WRAPPED if key in value), "")
    if isinstance(value, list):
        return listed(map(_text, value))
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return "" if value is None else str(value)

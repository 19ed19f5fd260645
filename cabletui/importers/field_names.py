"""The names that other programs give to the fields of a cable, in headings and in JSON."""

import re

_NAMES: dict[str, tuple[str, ...]] = {
    "reference_id": (
        *("reference id", "refid", "reference number", "cable id", "canonical id", "identifier"),
        *("mrn", "document number", "doc nbr"),
    ),
    "created": (
        *("created", "date time", "creation date", "date created", "created on", "cable time"),
        *("cable date", "date", "datetime", "timestamp", "time"),
    ),
    "released": ("released", "release date", "date released", "release time", "released on"),
    "classification": ("classification", "original classification", "orig class", "class"),
    "origin": ("origin", "office origin", "origin name", "embassy", "post"),
    "references": ("references", "referenced", "refs", "cited", "destination"),
    "subject": ("subject", "title"),
    "tags": ("tags",),
    "header": ("header", "head", "headers", "routing"),
    "body": ("body", "content", "text", "message", "message text", "cable text", "full text"),
}
"""The names for each field, the surest first. `destination` is what the archive's own database
calls the cables that a cable cites."""

_NUMBERS = ("number", "rownumber", "row", "no", "nr", "id", "index", "")
_NO_LETTER = re.compile(r"[^a-z0-9]")
"""Takes the blank of `reference id` and the sign of `reference_id`; not `referenceid`."""


def plain_name(name: str) -> str:
    """Return a name without case and signs: `Reference-ID` is `referenceid`."""
    return _NO_LETTER.sub("", name.lower())


_PLAIN = {field: tuple(map(plain_name, known)) for field, known in _NAMES.items()}


def fields_named(names: list[str]) -> dict[str, int]:
    """Return the fields of a cable that some names stand for, each with the place of its name.

    `id` alone means the reference id if no other name does; otherwise it is just a number.
    """
    plain = [plain_name(name) for name in names]
    found = {}
    for field, known in _PLAIN.items():
        for name in known:
            if name in plain:
                found[field] = plain.index(name)
                break
    if "reference_id" not in found and "id" in plain:
        found["reference_id"] = plain.index("id")
    named = set(found.values())
    numbers = [plain.index(name) for name in _NUMBERS if name in plain]
    numbers = [place for place in numbers if place not in named]
    return found | ({"number": numbers[0]} if numbers else {})

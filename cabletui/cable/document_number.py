"""The document numbers of the central file: `1974ATHENS02959`, the year in four digits.

The station is the one of the reference ids; the number has five digits, of the Department six.
"""

import re

_NUMBER = re.compile(r"(19(?:6[6-9]|7\d))([A-Z][A-Z-]*?)(\d{5,6})")
"""Takes `1974ATHENS02959` and `1973STATE097844`; not `74ATHENS2959` or `2006LIMA00012`."""

_SHORT = re.compile(r"(6[6-9]|7\d)([A-Z][A-Z-]*)([1-9]\d{0,5})")
"""Takes `79LIMA12`; not `06LIMA12` or `79LIMA0012`."""

_DIGITS = (5, 6)


def document_number(year: int, station: str, serial: int) -> str:
    """Return the number of a telegram as the central file writes it.

    >>> document_number(1974, "LIMA", 959), document_number(1973, "STATE", 97844)
    ('1974LIMA00959', '1973STATE097844')
    """
    digits = 6 if station == "STATE" else 5
    return f"{year}{station}{serial:0{digits}}"


def is_document_number(reference_id: str) -> bool:
    """Return whether an id is written as the central file writes it."""
    return _NUMBER.fullmatch(reference_id) is not None


def other_spellings(reference_id: str) -> tuple[str, ...]:
    """Return how another collection writes the id of a cable of these years; nothing for others.

    >>> other_spellings("79LIMA12"), other_spellings("1979LIMA00012"), other_spellings("06LIMA12")
    (('1979LIMA00012', '1979LIMA000012'), ('79LIMA12',), ())
    """
    if long := _NUMBER.fullmatch(reference_id):
        return (f"{long[1][2:]}{long[2]}{int(long[3])}",)
    if short := _SHORT.fullmatch(reference_id):
        return tuple(f"19{short[1]}{short[2]}{int(short[3]):0{digits}}" for digits in _DIGITS)
    return ()

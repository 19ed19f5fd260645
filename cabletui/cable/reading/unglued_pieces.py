"""What is glued together in REF lines, set apart: `OSLO743` and `OSLO-07-12`."""

import re
from collections.abc import Iterable
from dataclasses import replace

from cabletui.cable.reading.reference_shapes import Piece, Shape
from cabletui.cable.reading.years import is_year
from cabletui.cable.reference import is_station

_IN_HYPHENS = re.compile(r"(?P<name>[A-Z]{3,})[/-](?P<year>[O\d]\d)[/-](?P<number>\d{1,7})")
"""Takes `OSLO-07-1101`; not `OSLO-1101`."""

_YEAR_LAST = re.compile(r"(?P<name>[A-Z]{3,})[/-](?P<number>\d{1,7})[/-](?P<year>[O\d]\d)")
"""Takes `OSLO-1101-07`; not `OSLO-1101`."""

_POSSESSIVES = {"'S", "’S"}


def unglued(pieces: Iterable[Piece]) -> list[Piece]:
    """Return pieces, `OSLO743` in two where that is a station, `OSLO'S` as `OSLO`."""
    found: list[Piece] = []
    for piece in pieces:
        if piece.shape is Shape.DOCUMENT and (parts := _in_hyphens(piece)):
            found += parts
            continue
        if piece.shape is Shape.WORD:
            found.append(_possessed(piece) if piece.text[-2:] in _POSSESSIVES else piece)
            continue
        name = piece.text.rstrip("0123456789").rstrip("/_-") if piece.shape is Shape.GLUED else ""
        if name and is_station(name):
            digits = piece.text[len(name) :].lstrip("/_-")
            found.append(Piece(Shape.WORD, name, piece.start, piece.start + len(name)))
            found.append(Piece(Shape.NUMBER, digits, piece.end - len(digits), piece.end))
        else:
            found.append(replace(piece, shape=Shape.DOCUMENT) if name else piece)
    return found


def _possessed(piece: Piece) -> Piece:
    """Return a station without the ending of `OSLO'S`; another word as it is."""
    name = piece.text[:-2]
    return replace(piece, text=name) if is_station(name) else piece


def _in_hyphens(piece: Piece) -> list[Piece]:
    """Return the station, the year and the number of `OSLO-07-1101`; nothing for a document."""
    forms = (_IN_HYPHENS.fullmatch(piece.text), _YEAR_LAST.fullmatch(piece.text))
    parts = next((one for one in forms if one and is_year(one["year"].replace("O", "0"))), None)
    if not parts or not is_station(parts["name"]):
        return []
    shapes = {"name": Shape.WORD, "year": Shape.NUMBER, "number": Shape.NUMBER}
    return [
        Piece(shape, parts[part], piece.start + parts.start(part), piece.start + parts.end(part))
        for part, shape in shapes.items()
    ]

"""What is glued together in REF lines, set apart: `OSLO743` and `OSLO-07-12`."""

import re
from collections.abc import Iterable
from dataclasses import replace

from cabletui.cable.reading.reference_shapes import Piece, Shape
from cabletui.cable.reading.years import is_year
from cabletui.cable.reference import is_station

_NAME = r"(?P<name>[A-Z]{2,}(?:-[A-Z]{2,}){0,3})[/-]"
_YEAR_FIRST = re.compile(rf"{_NAME}(?P<year>\d\d)[/-](?P<number>\d{{1,8}})")
"""Takes `OSLO-07-1101`; not `OSLO-1101`."""

_YEAR_LAST = re.compile(rf"{_NAME}(?P<number>\d{{1,8}})(?:[/-](?P<year>\d\d))?")
"""Takes `OSLO-1101-07` and `PORT-AU-PRINCE-1101`; not `IIR-6-8-44`."""

_MOST_WORDS = 3
_POSSESSIVES = {"'S", "’S"}


def unglued(pieces: Iterable[Piece]) -> list[Piece]:
    """Return pieces, `OSLO743` in two where that is a station, `OSLO'S` as `OSLO`."""
    found: list[Piece] = []
    for piece in pieces:
        if piece.shape is Shape.DOCUMENT and (parts := _in_hyphens(piece, found)):
            found += parts
            continue
        if piece.shape is Shape.WORD:
            found.append(_possessed(piece) if piece.text[-2:] in _POSSESSIVES else piece)
            continue
        name = piece.text.rstrip("0123456789").rstrip("/_-") if piece.shape is Shape.GLUED else ""
        if name and (_is_named(name, found)):
            digits = piece.text[len(name) :].lstrip("/_-")
            found.append(Piece(Shape.WORD, name, piece.start, piece.start + len(name)))
            found.append(Piece(Shape.NUMBER, digits, piece.end - len(digits), piece.end))
        else:
            found.append(replace(piece, shape=Shape.DOCUMENT) if name else piece)
    return found


def _is_named(word: str, before: list[Piece]) -> bool:
    """Return whether a word is a station, or the last of one, as that of `LA PAZ775`."""
    name = word
    for piece in reversed(before[-_MOST_WORDS:]):
        if is_station(name) or piece.shape is not Shape.WORD:
            break
        name = piece.text + name
    return is_station(name)


def _possessed(piece: Piece) -> Piece:
    """Return a station without the ending of `OSLO'S`; another word as it is."""
    name = piece.text[:-2]
    return replace(piece, text=name) if is_station(name) else piece


def _in_hyphens(piece: Piece, before: list[Piece]) -> list[Piece]:
    """Return the station, the year and the number of `OSLO-07-1101`; nothing for a document."""
    forms = (_YEAR_FIRST.fullmatch(piece.text), _YEAR_LAST.fullmatch(piece.text))
    parts = next((one for one in forms if one and is_year(one["year"] or "00")), None)
    if not parts or not _is_named(parts["name"], before):
        return []
    return [
        Piece(
            Shape.WORD if part == "name" else Shape.NUMBER,
            parts[part],
            piece.start + parts.start(part),
            piece.start + parts.end(part),
        )
        for part in sorted(parts.groupdict(), key=parts.start)
        if parts[part]
    ]

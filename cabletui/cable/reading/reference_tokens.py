"""The words, numbers and marks of REF lines, each classified by its neighbours."""

import re
from collections.abc import Sequence

from cabletui.cable.reading.numbered_items import Mark
from cabletui.cable.reading.reference_shapes import Piece, Shape, pieces
from cabletui.cable.reading.reference_words import (
    MISSIONS,
    MONTH,
    OTHER_WORDS,
    may_be_a_station,
)
from cabletui.cable.reading.station_words import (
    LONGEST_STATION,
    first_of_station,
    key_of,
    without_lead,
)
from cabletui.cable.reading.token_kind import ReferenceToken, TokenKind
from cabletui.cable.reading.unglued_pieces import unglued
from cabletui.cable.reading.years import is_year, year_of
from cabletui.cable.reference import is_station, station

_LIKENESS_BEFORE_WORDS = 0.85
_WHOLE = re.compile(r"(?:19|20)?(\d\d)([A-Z][A-Z -]*?)-?(\d+)")
"""Takes `2005PANAMA2342` apart; not `PANAMA2342`."""

_YEAR_OF_A_NOTE = re.compile(
    rf"\(?(?:(?:NOTAL|EXDIS|DATED|DTD|OF)\b)?[,;: ]*(?:\d{{1,2}}[ -]*)?{MONTH}[., -]*"
    r"(?:\d{1,2}, *)?"
    r"((?:19|20)?\d\d)\)?|\(?(?:NOTAL|DATED|DTD|OF)?[,;: ]*(?:\d{1,2}[/.-]){2}((?:19|20)?\d\d)\)?"
    r"|\((?:NOTAL|EXDIS|BOTH|ALL)(?: OF| IN| FROM)?[,;: ]+((?:19|20)\d\d)\)"
)
"""Takes `(12 NOV 2009)`, `12/11/2009`, `(BOTH 2007)`, `(NOTAL, 2004)`; not `(2004 ELECTIONS)`."""


_PLACE_OF_ALL = re.compile(r"\((?:BOTH|ALL)(?: FROM)? ([A-Z][A-Z -]*?)(?:,? ((?:19|20)?\d\d))?\)")
"""Takes `(BOTH OSLO 2006)` and `(ALL LA PAZ)`; not `(BOTH 2006)`."""

_OF_A_PLACE = re.compile(r"^(?:EX|FROM|BY)[ -]+")
"""Takes the `EX-` of `EX-OSLO`; not the start of `EXETER`."""

_OF_A_SHAPE = {
    Shape.LINE: TokenKind.SEPARATOR,
    Shape.DATE: TokenKind.NOTE,
    Shape.NOTE: TokenKind.NOTE,
    Shape.DOCUMENT: TokenKind.OTHER,
    Shape.JOIN: TokenKind.JOIN,
}
_OF_A_MARK = {";": TokenKind.SEPARATOR, ",": TokenKind.COMMA}
_BEFORE_AN_ITEM = (TokenKind.BULLET, TokenKind.SEPARATOR)
_BEFORE_A_NUMBER = {":", "#", "-"}


def tokens(text: str, marks: Sequence[Mark] = ()) -> list[ReferenceToken]:
    """Return the tokens of REF lines, in order; numbers that may be years are not resolved yet.

    Args:
        text: The lines, in capitals.
        marks: The numbers before the items of a numbered list.
    """
    parts = unglued(pieces(text))
    return _TokenReader(parts, {mark.begin: mark for mark in marks}).tokens()


class _TokenReader:
    """A walk over pieces that finds the stations and the bullets among the words."""

    def __init__(self, all_pieces: list[Piece], marks: dict[int, Mark]) -> None:
        self._pieces = all_pieces
        self._marks = marks
        self._found: list[ReferenceToken] = []
        self._letters = {"A"}
        """What a bullet without a mark may be: the letter of the last one, and the next."""

        self._is_bare = False
        """Whether bullets stand without marks, so that one may be among words."""

    def tokens(self) -> list[ReferenceToken]:
        """Return the tokens, in order."""
        place = 0
        while place < len(self._pieces):
            piece = self._pieces[place]
            if piece.start in self._marks:
                place = self._numbered(place)
            elif piece.shape is Shape.WORD:
                place = self._run(place)
            else:
                self._one(piece)
                place += 1
        return self._found

    def _add(self, kind: TokenKind, text: str, start: int, end: int, value: int = 0) -> None:
        self._found.append(ReferenceToken(kind, text, start, end, value))

    def _bullet(self, letter: str, start: int, end: int) -> None:
        self._letters = {letter, chr(ord(letter) + 1)}
        self._add(TokenKind.BULLET, letter, start, end)

    def _numbered(self, place: int) -> int:
        mark = self._marks[self._pieces[place].start]
        self._add(TokenKind.BULLET, str(mark.number), mark.begin, mark.end)
        while place < len(self._pieces) and self._pieces[place].start < mark.end:
            place += 1
        return place

    def _one(self, piece: Piece) -> None:
        """Add a piece that is no word."""
        if piece.shape in (Shape.NUMBER, Shape.YEAR):
            digits = _digits(piece)
            is_number = piece.shape is Shape.NUMBER or not is_year(digits)
            kind = TokenKind.NUMBER if is_number else TokenKind.YEAR
            value = int(digits) if is_number else year_of(digits)
            self._add(kind, digits, piece.start, piece.end, value)
        elif piece.shape is Shape.LETTER:
            self._letter(piece)
        elif piece.shape is Shape.WHOLE:
            self._whole(piece)
        elif place := _PLACE_OF_ALL.fullmatch(piece.text) if piece.shape is Shape.NOTE else None:
            self._place_of_all(piece, place)
        elif self._is_place_of_a_number(piece):
            self._add(TokenKind.PLACE, station(_place_in(piece)), piece.start, piece.end)
        else:
            kind = _OF_A_SHAPE.get(piece.shape) or _OF_A_MARK.get(piece.text, TokenKind.MARK)
            year = _year_of(piece.text) if kind is TokenKind.NOTE else 0
            self._found.append(ReferenceToken(kind, piece.text, piece.start, piece.end, year=year))

    def _is_place_of_a_number(self, piece: Piece) -> bool:
        """Return whether a note is the station of a number that has none: `CABLE 12 (OSLO)`."""
        if piece.shape is not Shape.NOTE or piece.text[0] != "(" or not self._found:
            return False
        *earlier, number = self._found[-2:]
        is_bare = all(token.kind in (*_BEFORE_AN_ITEM, TokenKind.COMMA) for token in earlier)
        return number.kind is TokenKind.NUMBER and is_bare and is_station(_place_in(piece))

    def _place_of_all(self, piece: Piece, place: re.Match[str]) -> None:
        """Add the station, and the year, of all the numbers before it; another note as it is."""
        year = year_of(place[2]) if place[2] and is_year(place[2]) else 0
        is_known = is_station(place[1])
        kind = TokenKind.PLACE_OF_ALL if is_known else TokenKind.NOTE
        text = station(place[1]) if is_known else piece.text
        self._found.append(ReferenceToken(kind, text, piece.start, piece.end, year=year))

    def _letter(self, piece: Piece) -> None:
        """Add a bullet; the initial of a name is a word, and `(C)` after a number is a mark."""
        letter = piece.text.strip("()[]. :-")
        before = self._found[-1].kind if self._found else TokenKind.SEPARATOR
        is_next = letter == max(self._letters)
        if before is TokenKind.NUMBER and piece.text[0] == "(" and letter in "CSU" and not is_next:
            self._add(TokenKind.MARK, piece.text, piece.start, piece.end)
        elif before in (TokenKind.WORD, TokenKind.OTHER, TokenKind.MARK) and not is_next:
            self._add(TokenKind.WORD, letter, piece.start, piece.end)
        else:
            self._bullet(letter, piece.start, piece.end)

    def _whole(self, piece: Piece) -> None:
        parts = _WHOLE.fullmatch(piece.text)
        name = station(parts[2]) if parts and is_year(parts[1]) else ""
        if parts and name and (is_station(name) or may_be_a_station(parts[2].split())):
            whole = (
                TokenKind.WHOLE,
                name,
                piece.start,
                piece.end,
                int(parts[3]),
                year_of(parts[1]),
            )
            self._found.append(ReferenceToken(*whole))
        else:
            self._add(TokenKind.OTHER, piece.text, piece.start, piece.end)

    def _run(self, place: int) -> int:
        """Add the words that stand in a row, and return where they end."""
        stop = place
        while stop < len(self._pieces) and self._pieces[stop].shape is Shape.WORD:
            stop += 1
        run = self._after_bullet(self._pieces[place:stop])
        after = self._number_after(stop, run) if run else None
        if after is None:
            self._words(self._placed(run))
            return stop
        named = run[first_of_station(run) :]
        if named:
            self._words(run[: -len(named)])
            name, kind = key_of(named), TokenKind.STATION
        else:
            name, kind = self._invented(run, after), TokenKind.NAME
            named = run
        if name:
            kind = TokenKind.STATION if is_station(name) else kind
            self._add(kind, name, named[0].start, named[-1].end)
            return after
        self._words(run)
        return stop

    def _after_bullet(self, run: list[Piece]) -> list[Piece]:
        """Add the bullet without a mark among words, and what stands before it; return the rest."""
        most = len(run) if self._is_bare else 1
        for at, word in enumerate(run[:most]):
            if word.text == max(self._letters) or (at == 0 and word.text in self._letters):
                self._words(self._placed(run[:at]))
                self._bullet(word.text, word.start, word.end)
                self._is_bare = True
                return run[at + 1 :]
        return run

    def _number_after(self, stop: int, run: list[Piece]) -> int | None:
        """Return where the number of a station stands, after `:` or `(C)`; None without one."""
        signs = _BEFORE_A_NUMBER | {","} if self._is_item(run) else _BEFORE_A_NUMBER
        for place in range(stop, min(stop + 3, len(self._pieces))):
            piece = self._pieces[place]
            if piece.start in self._marks:
                return None
            if piece.shape is Shape.NUMBER:
                return place
            following = self._pieces[place + 1 : place + 2]
            is_before = bool(following) and following[0].shape is Shape.NUMBER
            if piece.shape is Shape.YEAR:
                return place if is_before or not is_year(_digits(piece)) else None
            is_aside = piece.shape in (Shape.LETTER, Shape.NOTE) and piece.text[0] == "("
            is_aside = is_aside and piece.text.strip("().:") != max(self._letters)
            is_point = piece.text == "." and is_before and following[0].start == piece.end
            if not (is_aside or is_point or piece.text in signs):
                return None
        return None

    def _is_item(self, run: list[Piece]) -> bool:
        """Return whether a run of words is the station that begins an item, and no more."""
        before = [token for token in self._found[-3:] if not _may_lead(token)]
        words = [word.text for word in run if word.text not in MISSIONS and word.text != "FROM"]
        is_first = not before or before[-1].kind in (
            *_BEFORE_AN_ITEM,
            TokenKind.COMMA,
            TokenKind.JOIN,
        )
        return is_first and is_station("".join(words))

    def _invented(self, run: list[Piece], number: int) -> str:
        """Return the key of a station that no table has, where a run of words may name one.

        Before a number that a word follows it is one only if it is nearly that of a station.
        """
        before = self._found[-1].kind if self._found else TokenKind.SEPARATOR
        words = [word.text for word in run if word.text not in MISSIONS]
        if before in (TokenKind.WORD, TokenKind.OTHER, TokenKind.PLACE) or not may_be_a_station(
            words
        ):
            return ""
        following = self._pieces[number + 1 : number + 2]
        if following and following[0].shape is Shape.WORD and len(following[0].text) > 1:
            name = station("".join(words), _LIKENESS_BEFORE_WORDS)
            return name if is_station(name) or self._is_listed() else ""
        return station("".join(words))

    def _is_listed(self) -> bool:
        """Return whether an item with a bullet begins here, which may name any post."""
        return bool(self._found) and self._found[-1].kind is TokenKind.BULLET

    def _placed(self, run: list[Piece]) -> list[Piece]:
        """Add the station that stands right after a number; return the words after it."""
        before = self._found[-1] if self._found else None
        if before and before.kind is TokenKind.NUMBER:
            run = without_lead(run)
            for end in range(min(LONGEST_STATION, len(run)), 0, -1):
                name = "".join(word.text for word in run[:end])
                if len(name) > 2 and is_station(name):
                    self._add(TokenKind.PLACE, station(name), run[0].start, run[end - 1].end)
                    return run[end:]
        return run

    def _words(self, run: list[Piece]) -> None:
        for at, word in enumerate(run):
            if at == len(run) - 1 and word.text in self._letters:
                self._bullet(word.text, word.start, word.end)
            else:
                self._add(_sign_of_a_word(word.text), word.text, word.start, word.end)


def _place_in(piece: Piece) -> str:
    """Return the station of a note, without what says that the number is its own: `(EX-OSLO)`."""
    return _OF_A_PLACE.sub("", piece.text[1:-1])


def _digits(piece: Piece) -> str:
    """Return the digits of a number or a year, without the marks around it."""
    return piece.text.strip("()[]'’NR.# ").removeprefix("O.").strip(". ")


def _year_of(note: str) -> int:
    """Return the year of a note that is a date; 0 for other notes."""
    year = _YEAR_OF_A_NOTE.fullmatch(note)
    digits = next(filter(None, year.groups()), "") if year else ""
    return year_of(digits) if is_year(digits) else 0


def _may_lead(token: ReferenceToken) -> bool:
    """Return whether a token may stand between a bullet and a station: a year, a hyphen."""
    return token.text == "-" or is_year(token.text)


def _sign_of_a_word(word: str) -> TokenKind:
    if word in ("OF", "DATED", "DTD"):
        return TokenKind.MARK
    return TokenKind.OTHER if OTHER_WORDS.fullmatch(word) else TokenKind.WORD

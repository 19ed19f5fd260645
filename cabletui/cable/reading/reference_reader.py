"""The reader of REF lines: a table of what each word, number or mark means, and where it leads."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum, auto

from cabletui.cable.reading.reference_years import completed
from cabletui.cable.reading.token_kind import ReferenceToken, TokenKind
from cabletui.cable.reading.years import is_year


@dataclass(slots=True)
class Found:
    """A citation in REF lines, as far as it is written out."""

    start: int
    end: int
    bullet: str | None
    station: str = ""
    """The key of the station; empty for what is no cable."""

    serial: int = 0
    year: int | None = None
    """The year as printed; None if it is left out."""


class State(StrEnum):
    """What has been read of an item of the list."""

    OPEN = auto()
    """Nothing that identifies what it cites."""
    DATED = auto()
    """A year; a station should follow."""
    NAMED = auto()
    """A station; its number should follow."""
    CITED = auto()
    """A cable, whole."""
    JOINED = auto()
    """A cable and a comma or an AND; another number of its station may follow."""
    NOTED = auto()
    """A cable and words about it, whose numbers are no cables."""
    PROSE = auto()
    """A cable and so many words that they must be the text below; only a bullet ends it."""
    OTHER = auto()
    """Something that is not a cable; the numbers in it are none either."""


class Reader:
    """A walk over the tokens of REF lines, as the table leads."""

    def __init__(self) -> None:
        self.found: list[Found] = []
        self._state = State.OPEN
        self._bullet: str | None = None
        self._item = 0
        self._is_cited = False
        self._year: ReferenceToken | None = None
        self._station: ReferenceToken | None = None
        self._numbers: list[ReferenceToken] = []
        """Numbers whose station may follow them."""
        self._led_year: int | None = None
        self._joint: ReferenceToken | None = None
        self._words = 0
        """How many words the citation has about it."""

        self._word = ""
        """The last of these words."""

    def read(self, tokens: Iterable[ReferenceToken], end: int) -> list[Found]:
        """Return what tokens cite, in order; the items that cite no cable have no station.

        Args:
            tokens: The tokens.
            end: Where the text ends.
        """
        for token in tokens:
            step = TABLE.get((self._state, token.kind)) or ALWAYS.get(token.kind)
            if step:
                action, self._state = step
                action(self, token)
        self._finish(end)
        return self.found

    def pass_over(self, token: ReferenceToken) -> None:
        """Do nothing with a token."""

    def begin(self, token: ReferenceToken) -> None:
        """Begin an item with its bullet."""
        self._finish(token.start)
        self._bullet, self._item = token.text, token.end

    def part(self, token: ReferenceToken) -> None:
        """End an item; the next has the same bullet, unless it brings its own."""
        self._finish(token.start)
        self._item = token.end

    def date(self, token: ReferenceToken) -> None:
        """Keep the year before a number."""
        self._year = token

    def name(self, token: ReferenceToken) -> None:
        """Keep the station of the numbers to come."""
        self._station = token

    def name_after_and(self, token: ReferenceToken) -> None:
        """Keep a station that no table has, after an AND; after a comma it is a word about it."""
        if self._joint and self._joint.text in _ANDS:
            self.name(token)
        else:
            self._state = State.NOTED

    def keep(self, token: ReferenceToken) -> None:
        """Keep a number whose station may follow it."""
        self._numbers.append(token)

    def forget(self, token: ReferenceToken) -> None:
        """Forget the numbers before a word: their station does not follow them."""
        self._numbers = []

    def cite(self, token: ReferenceToken) -> None:
        """Take the number of the station named."""
        station = self._station
        if station:
            first = min(self._year.start, station.start) if self._year else station.start
            self._led_year = self._year.value if self._year else None
            self._add(first, token.end, station.text, token.value)
            self._year = None

    def cite_again(self, token: ReferenceToken) -> None:
        """Take another number of the station before, and of its year where that stood first.

        After a range, those between its ends are taken too, at the place of the mark between them.
        """
        joint, station = self._joint, self._station
        if not (joint and station):
            return
        before, serial = self.found[-1].serial, token.value
        if joint.kind is TokenKind.RANGE:
            serial = completed(token.text, before)
            for between in range(before + 1, serial):
                self._add(joint.start, joint.end, station.text, between)
        elif joint.text == "/" and len(token.text) <= _LAST_DIGITS:
            serial = completed(token.text, before)
        self._add(token.start, token.end, station.text, serial)

    def join(self, token: ReferenceToken) -> None:
        """Keep what joins the next number."""
        self._joint = token

    def cite_before(self, token: ReferenceToken) -> None:
        """Take the number that stood before its station, `12 OSLO`, `12/07 OSLO`."""
        if self._numbers:
            number = self._numbers[-1]
            self._station, self._led_year = token, self._year.value if self._year else None
            self._add(number.start, token.end, token.text, number.value)

    def cite_all_before(self, token: ReferenceToken) -> None:
        """Take all the numbers whose station stands in brackets, `12 AND 13 (BOTH OSLO 2006)`."""
        self._station, self._led_year = token, token.year or None
        for number in self._numbers:
            self._add(number.start, number.end, token.text, number.value)

    def cite_whole(self, token: ReferenceToken) -> None:
        """Take year, station and number in one."""
        self._station, self._led_year = token, token.year
        self._add(token.start, token.end, token.text, token.value)

    def redate(self, token: ReferenceToken) -> None:
        """Take the year after a number."""
        self.found[-1].year, self.found[-1].end = token.value, token.end

    def redate_in_words(self, token: ReferenceToken) -> None:
        """Take the year after a number and one word: `OSLO 12 IN 2008`."""
        if self._words == 1:
            self.redate(token)

    def note(self, token: ReferenceToken) -> None:
        """Take the year of a note if no other is printed; `(BOTH 2007)` is of a whole item.

        It is of two citations before it, if that has one alone: `OSLO 12 AND LIMA 13 (BOTH 2007)`.
        """
        is_of_all = token.kind is TokenKind.PLACE_OF_ALL or token.text.startswith(_OF_ALL)
        cited = [one for one in self.found if one.start >= self._item]
        if token.text.startswith(_OF_TWO) and len(cited) == 1:
            cited = self.found[-2:]
        for one in (cited if is_of_all else self.found[-1:]) if token.year else ():
            if one.year is None and one.station:
                one.year = token.year

    def count(self, token: ReferenceToken) -> None:
        """Count a word about a cable; too many are prose."""
        self._words += 1
        self._word = token.text
        if self._words > _MOST_WORDS:
            self._state = State.PROSE

    def name_in_words(self, token: ReferenceToken) -> None:
        """Keep the station of the numbers to come, unless it is a place: `THE FLEET AT OSLO 12`."""
        if self._word in _BEFORE_A_PLACE:
            self._state = State.NOTED
        else:
            self.name(token)

    def retract(self, token: ReferenceToken) -> None:
        """Take back a number that proves to be the year of a document: `OSLO 2005 TRADE REPORT`."""
        last = self.found[-1]
        if last.start >= self._item and last.year is None and is_year(f"{last.serial:04}"):
            self.found.pop()
            self._is_cited = any(one.start >= self._item for one in self.found)
            self._state = State.OTHER

    def turn(self, token: ReferenceToken) -> None:
        """Begin with what is no cable, after a cable and an AND."""
        self._finish(token.start)
        self._item = token.start

    def date_another(self, token: ReferenceToken) -> None:
        """Begin with the year of a cable, after what is none: `IIR 6 899 0149 10 2009 OSLO 12`."""
        self.turn(token)
        self.date(token)

    def _add(self, start: int, end: int, station: str, serial: int) -> None:
        self._is_cited, self._words = True, 0
        self.found.append(Found(start, end, self._bullet, station, serial, self._led_year))

    def _finish(self, end: int) -> None:
        """End an item; what cites no cable is kept as it stands, to be judged by its words."""
        if not self._is_cited:
            self._cite_alone(end)
        if not self._is_cited and self._item < end:
            self.found.append(Found(self._item, end, self._bullet))
        self._is_cited, self._year, self._numbers = False, None, []

    def _cite_alone(self, end: int) -> None:
        """Take a number that is all of an item as one of the station before: `A) OSLO 12 B) 13`."""
        number, station = self._numbers[-1] if self._numbers else None, self._station
        if not (number and station and self._bullet and self.found and self.found[-1].station):
            return
        if number.start - self._item <= _MARGIN and end - number.end <= _MARGIN:
            self._led_year = None
            self._add(number.start, number.end, station.text, number.value)


_MOST_WORDS = 20
_BEFORE_A_PLACE = frozenset({"AROUND", "AT", "FROM", "IN", "INTO", "NEAR", "THAT", "THE"})
_ANDS = ("AND", "&")
_OF_ALL = ("(BOTH", "(ALL")
_OF_TWO = "(BOTH"
_MARGIN = 3
"""How many marks and blanks may stand about a number that is all of an item."""

_LAST_DIGITS = 2

_Step = tuple[Callable[[Reader, ReferenceToken], None], State]

ALWAYS: dict[TokenKind, _Step] = {
    TokenKind.BULLET: (Reader.begin, State.OPEN),
    TokenKind.SEPARATOR: (Reader.part, State.OPEN),
    TokenKind.YEAR: (Reader.date, State.DATED),
    TokenKind.STATION: (Reader.name, State.NAMED),
    TokenKind.WHOLE: (Reader.cite_whole, State.CITED),
}
"""What a token of a kind means where the table has no row for it; other kinds change nothing."""

TABLE: dict[tuple[State, TokenKind], _Step] = {
    (State.OPEN, TokenKind.NAME): (Reader.name, State.NAMED),
    (State.OPEN, TokenKind.NUMBER): (Reader.keep, State.OPEN),
    (State.OPEN, TokenKind.YEAR_AFTER): (Reader.date, State.OPEN),
    (State.OPEN, TokenKind.PLACE): (Reader.cite_before, State.CITED),
    (State.OPEN, TokenKind.PLACE_OF_ALL): (Reader.cite_all_before, State.CITED),
    (State.OPEN, TokenKind.WORD): (Reader.forget, State.OPEN),
    (State.OPEN, TokenKind.OTHER): (Reader.pass_over, State.OTHER),
    (State.DATED, TokenKind.NAME): (Reader.name, State.NAMED),
    (State.DATED, TokenKind.NUMBER): (Reader.keep, State.DATED),
    (State.DATED, TokenKind.PLACE): (Reader.cite_before, State.CITED),
    (State.NAMED, TokenKind.YEAR): (Reader.date, State.NAMED),
    (State.NAMED, TokenKind.NAME): (Reader.name, State.NAMED),
    (State.NAMED, TokenKind.NUMBER): (Reader.cite, State.CITED),
    (State.CITED, TokenKind.YEAR_AFTER): (Reader.redate, State.CITED),
    (State.CITED, TokenKind.NOTE): (Reader.note, State.CITED),
    (State.CITED, TokenKind.JOIN): (Reader.join, State.JOINED),
    (State.CITED, TokenKind.COMMA): (Reader.join, State.JOINED),
    (State.CITED, TokenKind.RANGE): (Reader.join, State.JOINED),
    (State.CITED, TokenKind.WORD): (Reader.count, State.NOTED),
    (State.CITED, TokenKind.NAME): (Reader.pass_over, State.NOTED),
    (State.CITED, TokenKind.PLACE): (Reader.pass_over, State.NOTED),
    (State.CITED, TokenKind.PLACE_OF_ALL): (Reader.note, State.CITED),
    (State.CITED, TokenKind.OTHER): (Reader.retract, State.NOTED),
    (State.JOINED, TokenKind.YEAR_AFTER): (Reader.redate, State.CITED),
    (State.JOINED, TokenKind.NUMBER): (Reader.cite_again, State.CITED),
    (State.JOINED, TokenKind.NOTE): (Reader.note, State.CITED),
    (State.JOINED, TokenKind.WORD): (Reader.pass_over, State.NOTED),
    (State.JOINED, TokenKind.NAME): (Reader.name_after_and, State.NAMED),
    (State.JOINED, TokenKind.YEAR): (Reader.date, State.NAMED),
    (State.JOINED, TokenKind.OTHER): (Reader.turn, State.OTHER),
    (State.NOTED, TokenKind.WORD): (Reader.count, State.NOTED),
    (State.NOTED, TokenKind.YEAR_AFTER): (Reader.redate_in_words, State.NOTED),
    (State.NOTED, TokenKind.STATION): (Reader.name_in_words, State.NAMED),
    (State.NOTED, TokenKind.OTHER): (Reader.retract, State.NOTED),
    (State.NOTED, TokenKind.YEAR): (Reader.date, State.NOTED),
    (State.OTHER, TokenKind.STATION): (Reader.pass_over, State.OTHER),
    (State.OTHER, TokenKind.YEAR): (Reader.date_another, State.DATED),
}
"""For a state and a kind of token: what the reader does, and the state that follows."""

TABLE.update(
    {
        (State.PROSE, kind): (Reader.pass_over, State.PROSE)
        for kind in ALWAYS.keys() - {TokenKind.BULLET}
    }
)

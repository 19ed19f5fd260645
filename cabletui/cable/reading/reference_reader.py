"""The reader of REF lines: a table of what each word, number or mark means, and where it leads."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum, auto

from cabletui.cable.reading.reference_years import completed
from cabletui.cable.reading.token_kind import ReferenceToken, TokenKind
from cabletui.cable.reading.years import is_year


@dataclass(slots=True)
class FoundCitation:
    """A citation in REF lines, as far as it is written out."""

    start: int
    end: int
    bullet: str | None
    station: str = ""
    """The key of the station; empty for what is no cable."""

    serial: int = 0
    year: int | None = None
    """The year as printed; None if it is left out."""


class ItemState(StrEnum):
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


class ReferenceReader:
    """A walk over the tokens of REF lines, as the table leads."""

    def __init__(self) -> None:
        self.found: list[FoundCitation] = []
        self._state = ItemState.OPEN
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

    def read(self, tokens: Iterable[ReferenceToken], end: int) -> list[FoundCitation]:
        """Return what tokens cite, in order; the items that cite no cable have no station.

        Args:
            tokens: The tokens.
            end: Where the text ends.
        """
        for token in tokens:
            step = TABLE.get((self._state, token.kind)) or ALWAYS.get(token.kind)
            if isinstance(step, Fork):
                step = step.then if step.asks(self, token) else step.otherwise
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
        """Count a word about a cable."""
        self._words += 1
        self._word = token.text

    def retract(self, token: ReferenceToken) -> None:
        """Take back the last number."""
        self.found.pop()
        self._is_cited = any(one.start >= self._item for one in self.found)

    def turn(self, token: ReferenceToken) -> None:
        """Begin with what is no cable, after a cable and an AND."""
        self._finish(token.start)
        self._item = token.start

    def date_another(self, token: ReferenceToken) -> None:
        """Begin with the year of a cable, after what is none: `IIR 6 899 0149 10 2009 OSLO 12`."""
        self.turn(token)
        self.date(token)

    def has_numbers(self, token: ReferenceToken) -> bool:
        """Return whether numbers stand before a station that may be theirs."""
        return bool(self._numbers)

    def is_after_and(self, token: ReferenceToken) -> bool:
        """Return whether an AND stands before a name; after a comma a name is a word."""
        return self._joint is not None and self._joint.text in _ANDS

    def is_prose(self, token: ReferenceToken) -> bool:
        """Return whether a word is one too many to be about a cable."""
        return self._words >= _MOST_WORDS

    def is_place(self, token: ReferenceToken) -> bool:
        """Return whether a station among words is a place: `THE FLEET AT OSLO 12`."""
        return self._word in _BEFORE_A_PLACE

    def is_dated(self, token: ReferenceToken) -> bool:
        """Return whether the last number is the year of a document: `OSLO 2005 TRADE REPORT`."""
        last = self.found[-1]
        return last.start >= self._item and last.year is None and is_year(f"{last.serial:04}")

    def _add(self, start: int, end: int, station: str, serial: int) -> None:
        self._is_cited, self._words = True, 0
        self.found.append(FoundCitation(start, end, self._bullet, station, serial, self._led_year))

    def _finish(self, end: int) -> None:
        """End an item; what cites no cable is kept as it stands, to be judged by its words."""
        if not self._is_cited:
            self._cite_alone(end)
        if not self._is_cited and self._item < end:
            self.found.append(FoundCitation(self._item, end, self._bullet))
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

Step = tuple[Callable[[ReferenceReader, ReferenceToken], None], ItemState]
"""What the reader does with a token, and the state that follows."""


@dataclass(frozen=True, slots=True)
class Fork:
    """Two steps, of which the reader takes one."""

    asks: Callable[[ReferenceReader, ReferenceToken], bool]
    """What decides, before the token is acted on."""

    then: Step
    otherwise: Step


_PLACE = Fork(
    ReferenceReader.has_numbers,
    then=(ReferenceReader.cite_before, ItemState.CITED),
    otherwise=(ReferenceReader.pass_over, ItemState.OPEN),
)
_PLACE_OF_ALL = Fork(
    ReferenceReader.has_numbers,
    then=(ReferenceReader.cite_all_before, ItemState.CITED),
    otherwise=(ReferenceReader.pass_over, ItemState.OPEN),
)
_JOINED_NAME = Fork(
    ReferenceReader.is_after_and,
    then=(ReferenceReader.name, ItemState.NAMED),
    otherwise=(ReferenceReader.pass_over, ItemState.NOTED),
)
_WORD = Fork(
    ReferenceReader.is_prose,
    then=(ReferenceReader.count, ItemState.PROSE),
    otherwise=(ReferenceReader.count, ItemState.NOTED),
)
_STATION_IN_WORDS = Fork(
    ReferenceReader.is_place,
    then=(ReferenceReader.pass_over, ItemState.NOTED),
    otherwise=(ReferenceReader.name, ItemState.NAMED),
)
_DOCUMENT = Fork(
    ReferenceReader.is_dated,
    then=(ReferenceReader.retract, ItemState.OTHER),
    otherwise=(ReferenceReader.pass_over, ItemState.NOTED),
)

ALWAYS: dict[TokenKind, Step] = {
    TokenKind.BULLET: (ReferenceReader.begin, ItemState.OPEN),
    TokenKind.SEPARATOR: (ReferenceReader.part, ItemState.OPEN),
    TokenKind.YEAR: (ReferenceReader.date, ItemState.DATED),
    TokenKind.STATION: (ReferenceReader.name, ItemState.NAMED),
    TokenKind.WHOLE: (ReferenceReader.cite_whole, ItemState.CITED),
}
"""What a token of a kind means where the table has no row for it; other kinds change nothing."""

TABLE: dict[tuple[ItemState, TokenKind], Step | Fork] = {
    (ItemState.OPEN, TokenKind.NAME): (ReferenceReader.name, ItemState.NAMED),
    (ItemState.OPEN, TokenKind.NUMBER): (ReferenceReader.keep, ItemState.OPEN),
    (ItemState.OPEN, TokenKind.YEAR_AFTER): (ReferenceReader.date, ItemState.OPEN),
    (ItemState.OPEN, TokenKind.PLACE): _PLACE,
    (ItemState.OPEN, TokenKind.PLACE_OF_ALL): _PLACE_OF_ALL,
    (ItemState.OPEN, TokenKind.WORD): (ReferenceReader.forget, ItemState.OPEN),
    (ItemState.OPEN, TokenKind.OTHER): (ReferenceReader.pass_over, ItemState.OTHER),
    (ItemState.DATED, TokenKind.NAME): (ReferenceReader.name, ItemState.NAMED),
    (ItemState.DATED, TokenKind.NUMBER): (ReferenceReader.keep, ItemState.DATED),
    (ItemState.DATED, TokenKind.PLACE): _PLACE,
    (ItemState.NAMED, TokenKind.YEAR): (ReferenceReader.date, ItemState.NAMED),
    (ItemState.NAMED, TokenKind.NAME): (ReferenceReader.name, ItemState.NAMED),
    (ItemState.NAMED, TokenKind.NUMBER): (ReferenceReader.cite, ItemState.CITED),
    (ItemState.CITED, TokenKind.YEAR_AFTER): (ReferenceReader.redate, ItemState.CITED),
    (ItemState.CITED, TokenKind.NOTE): (ReferenceReader.note, ItemState.CITED),
    (ItemState.CITED, TokenKind.JOIN): (ReferenceReader.join, ItemState.JOINED),
    (ItemState.CITED, TokenKind.COMMA): (ReferenceReader.join, ItemState.JOINED),
    (ItemState.CITED, TokenKind.RANGE): (ReferenceReader.join, ItemState.JOINED),
    (ItemState.CITED, TokenKind.WORD): _WORD,
    (ItemState.CITED, TokenKind.NAME): (ReferenceReader.pass_over, ItemState.NOTED),
    (ItemState.CITED, TokenKind.PLACE): (ReferenceReader.pass_over, ItemState.NOTED),
    (ItemState.CITED, TokenKind.PLACE_OF_ALL): (ReferenceReader.note, ItemState.CITED),
    (ItemState.CITED, TokenKind.OTHER): _DOCUMENT,
    (ItemState.JOINED, TokenKind.YEAR_AFTER): (ReferenceReader.redate, ItemState.CITED),
    (ItemState.JOINED, TokenKind.NUMBER): (ReferenceReader.cite_again, ItemState.CITED),
    (ItemState.JOINED, TokenKind.NOTE): (ReferenceReader.note, ItemState.CITED),
    (ItemState.JOINED, TokenKind.WORD): (ReferenceReader.pass_over, ItemState.NOTED),
    (ItemState.JOINED, TokenKind.NAME): _JOINED_NAME,
    (ItemState.JOINED, TokenKind.YEAR): (ReferenceReader.date, ItemState.NAMED),
    (ItemState.JOINED, TokenKind.OTHER): (ReferenceReader.turn, ItemState.OTHER),
    (ItemState.NOTED, TokenKind.WORD): _WORD,
    (ItemState.NOTED, TokenKind.YEAR_AFTER): (ReferenceReader.redate_in_words, ItemState.NOTED),
    (ItemState.NOTED, TokenKind.STATION): _STATION_IN_WORDS,
    (ItemState.NOTED, TokenKind.OTHER): _DOCUMENT,
    (ItemState.NOTED, TokenKind.YEAR): (ReferenceReader.date, ItemState.NOTED),
    (ItemState.OTHER, TokenKind.STATION): (ReferenceReader.pass_over, ItemState.OTHER),
    (ItemState.OTHER, TokenKind.YEAR): (ReferenceReader.date_another, ItemState.DATED),
}
"""For a state and a kind of token: the step, or the two between which the token decides."""

TABLE.update(
    {
        (ItemState.PROSE, kind): (ReferenceReader.pass_over, ItemState.PROSE)
        for kind in ALWAYS.keys() - {TokenKind.BULLET}
    }
)

"""The reader of REF lines: what can be done with each of their words, numbers and marks."""

from dataclasses import dataclass

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


class ReferenceReader:
    """What has been read of REF lines, and the actions that the table of states chooses from."""

    def __init__(self) -> None:
        self.found: list[FoundCitation] = []
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

    def pass_over(self, token: ReferenceToken) -> None:
        """Do nothing with a token."""

    def begin(self, token: ReferenceToken) -> None:
        """Begin an item with its bullet."""
        self.finish(token.start)
        self._bullet, self._item = token.text, token.end

    def part(self, token: ReferenceToken) -> None:
        """End an item; the next has the same bullet, unless it brings its own."""
        self.finish(token.start)
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
        self.finish(token.start)
        self._item = token.start

    def date_another(self, token: ReferenceToken) -> None:
        """Begin with the year of a cable, after what is none: `IIR 6 899 0149 10 2009 OSLO 12`."""
        self.turn(token)
        self.date(token)

    def finish(self, end: int) -> None:
        """End an item; what cites no cable is kept as it stands, to be judged by its words."""
        if not self._is_cited:
            self._cite_alone(end)
        if not self._is_cited and self._item < end:
            self.found.append(FoundCitation(self._item, end, self._bullet))
        self._is_cited, self._year, self._numbers = False, None, []

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

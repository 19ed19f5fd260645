"""What a cable cites: its REF lines."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import takewhile

from cabletui.cable.reading.capitals import in_capitals, opening_in_capitals
from cabletui.cable.reading.numbered_items import Mark, may_be_numbered, numbered_items
from cabletui.cable.reading.years import is_year, year_of
from cabletui.cable.reference import Reference, full_year, is_station, station

_LONGEST = 3_000
_LABEL = re.compile("REF")
_AT_LINE_START = re.compile(r"REF(?:TEL|ERENCE)?S?[ \t]*(?:\(S\))?[ \t]*[:.;]?(?=[ \t\n(])")
_BEHIND_A_WORD = re.compile(r"REF(?:TEL)?S?(?:\(S\))?[ \t]*:")
_BEHIND_A_LETTER = re.compile(r"REF(?:TEL)?S?:")
_END = re.compile(
    r"CLASSI?F?IED BY|\bSUMMARY\b|-----|\bSENSITIVE BUT\b|\bREASONS?:"
    r"|\n[ \t]*(?:¶ ?)?\d{1,2}[ \t]?\.(?!\d)|\b(?:[A-Z] ){4,}[A-Z]\b|\bE\.O\. ?1",
    re.IGNORECASE,
)
_PAGE = re.compile(
    r"(?:\b(?:UNCLASSIFIED|CONFIDENTIAL|SECRET|LIMITED OFFICIAL USE)\s{1,80})?"
    r"PAGE \d\d\s{1,20}[A-Z .]{2,30}\d{5}[^\n]{0,20}?\d{6}Z"
    r"|\b[A-Z][A-Z ]{2,24} \d{8}\s{1,3}\d{3}(?:\.\d)? OF \d{3}"
)
_TOKEN = re.compile(
    r"(?P<whole>(?<!\w)(?:(?:19|20)\d\d|\d\d)[A-Z]{3,}[A-Z -]*\d{1,7}(?!\w))"
    r"|(?P<junk>\d{1,2}/\d[\d/-]*|(?!00)\d{8,}|[A-NP-Z]\w*?\d{4,}\w*|\d+[A-Z]\w*)"
    r"|(?P<number>(?<!\w)(?:O?\d{1,7}|00\d{6})(?!\w))"
    r"|(?P<word>[A-Z][A-Z0'’/-]*)"
    r"|(?P<mark>[().:;,&-])"
)
_BULLET_MARKS = frozenset(".):-")
_JOINS = frozenset({",", "&", "AND"})
_NOT_STATIONS = frozenset(
    {"AND", "APPENDIX", "CA", "DECL", "EMAIL", "EUP", "FAM", "FBIS", "IIR", "OSC", "OF", "PARA"}
    | {"PARAS", "PREVIOUS", "REPORT", "SECTION", "SERIES", "TELCON", "TELCONS", "TO"}
    | {"JAN", "FEB", "MAR", "APR", "MAY", "JUN", "JUL", "AUG", "SEP", "OCT", "NOV", "DEC"}
    | {"JANUARY", "FEBRUARY", "MARCH", "APRIL", "JUNE", "JULY", "AUGUST", "SEPTEMBER"}
    | {"OCTOBER", "NOVEMBER", "DECEMBER", "CHAPTER", "VOLUME", "PAGE", "USC", "UNSCR"}
)
_IGNORED = frozenset({"CABLE", "CABLES", "REF", "REFTEL", "NO", "TEL"})
_OTHER_KINDS = re.compile(
    r"E-?MAIL|TELCON|TELEPHONE|REPORT|\bFAM\b|LETTER|\bOSC\b|\bFBIS\b|\bIIR\b"
)
_LONGEST_STATION = 4


@dataclass(frozen=True, slots=True)
class Citation:
    """Something that a cable cites in its REF lines."""

    reference: Reference | None
    """The cable cited; None where it is an e-mail, a report, a telephone call or the like."""

    bullet: str | None
    """The letter or the number before it in the list, where there is one."""

    text: str
    """The citation verbatim."""

    span: tuple[int, int]
    """Where it stands in the body."""


def references(
    body: str, *, of: Reference | None = None, year: int | None = None
) -> tuple[Citation, ...]:
    """Return what the REF lines of a body cite, in order.

    Args:
        body: The body of the cable.
        of: The cable itself, which is left out; its year is that of citations without one, save
            that a number of its own station beyond its own belongs to the year before.
        year: The year, of four digits, of citations without one where `of` is not given.
    """
    start = _behind_label(opening_in_capitals(body))
    if start is None:
        return ()
    text = body[start : start + _LONGEST]
    marks: tuple[Mark, ...] = ()
    if may_be_numbered(text):
        marks, stop = numbered_items(in_capitals(text), _END)
    else:
        end = _END.search(text)
        stop = end.start() if end else len(text)
    text = text[:stop]
    lines = _PAGE.sub(lambda page: " " * len(page[0]), in_capitals(text))
    year = year if year is not None else of.year if of else None
    reading = _Reading(lines, of, year, {mark.begin: mark for mark in marks})
    return tuple(
        Citation(reference, bullet, text[begin:stop], (start + begin, start + stop))
        for reference, bullet, begin, stop in reading.run()
        if reference is None or reference != of
    )


def _behind_label(capitals: str) -> int | None:
    """Return where the REF lines go on behind their label; None where there are none."""
    for label in _LABEL.finditer(capitals):
        at = label.start()
        line = capitals.rfind("\n", 0, at) + 1
        before = capitals[line:at]
        shapes = [_AT_LINE_START] if not before.strip(" \t>*") else []
        shapes.append(_BEHIND_A_LETTER if before[-1:].isalpha() else _BEHIND_A_WORD)
        for shape in shapes:
            if found := shape.match(capitals, at):
                return found.end()
    return None


_Found = tuple[Reference | None, str | None, int, int]


@dataclass
class _Reading:
    """A walk over the words and numbers of REF lines."""

    text: str
    of: Reference | None
    year: int | None
    marks: dict[int, Mark]
    """The numbers before the items of a numbered list, by where they begin."""

    words: list[re.Match[str]] = field(default_factory=list)
    own_year: tuple[int, int] | None = None
    """The year that stands before a station, and where it begins."""

    led_year: int | None = None
    """The year that stood before the station of the citation before, for a bare number's use."""

    bullet: str | None = None
    station: str = ""
    """The station of the citation before, which a bare number goes on."""

    item: int = 0
    """Where the item of the list begins."""

    cited: bool = False
    """Whether the item has named a cable yet."""

    def run(self) -> Iterator[_Found]:
        """Yield what is cited, in order."""
        tokens = list(_TOKEN.finditer(self.text))
        place = 0
        while place < len(tokens):
            token, step = tokens[place], 1
            if token.start() in self.marks:
                step = self._numbered(tokens, place)
                yield from self._other(token.start())
                self._begin(tokens[place + step - 1], str(self.marks[token.start()].number))
            elif token["number"]:
                found, step = self._number(tokens, place)
                yield from found
            elif token["whole"]:
                yield from self._whole(token)
            elif token["word"]:
                found, step = self._word(tokens, place)
                yield from found
            else:
                yield from self._between(token)
            place += step
        yield from self._other(len(self.text))

    def _numbered(self, tokens: list[re.Match[str]], place: int) -> int:
        """Return how many tokens the number takes that begins an item."""
        end = self.marks[tokens[place].start()].end
        return sum(token.start() < end for token in tokens[place : place + 4])

    def _word(self, tokens: list[re.Match[str]], place: int) -> tuple[list[_Found], int]:
        """Take a word: a bullet begins an item, others may name a station."""
        token = tokens[place]
        following = tokens[place + 1] if place + 1 < len(tokens) else None
        bullet = self._bullet(token, following, tokens[place - 1] if place else None)
        if not bullet:
            self.words += [] if token[0] in _IGNORED else [token]
            return [], 1
        found = list(self._other(token.start()))
        self._begin(following, bullet)
        return found, 2 if following and following["mark"] else 1

    def _between(self, token: re.Match[str]) -> Iterator[_Found]:
        """Take what parts the words: junk and most marks; a semicolon ends an item."""
        if token["junk"] or token["mark"] in (";", ",", ")", ":"):
            if token["mark"] == ";":
                yield from self._other(token.start())
                self.item, self.cited = token.end(), False
            self.words, self.own_year = [], None

    def _begin(self, following: re.Match[str] | None, bullet: str) -> None:
        self.bullet, self.cited, self.own_year = bullet, False, None
        self.item = following.end() if following and following["mark"] else self.item
        self.words = [word for word in self.words if is_station(word[0])][-1:]

    def _bullet(
        self,
        token: re.Match[str],
        following: re.Match[str] | None,
        before: re.Match[str] | None,
    ) -> str | None:
        if len(token[0]) != 1 or not following:
            return None
        if following["mark"] and following[0] in _BULLET_MARKS:
            return token[0]
        alone = before is None or bool(before["number"]) or before[0] in ("REF", ".", ")")
        return token[0] if alone and following["word"] else None

    def _whole(self, token: re.Match[str]) -> Iterator[_Found]:
        parts = re.fullmatch(r"(?:19|20)?(\d\d)([A-Z][A-Z -]*?)(\d+)", token[0])
        if parts:
            self.station = station(parts[2])
            year = self.led_year = full_year(int(parts[1]))
            yield self._citation(year, int(parts[3]), token.start(), token.end())
        self.words, self.own_year = [], None

    def _number(self, tokens: list[re.Match[str]], place: int) -> tuple[list[_Found], int]:
        """Return what a number cites, and how many tokens it takes."""
        token = tokens[place]
        named = self._station()
        if named:
            self.station, begin = named
            self.led_year = self.own_year[0] if self.own_year else None
            if self.own_year:
                begin = self.own_year[1]
                found = self._citation(self.own_year[0], _serial(token), begin, token.end())
                taken = 1
            else:
                year, taken, stop = self._year_behind(tokens, place)
                found = self._citation(year, _serial(token), begin, stop)
            self.words, self.own_year = [], None
            return [found], taken
        following = tokens[place + 1] if place + 1 < len(tokens) else None
        if following and following["word"] and len(following[0]) > 1 and not self.words:
            return self._number_first(tokens, place)
        if self.cited and self.station and place and self._is_joined(tokens[place - 1], token):
            year, taken, stop = self._year_behind(tokens, place)
            self.words = []
            found = self._citation(year or self.led_year, _serial(token), token.start(), stop)
            return [found], taken
        if is_year(token[0]) and following and following[0] in (")", "."):
            self.own_year = (year_of(token[0]), token.start())
            return [], 2
        self.words = []
        return [], 1

    def _is_joined(self, before: re.Match[str], token: re.Match[str]) -> bool:
        """Tell whether a bare number goes on the citation before it: `STATE 12, 13 AND 14/15`."""
        between = self.text[before.end() : token.start()]
        return before[0] in _JOINS or bool(before["number"] and between == "/")

    def _number_first(self, tokens: list[re.Match[str]], place: int) -> tuple[list[_Found], int]:
        """A number before a word is its year, or its serial where no number follows."""
        token, word = tokens[place], tokens[place + 1]
        behind = tokens[place + 2] if place + 2 < len(tokens) else None
        if is_station(word[0]) and not (behind and (behind["number"] or behind["word"])):
            self.station = station(word[0])
            found = self._citation(None, _serial(token), token.start(), word.end())
            return [found], 2
        if word[0] == "AND" and self.cited and tokens[place - 1][0] in _JOINS:
            return [self._citation(self.led_year, _serial(token), token.start(), token.end())], 1
        if is_year(token[0]):
            self.own_year = (year_of(token[0]), token.start())
        return [], 1

    def _station(self) -> tuple[str, int] | None:
        """Return the station that the words before a number name, and where it begins."""
        words = self.words[-_LONGEST_STATION:]
        for first in range(len(words)):
            name = "".join(word[0] for word in words[first:])
            if is_station(name):
                return station(name), words[first].start()
        names = [word[0].strip("-'’") for word in words]
        if not names or len(names) > 3 or len(self.words) > 3 or _NOT_STATIONS & set(names):
            return None
        if any(len(name) < 2 or not name.replace("-", "").isalnum() for name in names):
            return None
        return station("".join(names)), words[0].start()

    def _year_behind(self, tokens: list[re.Match[str]], place: int) -> tuple[int | None, int, int]:
        """Return the year behind a serial, how many tokens it takes with it, and their end."""
        behind = tokens[place + 1 : place + 4]
        ahead = list(takewhile(lambda token: token.start() not in self.marks, behind))
        marks = [token[0] for token in ahead]
        if len(ahead) > 2 and marks[0] == "(" and marks[2] == ")" and is_year(marks[1]):
            return year_of(marks[1]), 4, ahead[2].end()
        if len(ahead) > 1 and marks[0] == "-" and is_year(marks[1]):
            return year_of(marks[1]), 3, ahead[1].end()
        if ahead and is_year(marks[0]) and (len(ahead) == 1 or ahead[1]["mark"]):
            return year_of(marks[0]), 2, ahead[0].end()
        return None, 1, tokens[place].end()

    def _citation(self, year: int | None, serial: int, begin: int, stop: int) -> _Found:
        self.cited = True
        if year is None:
            year = self.year
            own = self.of
            if own and year == own.year and self.station == own.station and serial > own.serial:
                year -= 1
        reference = Reference(year, self.station, serial) if year is not None else None
        return reference, self.bullet, begin, stop

    def _other(self, stop: int) -> Iterator[_Found]:
        """Yield an item of the list that names no cable but an e-mail, a report or a call."""
        raw = self.text[self.item : stop]
        text = raw.strip(" \t\n-.,;(¶")
        if not self.cited and text and _OTHER_KINDS.search(text):
            begin = self.item + raw.index(text[0])
            yield None, self.bullet, begin, begin + len(text)
        self.item = stop


def _serial(token: re.Match[str]) -> int:
    return int(token[0].lstrip("O"))

"""Which of the line ends of a body say nothing: the sentence goes on in the next line."""

import re
from collections.abc import Sequence

from cabletui.cable.reading import line_layout
from cabletui.cable.reading.body_line import (
    LEAST_WIDTH,
    RULE,
    SENTENCE_END,
    BodyLine,
    is_of_a_text,
)
from cabletui.cable.reading.line_starts import LineStarts, is_table_row
from cabletui.cable.reading.prose import is_prose

_ENDS_IN_A_RULE = re.compile(r"[-_=*]{5}$")
"""Takes `The Bees -----`; not `The bees --`."""

_GOES_ON = re.compile(r"[\w,’'\"”)%-]$")
"""Takes `the bees`, `the bees,` and `the “bees”`; not `the bees.`"""

_LINKING = re.compile(
    r"(?:^|\s)(?:[Tt]he|a|an|of|and|or|to|in|for|with|by|that|from|on|at|as|its|their|his|her|which"
    r"|is|are|was|were|be|has|have|had|will|would|not|but|between|into|than)$"
)
"""Takes `will come to the`; not `will come to THE`, nor `bathe`."""

_ABBREVIATION = re.compile(
    r"\b(?:Mr|Mrs|Ms|Dr|Prof|Amb|Gen|Lt|Col|Capt|Maj|Adm|Sen|Rep|Gov|St|Nos?|Art|vs|approx|Ref"
    r"|(?P<small>(?:[A-Za-z]\.){1,3}[A-Za-z]))\.$"
)
"""Takes `the owner, Mr.` and, where small letters follow, `seven a.m.`; not `the ferry.`"""

_END_OF = (" End", " END", "(End", "(END")
"""How a line ends whose `End` the next line completes: `organized crime. End`."""

_WHAT_ENDS = re.compile(r"(?:of )?(?:summary|comment|note|text|quote)\b", re.IGNORECASE)
"""Takes `Summary.` and `comment`; not `Bees`."""

_MONTH = re.compile(
    r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December)$"
)
"""Takes `over lunch May`; not `in May.`, nor `Mayor`."""

_BEFORE_A_FIGURE = re.compile(
    r"\b(?:only|about|some|nearly|almost|over|under|around|least|most|fewer|USD|EUR|US)$"
)
"""Takes the end of `in May, only`, which a figure completes; not that of `in all hives`."""

_GOES_ON_WITH = re.compile(r"\w|[$€£]\d|[\"“‘'](?=\w)")
"""Takes the beginning of `$3 million` and `"we saw`; not that of `-- bees`."""

_FIELD = re.compile(r"[A-Z]{3,}:")
"""Takes the `SUBJECT:` that is repeated within a text; not `Subject:`."""

_SIGNATURE = re.compile(r"[A-Z][A-Za-z'’-]{2,20}(?: [A-Z][A-Za-z'’-]{1,20})?[#* ]*$")
"""Takes `HALE` and `VAN DUSEN##`; not `of honey`, nor `Honey.`"""

_MANY_WORDS = 4
_LEAST_OPEN = 20
"""A shorter line may be a heading, or a field."""

_LEAST_RAGGED = 30
_SLACK = 3


class LineBreaks:
    """The line ends of a body, judged one after another from its first line on."""

    def __init__(self, lines: Sequence[BodyLine], openings: frozenset[int]) -> None:
        """Take the lines of a body; nothing is judged yet.

        Args:
            lines: All lines.
            openings: Where in the body numbered paragraphs begin.
        """
        self._lines = lines
        self._openings = openings
        self._starts = LineStarts([line.text for line in lines])
        self._ahead = line_layout.ahead(lines)
        self._width = line_layout.width(lines)
        self._is_double = line_layout.is_double_spaced(lines)
        self._is_in_capitals = line_layout.is_in_capitals(lines)
        self._goes_on = False
        self._opened = False
        self._opened_above = False

    def say_nothing(self, before: int, at: int, begin: int) -> bool:
        """Return whether a line goes on with the sentence of the line of text before it.

        Args:
            before: The number of the line of text before it.
            at: The number of the line.
            begin: Where the text of the line begins in the body.
        """
        is_within = self._goes_on
        self._opened_above = self._opened
        self._opened = begin in self._openings
        self._goes_on = not self._opened and self._judge(before, at, is_within)
        return self._goes_on

    def _judge(self, before: int, at: int, is_within: bool) -> bool:
        last, line = self._lines[before], self._lines[at]
        between = self._lines[before + 1 : at]
        if self._is_heading(last, at, between):
            return False
        is_full = self._is_full(last, line)
        is_open = is_full and bool(_GOES_ON.search(last.text))
        if self._starts.is_new(at, last.text, is_open=is_open and not self._is_apart(between)):
            return False
        if is_table_row(last.text) or is_table_row(line.text):
            return False
        if self._is_apart(between):
            return self._is_within_a_sentence(last, line, is_full=is_full and is_within)
        if between or last.is_cut or line.is_cut:
            is_spaced = self._is_spaced(between) and is_of_a_text(line.text)
            ends = bool(SENTENCE_END.search(last.text)) and not is_spaced
            is_linked = _is_linked(last.text, line.text) or _is_cut_off(last.text, line.text)
            return not ends and (is_full or last.is_cut or is_linked or _is_small(last, line))
        return (
            is_full
            or _is_small(last, line, is_within=is_within)
            or _is_linked(last.text, line.text)
            or self._is_of_capitals(last, line)
            or self._is_of_running_text(last.text, line.text, is_within=is_within)
        )

    def _is_heading(self, last: BodyLine, at: int, between: Sequence[BodyLine]) -> bool:
        """Return whether a line, or the one before it, is a rule, a heading or a signature."""
        text = self._lines[at].text
        if not between and last.text.endswith(_END_OF) and _WHAT_ENDS.match(text):
            return False
        return _is_ruled(last.text, text, self._ahead[at]) or self._is_signature(at)

    def _is_signature(self, at: int) -> bool:
        """Return whether a line is the name below a cable: its last line."""
        return not self._ahead[at] and bool(_SIGNATURE.match(self._lines[at].text))

    def _is_of_running_text(self, last: str, text: str, *, is_within: bool) -> bool:
        """Return whether a sentence goes on with a name, in a paragraph that was broken raggedly.

        A list without marks looks like one, but none of its lines goes on with another.
        """
        if not (is_within or self._opened_above) or not self._width:
            return False
        if len(last) < _LEAST_OPEN or not text[0].isalnum() or _FIELD.match(text):
            return False
        if not _is_open(last):
            return False
        is_linked = bool(_LINKING.search(last))
        is_of_text = is_prose(last) or (is_within and is_prose(text, _MANY_WORDS))
        return is_linked or (len(last) >= _LEAST_RAGGED and is_of_text and is_prose(text))

    def _is_of_capitals(self, last: BodyLine, line: BodyLine) -> bool:
        """Return whether a sentence goes on in a body of nothing but capitals, ragged as it is."""
        if not self._is_in_capitals or len(last.text) < LEAST_WIDTH:
            return False
        return bool(_GOES_ON.search(last.text)) and is_of_a_text(line.text)

    def _is_spaced(self, between: Sequence[BodyLine]) -> bool:
        """Return whether the blank line between two lines is that of all lines of the body."""
        return self._is_double and len(between) == 1 and not between[0].is_marker

    def _is_apart(self, between: Sequence[BodyLine]) -> bool:
        """Return whether blank lines say that something of its own begins."""
        return (
            bool(between)
            and not self._is_spaced(between)
            and not any(one.is_marker for one in between)
        )

    def _is_within_a_sentence(self, last: BodyLine, line: BodyLine, *, is_full: bool) -> bool:
        """Return whether the blank line between two lines cuts a sentence.

        Args:
            last: The first of them.
            line: The second.
            is_full: Whether the first is full, and goes on with the one before it.
        """
        if len(last.text) < LEAST_WIDTH or not _GOES_ON.search(last.text):
            return False
        word = line.text.split(maxsplit=1)[0]
        is_small = word[0].islower() and (word.isalpha() or len(word) > 2)
        is_cut_off = is_full and _is_cut_off(last.text, line.text)
        return is_small or is_cut_off or _is_linked(last.text, line.text)

    def _is_full(self, last: BodyLine, line: BodyLine) -> bool:
        """Return whether the next word would not have fitted into a line."""
        word = line.text.split(maxsplit=1)[0]
        return self._width > 0 and len(last.text) + 1 + len(word) > self._width - _SLACK


def _is_ruled(last: str, text: str, following: str) -> bool:
    """Return whether a line, or the one before it, is a rule or a heading above one."""
    if RULE.match(last) or RULE.match(text):
        return True
    if _ENDS_IN_A_RULE.search(last) or _ENDS_IN_A_RULE.search(text):
        return True
    if not RULE.match(following):
        return False
    goes_on = bool(_GOES_ON.search(last)) and text[0].islower()
    return bool(SENTENCE_END.search(last)) or not (goes_on or SENTENCE_END.search(text))


def _is_linked(last: str, text: str) -> bool:
    """Return whether a long line ends with a word that ends no sentence, such as an article."""
    if last.endswith(_END_OF) and _WHAT_ENDS.match(text):
        return True
    if len(last) < LEAST_WIDTH or not _GOES_ON_WITH.match(text) or _FIELD.match(text):
        return False
    if last[-1] == ".":
        short = _ABBREVIATION.search(last)
        return short is not None and (text[0].islower() or not short["small"])
    if text[0].isdecimal() and (_MONTH.search(last) or _BEFORE_A_FIGURE.search(last)):
        return True
    return bool(_LINKING.search(last))


def _is_open(text: str) -> bool:
    """Return whether no sentence ends with a line, nor with the quotation that ends it."""
    return bool(_GOES_ON.search(text)) and not SENTENCE_END.search(text)


def _is_cut_off(last: str, text: str) -> bool:
    """Return whether a page line stands within a sentence: there is text on both sides of it."""
    is_open = len(last) >= LEAST_WIDTH and _is_open(last)
    is_of_text = text[0].isalnum() and not _FIELD.match(text)
    return is_open and is_of_text and is_prose(last) and is_prose(text)


def _is_small(last: BodyLine, line: BodyLine, *, is_within: bool = False) -> bool:
    """Return whether a sentence goes on in small letters after a line that is no heading."""
    is_open = is_within or len(last.text) >= _LEAST_OPEN
    return is_open and not SENTENCE_END.search(last.text) and line.text[0].islower()

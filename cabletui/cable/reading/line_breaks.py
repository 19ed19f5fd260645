"""Which of the line ends of a body say nothing: the sentence goes on in the next line."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from cabletui.cable.reading.line_starts import LineStarts, is_table_row

_RULE = re.compile(r"(?:[-_=*#~][ \t]*){3,}$")
"""Takes `-----` and `- - - -`; not `-- bees`."""

_ENDS_IN_A_RULE = re.compile(r"[-_=*]{5}$")
"""Takes `The Bees -----`; not `The bees --`."""

_SENTENCE_END = re.compile(r"[.!?:;][\"”’)\]]*$")
"""Takes `They came.` and `“Why?”`; not `They came,`."""

_COMPOUND = re.compile(r"\w-$")
"""Takes `well-`; not `well --`, nor `well -`."""

_GOES_ON = re.compile(r"[\w,’'\"”)%-]$")
"""Takes `the bees`, `the bees,` and `the “bees”`; not `the bees.`"""

_LINKING = re.compile(
    r"(?:^|\s)(?:the|a|an|of|and|or|to|in|for|with|by|that|from|on|at|as|its|their|his|her|which"
    r"|is|are|was|were|be|has|have|had|will|would|not|but|between|into|than)$"
)
"""Takes `will come to the`; not `will come to THE`, nor `bathe`."""

_MONTH = re.compile(
    r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December)$"
)
"""Takes `over lunch May`; not `in May.`, nor `Mayor`."""

_SIGNATURE = re.compile(r"[A-Z][A-Za-z'’-]{2,20}(?: [A-Z][A-Za-z'’-]{1,20})?[#* ]*$")
"""Takes `HALE` and `VAN DUSEN##`; not `of honey`, nor `Honey.`"""

_CAPITALS = 0.9
_LEAST_WIDTH = 40
_MOST_WIDTH = 90
"""Lines longer than this were not broken by a teleprinter, nor need they be joined."""

_LEAST_OPEN = 20
"""A shorter line may be a heading, or a field."""

_SLACK = 3
_DOUBLE = 0.5
_FEW_LINES = 12


@dataclass(slots=True)
class BodyLine:
    """A line of a body."""

    start: int
    end: int
    """Where its line feed stands, or the body ends."""

    text: str
    """Without the blanks around it, and without a marker."""

    is_marker: bool = False
    """Whether nothing is left of it but what transmission put there."""

    is_cut: bool = False
    """Whether transmission put something there."""


class LineBreaks:
    """The line ends of a body, judged one after another from its first line on."""

    def __init__(self, lines: Sequence[BodyLine], openings: frozenset[int]) -> None:
        """Make it.

        Args:
            lines: All lines.
            openings: Where in the body numbered paragraphs begin.
        """
        self._lines = lines
        self._openings = openings
        self._starts = LineStarts([line.text for line in lines])
        self._ahead = _ahead(lines)
        self._width = _width(lines)
        self._is_double = _is_double_spaced(lines)
        self._is_in_capitals = _is_in_capitals(lines)
        self._goes_on = False

    def say_nothing(self, before: int, at: int, begin: int) -> bool:
        """Tell whether a line goes on with the sentence of the line of text before it.

        Args:
            before: The number of that.
            at: The number of the line.
            begin: Where the text of the line begins in the body.
        """
        is_within = self._goes_on
        self._goes_on = begin not in self._openings and self._judge(before, at, is_within)
        return self._goes_on

    def _judge(self, before: int, at: int, is_within: bool) -> bool:
        last, line = self._lines[before], self._lines[at]
        between = self._lines[before + 1 : at]
        if _is_ruled(last.text, line.text, self._ahead[at]) or self._is_signature(at):
            return False
        is_full = self._is_full(last, line)
        is_open = is_full and bool(_GOES_ON.search(last.text))
        if self._starts.is_new(at, last.text, is_open=is_open and not self._is_apart(between)):
            return False
        if is_table_row(last.text) or is_table_row(line.text):
            return False
        if self._is_apart(between):
            return self._is_within_a_sentence(last, line)
        if between or last.is_cut or line.is_cut:
            is_spaced = self._is_spaced(between) and _is_of_a_text(line.text)
            ends = bool(_SENTENCE_END.search(last.text)) and not is_spaced
            return not ends and (is_full or last.is_cut or _is_small(last, line))
        is_linked = _is_linked(last.text, line.text) or self._is_of_capitals(last, line)
        return is_full or is_linked or _is_small(last, line, is_within=is_within)

    def _is_signature(self, at: int) -> bool:
        """Tell whether a line is the name below a cable: its last line."""
        return not self._ahead[at] and bool(_SIGNATURE.match(self._lines[at].text))

    def _is_of_capitals(self, last: BodyLine, line: BodyLine) -> bool:
        """Tell whether a sentence goes on in a body of nothing but capitals, ragged as it is."""
        if not self._is_in_capitals or len(last.text) < _LEAST_WIDTH:
            return False
        return bool(_GOES_ON.search(last.text)) and _is_of_a_text(line.text)

    def _is_spaced(self, between: Sequence[BodyLine]) -> bool:
        """Tell whether the blank line between two lines is that of all lines of the body."""
        return self._is_double and len(between) == 1 and not between[0].is_marker

    def _is_apart(self, between: Sequence[BodyLine]) -> bool:
        """Tell whether blank lines say that something of its own begins."""
        return (
            bool(between)
            and not self._is_spaced(between)
            and not any(one.is_marker for one in between)
        )

    def _is_within_a_sentence(self, last: BodyLine, line: BodyLine) -> bool:
        """Tell whether the blank line between two lines cuts a sentence."""
        if len(last.text) < _LEAST_WIDTH or not _GOES_ON.search(last.text):
            return False
        word = line.text.split(maxsplit=1)[0]
        is_small = word[0].islower() and (word.isalpha() or len(word) > 2)
        return is_small or _is_linked(last.text, line.text)

    def _is_full(self, last: BodyLine, line: BodyLine) -> bool:
        """Tell whether the next word would not have fitted into a line."""
        word = line.text.split(maxsplit=1)[0]
        return self._width > 0 and len(last.text) + 1 + len(word) > self._width - _SLACK


def is_compound(text: str) -> bool:
    """Tell whether a line ends within a word with a hyphen."""
    return bool(_COMPOUND.search(text))


def _is_ruled(last: str, text: str, following: str) -> bool:
    """Tell whether a line, or the one before it, is a rule or a heading above one."""
    if _RULE.match(last) or _RULE.match(text):
        return True
    if _ENDS_IN_A_RULE.search(last) or _ENDS_IN_A_RULE.search(text):
        return True
    ends = bool(_SENTENCE_END.search(last))
    return bool(_RULE.match(following)) and (ends or not _SENTENCE_END.search(text))


def _is_of_a_text(text: str) -> bool:
    """Tell whether a line is no heading: long, or the end of a sentence."""
    return len(text) >= _LEAST_WIDTH or bool(_SENTENCE_END.search(text))


def _is_linked(last: str, text: str) -> bool:
    """Tell whether a long line ends with a word, such as an article, that no sentence ends with."""
    if len(last) < _LEAST_WIDTH or not text[0].isalnum():
        return False
    return bool(_LINKING.search(last)) or (text[0].isdecimal() and bool(_MONTH.search(last)))


def _is_small(last: BodyLine, line: BodyLine, *, is_within: bool = False) -> bool:
    """Tell whether a sentence goes on in small letters after a line that is no heading."""
    is_open = is_within or len(last.text) >= _LEAST_OPEN
    return is_open and not _SENTENCE_END.search(last.text) and line.text[0].islower()


def _ahead(lines: Sequence[BodyLine]) -> list[str]:
    """Return for each line the text of the next one that is no marker."""
    ahead: list[str] = []
    following = ""
    for line in reversed(lines):
        ahead.append(following)
        following = following if line.is_marker else line.text
    return ahead[::-1]


def _width(lines: Sequence[BodyLine]) -> int:
    """Return how long the lines are at which the sender's machine broke the text; 0 if none."""
    lengths = sorted(len(line.text) for line in lines if len(line.text) >= _LEAST_WIDTH)
    if not lengths:
        return 0
    width = lengths[len(lengths) * 9 // 10]
    return width if width <= _MOST_WIDTH else 0


def _is_in_capitals(lines: Sequence[BodyLine]) -> bool:
    """Tell whether nearly all long lines are in capitals, as old cables were sent."""
    full = [line.text for line in lines if len(line.text) >= _LEAST_WIDTH]
    return sum(text.isupper() for text in full) > _CAPITALS * len(full)


def _is_double_spaced(lines: Sequence[BodyLine]) -> bool:
    """Tell whether a blank line stands after nearly every full line, sentences going on or not.

    Where each paragraph is one line, blank lines stand after all of them, too; but these end
    sentences.
    """
    full = [at for at, line in enumerate(lines[:-2]) if len(line.text) >= _LEAST_WIDTH]
    spaced = [at for at in full if not lines[at + 1].text and lines[at + 2].text]
    still_open = sum(not _SENTENCE_END.search(lines[at].text) for at in spaced)
    return len(full) >= _FEW_LINES and still_open >= _DOUBLE * len(full)

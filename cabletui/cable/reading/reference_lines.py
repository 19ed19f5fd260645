"""The REF lines one by one: which begins a citation, which goes on, and which is prose already."""

import re
from collections.abc import Collection

from cabletui.cable.reading.reference_breaks import YEAR, goes_over
from cabletui.cable.reading.reference_words import MISSIONS, MONTH, OTHER_WORDS, may_be_a_station
from cabletui.cable.reference import is_station

_TRIMMED = " \t>\\*"
_BULLET = re.compile(
    r"[\s>*¶-]*(?:REF(?:TEL)?S?[ .]*)?[(\[]?([A-Z])(?:[.:]?[)\]]|[.:]|[ ]?-[ ])(?![A-Z]\.)"
)
"""Takes the ` B.` of ` B. OSLO`, `(B) OSLO` and `¶B. OSLO`; not `BOTH`."""

_CITES = re.compile(
    rf"[\s>*¶-]*{YEAR}?(?P<name>[A-Z][A-Z '’-]{{1,28}}?)"
    r"[ ]?(?:[:#,-]|N[OR]\.?|NUMBER|TELEGRAMS?|CABLES?)?[ ]?"
    rf"(?:\([A-Z]\))?[ ]?{YEAR}?"
    r"\d{1,8}(?![\d,.]*\d)(?P<rest>[^\n]*)"
)
"""Takes `05 OSLO 12 (NOTAL)`; not `THE TOWN GAVE 640,000`."""

_NUMBER_FIRST = re.compile(
    rf"[\s>*¶-]*{YEAR}?\d{{1,7}}(?:/\d\d)?[ ](?P<name>[A-Z][A-Z '’-]{{2,28}}?)\s*(?:$|[,;(]|AND\b)"
)
"""Takes `12 OSLO` and `12/07 OSLO (NOTAL)`; not `12 OSLO 13`."""

_LEAD = re.compile(r"[\s>*¶]*(?:REF(?:TEL)?S?[ .:]+)?(?:([A-Z])[ ]+(?=['’\dA-Z]))?")
"""Takes what may stand before a citation that has no bullet with a mark: `REF B`, `B`."""

_BARE_BULLET = re.compile(r"[\s>*¶]*([A-Z])[ ]+(?=['(\dA-Z])")
"""Takes the `B ` of `B OSLO 12`; not `BOTH`."""

_WHOLE = re.compile(r"[\s>*¶]*\d\d(?:\d\d)?[A-Z]{3,}\d")
"""Takes `05OSLO12`; not `05 OSLO 12`."""

_REST = re.compile(
    r"\s*(?:$|[,;:(&/.+\\-]|(?:AND|OF|DTD|DATED|IN|FROM)\b"
    r"|ET AL|PARAS?\b|NOTAL|PREVIOUS|[A-Z][.):]|(?:19|20)?\d\d\b)"
)
"""Takes what may stand after a number that is cited: `, 13` and `(NOTAL)`; not ` JOBS`."""

_OPEN = re.compile(
    r"(?:^|[,;&/+(:-]|\b(?:AND|TO|OF|FROM|FOR|THE|ON|IN|BY|WITH|RE|A|AN|AT"
    r"|PARAS?|PAGES?|DATED|DTD|DTG|THRU|THROUGH)"
    rf"|{MONTH})[\s\\>]*$"
)
"""Takes the end of a line that another goes on: `OSLO 12 AND`, `GUIDANCE FOR THE`."""

_WORDS = re.compile(r"[A-Z'’-]+")
"""Takes `RIO` and `DE` of `RIO DE`; not `12`."""

_LINE_BULLETS = re.compile(r"\n[ \t>*¶-]*[(\[]?([A-Z])[.):\]]")
"""Takes the `⏎ B.` of `OSLO 12⏎ B. OSLO 13`; not `SECTION B.`."""

_BULLETS = re.compile(
    r"(?<=[\s,;¶])[(\[]?([A-Z])(?:[.):\]]|[ ]-(?=\s))(?=\s{0,8}(?:['’(\dA-Z][\dA-Z-]|\d[ ]|$))"
)
"""Takes the `B.` of `OSLO 12, B.LOME 13`; not the `C.` of `D.C. HALE`."""

_GAP = re.compile(r"\n[ \t]*\n")
"""Takes a blank line, `⏎ ⏎`; not `⏎`."""

_SENTENCE = 5
"""An item with this many words is none of the list, unless they name an e-mail or the like."""

_FAR = 400
"""Characters within which the next bullet still belongs to the list."""


def one_item_a_line(text: str, marks: Collection[int] = ()) -> str:
    """Return REF lines up to their end, with line ends only where they part citations.

    Lines go on where the one before them is open, where they begin with a citation or a bullet,
    and where the next bullet of the list is still to come. A blank line ends the list, but for
    those that bullets or citations follow.

    Args:
        text: The lines in capitals.
        marks: Where the numbers before the items of a numbered list begin.

    Returns:
        As many characters as the text has up to the end of the list.
    """
    return _Lines(text, marks).joined()


class _Lines:
    """A walk over the lines, with what is known from those before."""

    def __init__(self, text: str, marks: Collection[int]) -> None:
        self._text = text
        self._marks = marks
        self._letter = ""
        """The last bullet."""

        self._is_in_brackets = False
        """Whether it stands in brackets, as portion marks do."""

    def joined(self) -> str:
        """Return the lines of the list."""
        kept = ""
        gap = False
        start = 0
        for line in self._text.split("\n"):
            bare = line.strip(_TRIMMED)
            if not bare and start:
                gap = True
                kept += " " * (len(line) + 1)
            elif not start:
                kept += line
            elif (sign := self._between(kept, line, start, gap)) is None:
                break
            else:
                kept += sign + line
                gap = False
            if (bullet := _BULLET.match(line) or self._bare_bullet(line)) and bare:
                self._letter, self._is_in_brackets = bullet[1], "(" in bullet[0]
            for further in _BULLETS.finditer(line):
                if ord(further[1]) - ord(self._letter or "@") == 1:
                    self._letter = further[1]
            start += len(line) + 1
        return kept.rstrip() if len(kept) < len(self._text) else kept

    def _between(self, before: str, line: str, start: int, gap: bool) -> str | None:
        """Return what stands for the line end before a line; None if the list has ended."""
        if not before.strip(_TRIMMED + "¶"):
            is_first = self._bare_bullet(line) or self._begins(line, start, gap=False)
            return " " if is_first or not gap else None
        item = before[before.rfind("\n") + 1 :]
        if not _BULLET.match(line) and goes_over(item, line):
            return " "
        if self._begins(line, start, gap=gap):
            return "\n"
        if self._bullet_ahead(start):
            return " "
        return None if gap or _is_whole(item) else " "

    def _begins(self, line: str, start: int, *, gap: bool) -> bool:
        """Return whether a line begins a citation."""
        indent = len(line) - len(line.lstrip())
        if start + indent in self._marks:
            return True
        bullet = _BULLET.match(line)
        if bullet:
            step = ord(bullet[1]) - ord(self._letter or "@")
            is_next = bool(self._letter) and 1 <= step <= 2
            is_next = is_next and not self._is_portion(bullet, line, step)
            return not gap or is_next or _CITES.match(line, bullet.end()) is not None
        if _WHOLE.match(line) or (self._letter and self._bare_bullet(line)):
            return True
        line = self._with_the_next(line, start)
        lead = _LEAD.match(line)
        cites = _CITES.match(line, lead.end() if lead else 0) or _CITES.match(line)
        if cites is None:
            named = None if gap else _NUMBER_FIRST.match(line)
            return named is not None and is_station(_without_missions(named["name"]))
        name = _without_missions(cites["name"])
        is_alone = _REST.match(cites["rest"]) is not None
        if is_station(name):
            return is_alone or not gap
        return is_alone and not gap and may_be_a_station(name.split())

    def _with_the_next(self, line: str, start: int) -> str:
        """Return a line with the one below it where a citation goes over its end."""
        if any(character.isdigit() for character in line.rstrip()[-1:]):
            return line
        below = self._text[start + len(line) + 1 :].partition("\n")[0]
        return f"{line.rstrip()} {below.strip()}" if goes_over(line, below) else line

    def _is_portion(self, bullet: re.Match[str], line: str, step: int) -> bool:
        """Return whether a bullet is the portion mark of a paragraph: `(C)` after `A.` and `B.`."""
        if bullet[1] not in "CSU" or "(" not in bullet[0]:
            return False
        words = _WORDS.findall(line, bullet.end())
        is_sentence = len(words) >= _SENTENCE and not any(map(OTHER_WORDS.fullmatch, words))
        return is_sentence or step > 1 or not self._is_in_brackets

    def _bare_bullet(self, line: str) -> re.Match[str] | None:
        """Return the bullet without a mark that begins a line, if it is the next of the list."""
        bullet = _BARE_BULLET.match(line)
        return bullet if bullet and ord(bullet[1]) - ord(self._letter or "@") == 1 else None

    def _bullet_ahead(self, start: int) -> bool:
        """Return whether the next bullet of the list, or number, is still to come."""
        if any(mark > start for mark in self._marks):
            return True
        if not self._letter or self._letter == "Z":
            return False
        following = chr(ord(self._letter) + 1)
        ahead = self._text[start : start + _FAR]
        if any(bullet[1] == following for bullet in _LINE_BULLETS.finditer(ahead)):
            return True
        gap = _GAP.search(ahead)
        stop = gap.start() if gap else len(ahead)
        return any(bullet[1] == following for bullet in _BULLETS.finditer(ahead, 0, stop))


def _without_missions(name: str) -> str:
    return " ".join(word for word in name.split() if word not in MISSIONS)


def _is_whole(item: str) -> bool:
    """Return whether the last line of an item is complete, so that no other has to follow."""
    bare = item.rstrip(_TRIMMED)
    if _OPEN.search(bare) or bare.count("(") > bare.count(")"):
        return False
    return any(character.isdigit() for character in bare)

"""The lines of REF lines: which of them begins a citation, goes on, or is prose already."""

import re
from collections.abc import Collection

from cabletui.cable.reading.reference_words import MISSIONS, may_be_a_station
from cabletui.cable.reference import is_station

_TRIMMED = " \t>\\*"
_BULLET = re.compile(
    r"[\s>*¶-]*(?:REF(?:TEL)?S?[ .]*)?[(\[]?([A-Z])(?:[.:]?[)\]]|[.:]|[ ]-[ ])(?![A-Z]\.)"
)
"""Takes the `B` of ` B. OSLO`, `(B) OSLO` and `¶B. OSLO`; not that of `BOTH`."""

_YEAR = r"(?:[(\[]?['’]?(?:(?:19|20)\d\d|[O\d]\d)[)\]]?[ ]*)"
_CITES = re.compile(
    rf"[\s>*¶-]*{_YEAR}?(?P<name>[A-Z][A-Z0 '’-]{{1,28}}?)[ ]?(?:[:#]|N[OR]\.?|NUMBER|TELEGRAM)?"
    rf"[ ]?(?:\([A-Z]\))?[ ]?{_YEAR}?"
    r"O?\d{1,8}(?![\d,.]*\d)(?P<rest>[^\n]*)"
)
"""Takes `05 OSLO 12 (NOTAL)`; not `THE TOWN GAVE 640,000`."""

_LEAD = re.compile(r"[\s>*¶]*(?:REF(?:TEL)?S?[ .:]+)?(?:([A-Z])[ ]+(?=['’\dA-Z]))?")
"""Takes what may stand before a citation that has no bullet with a mark: `REF B`, `B`."""

_BARE_BULLET = re.compile(r"[\s>*¶]*([A-Z])[ ]+(?=['(\dA-Z])")
"""Takes the `B` of `B OSLO 12`; not that of `BOTH`."""

_WHOLE = re.compile(r"[\s>*¶]*\d\d(?:\d\d)?[A-Z]{3,}\d")
"""Takes `05OSLO12`; not `05 OSLO 12`."""

_REST = re.compile(
    r"\s*(?:$|[,;:(&/.\\-]|AND\b|OF\b|ET AL|NOTAL|PREVIOUS|[A-Z][.):]|(?:19|20)?\d\d\b)"
)
"""Takes what may stand after a number that is cited: `, 13` and `(NOTAL)`; not ` JOBS`."""

_OPEN = re.compile(r"(?:^|[,&/(:-]|\b(?:AND|TO|OF|FROM|FOR|THE|ON|IN|BY|WITH|RE|A|AN|AT))[\s\\>]*$")
"""Takes the end of a line that another goes on: `OSLO 12 AND`, `GUIDANCE FOR THE`."""

_BULLET_LAST = re.compile(rf"(?:^|[\s,;])[(\[]?[A-Z][.):\]]{{1,2}}[\s¶]*{_YEAR}?$")
"""Takes the end of a line whose citation stands on the next: `OSLO 12, D)` and `(E) 2008`; not
`OSLO 12`."""

_WORDS = re.compile(r"[A-Z0'’-]+")
"""Takes `RIO` and `DE` of `RIO DE`; not `12`."""

_LAST_WORDS = re.compile(r"(?:[A-Z][A-Z0'’-]*[ ]*){1,3}$")
"""Takes the `RIO DE ` that a line ends with, as `12, RIO DE `; not `OSLO 12`."""

_LINE_BULLETS = re.compile(r"\n[ \t>*¶-]*[(\[]?([A-Z])[.):\]]")
"""Takes the `⏎ B.` of `OSLO 12⏎ B. OSLO 13`; not `SECTION B.`."""

_FAR = 400
"""So many characters on, the next bullet still belongs to the list."""


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
                self._letter = bullet[1]
            start += len(line) + 1
        return kept.rstrip() if len(kept) < len(self._text) else kept

    def _between(self, before: str, line: str, start: int, gap: bool) -> str | None:
        """Return what stands for the line end before a line; None where the list has ended."""
        if not before.strip(_TRIMMED + "¶"):
            is_first = self._bare_bullet(line) or self._begins(line, start, gap=False)
            return " " if is_first or not gap else None
        item = before[before.rfind("\n") + 1 :]
        if self._goes_over(item, line):
            return " "
        if self._begins(line, start, gap=gap):
            return "\n"
        if self._bullet_ahead(start):
            return " "
        return None if gap or _is_whole(item) else " "

    def _begins(self, line: str, start: int, *, gap: bool) -> bool:
        """Tell whether a line begins a citation."""
        indent = len(line) - len(line.lstrip())
        if start + indent in self._marks:
            return True
        bullet = _BULLET.match(line)
        if bullet:
            step = ord(bullet[1]) - ord(self._letter or "@")
            is_next = bool(self._letter) and 1 <= step <= 2
            return not gap or is_next or _CITES.match(line, bullet.end()) is not None
        if self._letter and self._bare_bullet(line):
            return True
        lead = _LEAD.match(line)
        cites = _CITES.match(line, lead.end() if lead else 0) or _CITES.match(line)
        if cites is None:
            return _WHOLE.match(line) is not None
        words = [word for word in cites["name"].split() if word not in MISSIONS]
        is_alone = _REST.match(cites["rest"]) is not None
        if is_station("".join(words)):
            return is_alone or not gap
        return is_alone and not gap and may_be_a_station(words)

    def _bare_bullet(self, line: str) -> re.Match[str] | None:
        """Return the bullet without a mark that begins a line, if it is the next of the list."""
        bullet = _BARE_BULLET.match(line)
        return bullet if bullet and ord(bullet[1]) - ord(self._letter or "@") == 1 else None

    def _goes_over(self, item: str, line: str) -> bool:
        """Tell whether a citation goes over the line end."""
        if _BULLET_LAST.search(item) and not _BULLET.match(line):
            return True
        last = _LAST_WORDS.search(item.rstrip(_TRIMMED))
        if not last:
            return False
        words = _WORDS.findall(last[0])
        following = line.strip(_TRIMMED)
        if following[:1].isdigit():
            is_known = any(is_station("".join(words[at:])) for at in range(len(words)))
            return is_known or may_be_a_station(words)
        ahead = _WORDS.findall(following[:40])[:3]
        return any(
            is_station("".join(words[at:] + ahead[:to]))
            for at in range(len(words))
            for to in range(1, len(ahead) + 1)
        )

    def _bullet_ahead(self, start: int) -> bool:
        """Tell whether the next bullet of the list is still to come."""
        if not self._letter or self._letter == "Z":
            return False
        following = chr(ord(self._letter) + 1)
        ahead = self._text[start : start + _FAR]
        return any(bullet[1] == following for bullet in _LINE_BULLETS.finditer(ahead))


def _is_whole(item: str) -> bool:
    """Tell whether the last line of an item says all, so that it needs no other."""
    bare = item.rstrip(_TRIMMED)
    if _OPEN.search(bare) or bare.count("(") > bare.count(")"):
        return False
    return any(character.isdigit() for character in bare)

"""The numbers before the items of a list: 1. and 2., or (1) and (2)."""

import re
from dataclasses import dataclass

_MARK = re.compile(
    r"(?<![\w/.'-])(?<!PARA )(?<!PARAS )"
    r"(?P<open>[(\[]?)(?P<number>[1-9]\d?)(?P<close>[.):\]]|[ \t]-(?=[ \t]))"
    r"(?=[ \t]*\n?[ \t]*(?:(?:\(?['’]?(?:19|20)?\d\d\)?[ \t-]*\n?[ \t]*)?"
    r"(?:\d{3,8}(?:/\d\d)?\s{1,9})?[A-Z]['’-]?[A-Z]|\d FA[MH]))"
)
"""Takes the `2.` of ` 2. STATE 31565` and of ` 2. '85-STATE 31565`, not that of ` 2. (S) SUMMARY`
nor of ` 1.4`."""

_FIRST = re.compile(r"[ \t]*\n?[ \t]*[(\[]?1[.):\] \t]")
"""Takes ` (1)` and ` 1.` at the start of a list; not ` 12 STATE`."""

_CITATION = re.compile(
    r"[ \t]*(?:\(?['’]?(?:19|20)?\d\d\)?[ \t-]*)?[A-Z][A-Z '-]{1,40}"
    r"(?:\((?:19|20)?\d\d\) ?)?[.#:,-]?\s{0,9}\d"
)
"""Takes ` 85 STATE 31565`, after a mark; not ` (S) SUMMARY`."""

_PARTS = re.compile(r"[\d,;\n]|[ \t]{2}|MAIL|TELCON|LETTER|REPORT")
"""Takes what items hold or what parts them, `, ` and `E-MAIL`; not `AND`."""

_FAR = re.compile(r"[ \t]*\n[ \t]*")
"""Takes the line end after a label alone on its line, ` ⏎ `; not `⏎⏎`."""


_NEAR = 200
"""Characters within which the second item of a list begins."""


@dataclass(frozen=True, slots=True)
class Mark:
    """The number before an item."""

    number: int
    begin: int
    end: int


def may_be_numbered(text: str) -> bool:
    """Return whether a text begins as a numbered list does, which few do."""
    return _FIRST.match(text) is not None


def numbered_items(text: str, end: re.Pattern[str]) -> tuple[tuple[Mark, ...], int]:
    """Return the numbers of a list that stands at the start of a text, and where the list ends.

    They count from 1 and look alike. So the number of a paragraph, where counting starts again at
    1, is not one of them, nor is a serial or a year that happens to be the number.

    Args:
        text: The text, in capitals.
        end: What ends the list, where it is no number of it.
    """
    marks: list[Mark] = []
    shape = ("", "")
    place = 0
    while found := _next(text, place, len(marks) + 1, shape):
        if not marks and not _is_first(text, found):
            break
        if _end(text, end, marks, found.start()) < found.start():
            break
        shape = found["open"], found["close"]
        begin = found.start() if found["open"] else found.start("number")
        marks.append(Mark(int(found["number"]), begin, found.end()))
        place = found.end()
    return tuple(marks), _end(text, end, marks, len(text))


def _next(text: str, place: int, number: int, shape: tuple[str, str]) -> re.Match[str] | None:
    """Return the next mark that has a number and looks like those before it."""
    for found in _MARK.finditer(text, place):
        alike = number == 1 or shape == (found["open"], found["close"])
        parted = number == 1 or _PARTS.search(text, place, found.start())
        if int(found["number"]) == number and alike and parted:
            return found
        if number == 1:
            return None
    return None


def _is_first(text: str, found: re.Match[str]) -> bool:
    """Return whether a list begins with a mark, at the label or on the line below it."""
    before = text[: found.start()]
    if not before.strip(" \t"):
        return True
    if not _FAR.fullmatch(before):
        return False
    second = _next(text, found.end(), 2, (found["open"], found["close"]))
    firsts = (found, second) if second and second.start() - found.start() < _NEAR else (found,)
    return any(_CITATION.match(text, one.end()) for one in firsts)


def _end(text: str, end: re.Pattern[str], marks: list[Mark], limit: int) -> int:
    """Return where a list ends at the latest: at what ends lists and is no mark of this one."""
    for found in end.finditer(text, 0, limit):
        if not any(found.start() <= mark.begin < found.end() for mark in marks):
            return found.start()
    return limit

"""Slips of the wire in REF lines set right, before anything else reads them: `0SLO l2`.

Letters stand for figures, figures for letters, and points for blanks. The text keeps its length.
"""

import re

from cabletui.cable.reading.reference_words import MONTH
from cabletui.cable.reference import is_station

_PERHAPS = re.compile(r"[A-Z][._]?\d|\d[._]?[A-Z]|\d,\d|_")
"""Takes a figure beside a letter or a comma, `0SLO` and `5,512`, cheaply; not `OSLO 12`."""

_THOUSANDS = re.compile(
    r"(?<![A-Z\d,])(?:[1-9]\d?|(?<=(?:STATE|ASHDC) )[12]\d\d),\d{3}(?![\d,]*\d)"
)
"""Takes `5,512` and the number of `STATE 112,134`; not `512,534` or `12, 134`, which are two."""

_NUMBER = re.compile(r"(?<!\w)(?=[OIL]{0,8}\d)(?:[OIL\d]|(?<=\d)[SB](?=\d)){2,9}(?!\w)")
"""Takes `L2`, `O5`, `4O12` and `1S2`; not `LIL`, nor `12B`, whose letter is a bullet."""

_NAME = re.compile(r"(?<!\w)(?=\d{0,2}[A-Z])(?=[A-Z]{0,9}\d)[A-Z\d]{2,14}(?!\w)")
"""Takes `0SLO`, `CA1RO` and `P0RT`; not `OSLO`."""

_ZERO = re.compile(r"(?<=[A-Z])0(?=[A-Z])|^0(?=[A-Z]{2})|(?<=[A-Z])0$")
"""Takes the zero of `P0RT` and `SANTIAG0`; not those of `05OSLO` or `OSLO012`."""

_TO_LETTERS = tuple(str.maketrans("0158", letters) for letters in ("OISB", "OLSB"))
_TO_FIGURES = str.maketrans("OILSB", "01158")
_POINT = re.compile(
    rf"(?<![\w.])(?:\d\d\.)?(?!{MONTH})[A-Z]{{3,}}\.(?:\d{{1,7}}\.)?(?=\d{{1,7}}(?![\w.]*\d))"
)
"""Takes the points of `TOKYO.12`, `07.TOKYO.12` and `TOKYO.12.08`; not `U.S.12` or `NOV.12`."""


def without_slips(text: str) -> str:
    """Return REF lines with letters, figures and blanks where they were meant, of the same length.

    Args:
        text: The lines, in capitals.
    """
    if not _PERHAPS.search(text):
        return text
    text = _NAME.sub(_in_letters, text.replace("_", " "))
    text = _POINT.sub(_unpointed, text)
    text = _THOUSANDS.sub(lambda number: " " + number[0].replace(",", ""), text)
    return _NUMBER.sub(lambda number: number[0].translate(_TO_FIGURES), text)


def _unpointed(found: re.Match[str]) -> str:
    """Return what stands before a number with blanks for points; a year comes after a stroke."""
    name, point, number = found[0].strip(".").replace(".", " ").rpartition(" ")
    return f"{name}{point}{number}/" if number.isdigit() else f"{name}{point}{number} "


def _in_letters(found: re.Match[str]) -> str:
    """Return a word with letters for its figures where that makes a station of it."""
    word = found[0]
    for letters in _TO_LETTERS:
        name = word.translate(letters)
        if name != word and name.isalpha() and is_station(name):
            return name
    return _ZERO.sub("O", word)

"""Which of the words before or after a number of REF lines are the name of its station."""

from itertools import islice

from cabletui.cable.reading.reference_shapes import Piece
from cabletui.cable.reading.reference_words import MISSIONS, TELEGRAMS
from cabletui.cable.reference import is_station, station

LONGEST_STATION = 4
"""Words of the longest name, `HO CHI MINH CITY`."""


def first_of_station(run: list[Piece]) -> int:
    """Return at which of the words before a number the name of a station begins."""
    for first in range(max(0, len(run) - LONGEST_STATION), len(run)):
        name = "".join(word.text for word in run[first:])
        if name in TELEGRAMS or is_station(name):
            return _with_mission(run, first)
    return len(run)


def _with_mission(run: list[Piece], first: int) -> int:
    """Return where `EMBASSY OSLO` begins, of which only the last word is the station."""
    while first and run[first - 1].text in MISSIONS:
        first -= 1
    return first


def without_lead(run: list[Piece]) -> list[Piece]:
    """Return words without what leads from a number to its station: `12 FROM EMBASSY OSLO`."""
    named = [word for word in run if word.text not in MISSIONS and word.text != "FROM"]
    if not run or len(named) == len(run):
        return run
    names = ("".join(word.text for word in named[:end]) for end in range(1, len(named) + 1))
    return named if any(map(is_station, islice(names, LONGEST_STATION))) else run


def key_of(named: list[Piece]) -> str:
    """Return the key of the station that words name, without what stands before its name."""
    words = [word.text for word in named]
    while len(words) > 1 and words[0] in MISSIONS:
        words.pop(0)
    return station("".join(words))

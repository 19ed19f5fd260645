"""Which words of a "Classified by" statement are titles, offices and posts, and no names.

A title is known by the table `name_words`, by how titles are built (`DepPolCouns`, `ECONMIN`), by
a full stop that cuts it short (`Polit.`), or, where it is long, by its likeness to one.
"""

import re
from difflib import get_close_matches
from functools import cache, lru_cache

from cabletui.cable.facts import rows

_LIKENESS = 0.85
_LESS_LIKENESS = 0.8
"""The likeness that is enough for a long word that begins and ends as the title does."""

_LONG_ENOUGH = 7
_RANK = "acting|act|deputy|dep|asst|assoc|prin|princ|sr"
_FIELD = (
    "polit|pol|economic|econ|eco|ec|comm|cons|mil|leg|agr|ag|fin|treas|science|scien|sci|est[hn]?"
    "|envir|env|labor|lab|pub|aff|info|im|regsec|reg|ref|trans|trade|defense|def|air|army|nav|sec"
    "|mgmt|mgt|admin|adm|health|press|cult|cul|energy|narc|dev|hum|perm|min|unit"
)
_ROLE = (
    "counselor|counsellor|councilor|couns|coun|officer|offs|offr|off|minister|mincouns|mincon|min"
    "|mc|chief|attache|att|director|dir|representative|rep|coord|advisor|adv|polad|secretary|sec|dep"
    "|dcm|dpo|cda|charge|consul|conoff|head"
)
_BUILT = re.compile(
    rf"(?:[adep][-&]?(?=(?:{_RANK}|{_FIELD})[a-z]{{3}})|[adep][-&](?=[a-z]{{2}}))?"
    rf"(?:(?:{_RANK})-?){{0,2}}(?:(?:{_FIELD})[-&]?){{0,4}}(?:(?:{_ROLE})-?){{1,2}}(?:-?ai)?"
    rf"|(?:act|dep|asst)-?(?:{_FIELD}){{1,2}}"
)
"""Takes `deppolcouns`, `econmin`, `a-dcm` and `consoff`; not `adel`, `finch` or `polk`."""

_PARTED = re.compile("[-'’]")
"""Takes the marks of `sub-national` and `charge'affaires`; not the blank of `chief of`."""

_WITH_POINTS = frozenset({"p.o", "c.g", "d.c.m", "c.d.a"})

_VOWEL = re.compile("[aeiouy]", re.IGNORECASE)
"""Takes `Hale`; not `DCM`."""

_ABSTRACT = re.compile(r"[a-z]{3,}(?:tion|sion|ology|ility|urity|ivity)(?:s|al|ary)?")
"""Takes `transition` and `aviation`, which an office is for; not `champion` or `charity`."""

_NEVER_SURNAMES = frozenset(
    {"acting", "affairs", "ambassador", "amb", "att", "cda", "charge", "chargé", "consul"}
    | {"couns", "councilor", "counsellor", "counselor", "dcm", "deputy", "general", "interim"}
    | {"minister", "mission", "off", "officer", "secretary", "state"}
)
"""Titles that are no surnames, so that they are not taken for one after a given name."""


def words_of(kind: str) -> frozenset[str]:
    """Return the words of a kind in the table `name_words`, in small letters."""
    return _words()[kind]


@lru_cache(maxsize=4096)
def is_title(word: str) -> bool:
    """Return whether a word, in small letters, is a title, an office or a piece of one.

    Likeness counts for words of seven letters and more, and never for a given name.
    """
    plain = word.strip(".,'’").replace("0", "o").removeprefix("d'").removeprefix("d,")
    known = _titles_and_offices()
    if (
        plain in known
        or plain in _WITH_POINTS
        or all(part in known for part in _PARTED.split(plain))
    ):
        return True
    if len(plain) > 3 and (_BUILT.fullmatch(plain) or _ABSTRACT.fullmatch(plain)):
        return True
    if word.endswith(".") and len(plain) >= 3 and plain in _beginnings():
        return True
    return len(plain) >= _LONG_ENOUGH and is_misspelt_title(plain, _LONG_ENOUGH)


@lru_cache(maxsize=4096)
def is_misspelt_title(word: str, shortest: int = 5) -> bool:
    """Return whether a word is like a title of at least `shortest` letters, and no given name."""
    plain = word.lower()
    if len(plain) < shortest - 1 or plain in words_of("given"):
        return False
    near = _long_titles().get(plain[:2], []) + _long_titles().get(plain[-2:], [])
    long = [title for title in near if len(title) >= shortest]
    if get_close_matches(plain, long, 1, _LIKENESS) or _is_exchanged(plain, long):
        return True
    alike = [title for title in long if title[:3] == plain[:3] and title[-1] == plain[-1]]
    return len(plain) > _LONG_ENOUGH and bool(get_close_matches(plain, alike, 1, _LESS_LIKENESS))


def _is_exchanged(word: str, titles: list[str]) -> bool:
    """Return whether a word has the letters of a title in another order: `cheif`."""
    letters = sorted(word)
    return any(len(one) == len(word) and sorted(one) == letters for one in titles)


def may_be_surname(word: str) -> bool:
    """Return whether a title may be the surname that a name lacks: `Nora Leader`."""
    plain = word.lower()
    return len(plain) > 2 and bool(_VOWEL.search(plain)) and plain not in _NEVER_SURNAMES


def is_place(word: str) -> bool:
    """Return whether a word belongs to the name of a post, a country or a region."""
    return word.lower().strip(".,") in _places()


@cache
def _places() -> frozenset[str]:
    named = {
        word.lower()
        for row in rows("posts")
        for word in (row["city"] + " " + row["country"]).split()
    }
    return frozenset(named | words_of("region"))


@cache
def _words() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for row in rows("name_words"):
        found.setdefault(row["kind"], set()).add(row["word"])
    return {kind: frozenset(words) for kind, words in found.items()}


@cache
def _titles_and_offices() -> frozenset[str]:
    return words_of("title") | words_of("office")


@cache
def _beginnings() -> frozenset[str]:
    return frozenset(
        title[:length] for title in words_of("title") for length in range(3, len(title))
    )


@cache
def _long_titles() -> dict[str, list[str]]:
    """Return the titles that are long enough to be known when misspelt, by either of their ends.

    A slip spares one end at least; to compare a name with all of them takes half a millisecond.
    """
    found: dict[str, list[str]] = {}
    for title in words_of("title"):
        if len(title) > 4:
            found.setdefault(title[:2], []).append(title)
            found.setdefault(title[-2:], []).append(title)
    return found

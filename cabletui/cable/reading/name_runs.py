"""The runs of words in a "Classified by" statement that may be a name.

Titles, prepositions and what leads to a name part the runs: `Deputy Chief of Mission | Nora Hale`.
"""

import re
from collections.abc import Iterator
from itertools import pairwise

from cabletui.cable.reading.officer_titles import (
    is_misspelt_title,
    is_place,
    is_title,
    may_be_surname,
    words_of,
)

_WORD = re.compile(r"[^ /]+")
"""Takes `Pol` and `Mil` of `Pol/Mil Chief`; not ` ` or `/`."""

_NAME_WORD = re.compile(
    r"(?:[A-Z0]\.)*(?:[dlo]['’](?!A[fF])|[ae]l-)?[A-ZÀ-ÞĀ-Ž][A-Za-z0À-ž'’-]*\.?$|(?:[A-Z0]\.)+$"
)
"""Takes `Hale`, `Peña`, `d'Oda` and `J.`; not `hale` or `d'Affaires`."""

_LONG = re.compile(r"[^\W\d_]{2}[\w'’-]|[^\W\d_]['’]\w")
"""Takes `Hale` and `O'D`; not `Lu` or `J.`."""

_SHORT_SURNAME = re.compile(r"[A-Z][A-Za-z]")
"""Takes `Lu` and `NG`; not `Hale`."""

_NICKNAME = re.compile(r"[\"“'‘(][A-Z][A-Za-z'’-]+[\"”'’)]$")
"""Takes `“Bee”` and `(Bee)`; not `Bee`."""

_SUFFIX = re.compile(r"[JS][Rr]\.?|I{2,3}|IV")
"""Takes `Jr.` and `III`; not `J.`."""

_WITHOUT_VOWEL = re.compile(r"[B-DF-HJ-NP-TV-XZ]{2,}$")
"""Takes `DCM`; not `Dam`."""

_CAMEL = re.compile(r"(?!Ma?c[A-Z]|(?:De|Di|Du|La|Le|Van|Von|Fitz)[A-Z])[A-Z][a-z]+[A-Z]")
"""Takes `PolMC`; not `McAllister`."""


_EXCELLENCY = "H.E."
"""Stands before a given name and a surname, and is not their initials."""


def may_be_surname_of_two(word: str) -> bool:
    """Return whether a word of two letters is a surname and no acronym: `Lu`, but not `LU`."""
    return bool(_SHORT_SURNAME.fullmatch(word) and word[1].islower())


def is_whole(run: list[str]) -> bool:
    """Return whether a run of words is a name and not an acronym: two words, one of them long.

    A surname may have two letters where the given name is long: `Nora Lu`.
    """
    run = run[:-1] if run and _SUFFIX.fullmatch(run[-1]) else run
    if len(run) < 2:
        return False
    if any(_LONG.search(word) for word in run[1:]):
        return True
    if not _SHORT_SURNAME.fullmatch(run[-1]):
        return False
    return len(run[0]) > 2 or run[0].endswith(".") or run[0][-1].islower()


def name_runs(segment: str, *, mixed: bool) -> Iterator[list[str]]:
    """Yield the runs of words that may be names, without the titles that only stand before them."""
    for run in _words_together(segment, mixed=mixed):
        has_lead = len(run) > 2 and (
            run[0] == _EXCELLENCY or _is_unknown_title(run) or _is_sent_to(run, segment)
        )
        yield run[1:] if has_lead else run


def _is_sent_to(run: list[str], segment: str) -> bool:
    """Return whether the first word of three is an officer's place or task, and no name.

    So it is in `to Alder Nora Hale`, `Secretary for Isles Nora Hale` and `Consul Oslo Nora Hale`.
    """
    if run[0].lower() in words_of("given"):
        return False
    above, found, _ = segment.lower().partition(f" {' '.join(run).lower()}")
    before = above.rsplit(" ", 1)[-1]
    is_of_place = is_place(run[0]) and is_title(before)
    is_led = before in ("to", "for", "of") and not run[1].endswith(".")
    return bool(found) and (is_led or is_of_place)


def _is_unknown_title(run: list[str]) -> bool:
    """Return whether the first word of three is a title: misspelt, built as one, or an acronym."""
    first, *others = run
    if is_misspelt_title(first):
        return True
    if _CAMEL.match(first):
        return True
    return len(first) > 1 and first.isupper() and "." not in first and _is_mixed(others)


def _is_mixed(words: list[str]) -> bool:
    return any(word[1:].islower() for word in words) and not any(
        word.isupper() for word in words if len(word) > 2
    )


def _words_together(segment: str, *, mixed: bool) -> Iterator[list[str]]:
    """Yield the runs of words that may be names; `mixed` where capitals mean acronyms."""
    run: list[str] = []
    before = ""
    for word, following in pairwise([*_WORD.findall(segment), "", ""]):
        if run and _is_rest(word, run[-1], following):
            run[-1] += word
            continue
        if may_be_name(word) or (run and _goes_on(word, following)):
            if run or not _is_lead(word, before, mixed=mixed):
                run.append(word.rstrip(",") if len(word) > 2 else word)
                continue
        elif run and _is_surname_of(run, word, following):
            run.append(word)
            continue
        elif run:
            yield run
            run = []
        before = word if word.lower() in words_of("preposition") or not is_place(word) else before


def _is_surname_of(run: list[str], word: str, following: str) -> bool:
    """Return whether a title at the end is the surname that a name lacks: `Nora A. Leader`.

    A name that ends with an initial, a particle or a nickname lacks it.
    """
    last = run[-1]
    lacks = (
        len(last.rstrip(".")) == 1 or last.lower() in words_of("particle") or _NICKNAME.match(last)
    )
    is_last = not following or bool(_SUFFIX.fullmatch(following))
    return bool(lacks and is_last and is_spelled_as_name(word) and may_be_surname(word))


def _goes_on(word: str, following: str) -> bool:
    """Return whether a word may stand within a name: a particle, a nickname."""
    return word in words_of("particle") or (
        bool(_NICKNAME.match(word)) and may_be_name(following) and len(following) > 1
    )


def _is_rest(word: str, before: str, following: str) -> bool:
    """Return whether a word is the rest of the one before, cut by the end of a line."""
    return (
        len(word) < 5
        and word.isalpha()
        and word.islower()
        and len(before) > 1
        and before[1:].isalpha()
        and before[1:].islower()
        and not any(word in words_of(kind) for kind in ("particle", "preposition", "title"))
        and may_be_name(following)
    )


def _is_lead(word: str, before: str, *, mixed: bool) -> bool:
    """Return whether a word only leads to a name: a lone letter, an acronym, a post's place."""
    if len(word) == 1 or (mixed and word.isupper() and "." not in word and len(word) < 6):
        return True
    if _WITHOUT_VOWEL.match(word):
        return True
    return before.lower() in words_of("preposition") and is_place(word)


def is_spelled_as_name(word: str) -> bool:
    """Return whether a word is written as a name is, whatever it means."""
    return bool(_NAME_WORD.match(word))


def may_be_name(word: str) -> bool:
    """Return whether a word is written as a name is, and is no title or preposition."""
    plain = word.lower()
    return is_spelled_as_name(word) and plain not in words_of("preposition") and not is_title(plain)

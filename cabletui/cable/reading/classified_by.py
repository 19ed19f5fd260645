"""Who classified a cable."""

import re
from collections.abc import Iterator
from difflib import get_close_matches
from functools import cache, lru_cache
from itertools import pairwise

from cabletui.cable.facts import rows
from cabletui.cable.reading.classification_statement import statements
from cabletui.cable.reading.whole_copy import in_head_of_whole_copy

_REASON = re.compile(
    r"(?:\b(?:F[O0]?R|PER|UNDER|DUE TO|BASED (?:UP)?[O0]N|THE|E\.? ?O\.?(?: \d{5})?,?)[ ,]+)*"
    r"(?:\bR?EAS(?:[O0]N)?S?\b|\bRAS[O0]NS?\b|\b1[.,] ?[2-6]\b"
    r"|\b1[129]\d{3}\b|\bE\.? ?O\.? ?1[129])",
    re.IGNORECASE,
)
_MARK = re.compile(r"\((?:U|C|S|SBU)(?:/+NF)?\)")
_SEGMENT = re.compile(r"[;:]|, |(?<![ .][A-Za-z0])\. | [-–?] |$")
_WORD = re.compile(r"[^ /]+")
_NAME_WORD = re.compile(r"(?:[A-Z0]\.)*[A-Z][A-Za-z0'’-]*\.?$|(?:[A-Z0]\.)+$")
_LONG = re.compile(r"[^\W\d_]{2}[\w'’-]|[^\W\d_]['’]\w")
_SUFFIX = re.compile(r"(?:JR|SR)\.?$", re.IGNORECASE)
_NICKNAME = re.compile(r"[\"“'‘(][A-Z][A-Za-z'’-]+[\"”'’)]$")
_GIVEN = re.compile(r"[A-Z][A-Za-z'’-]+(?: [A-Z]\.?)?$")
_WITHOUT_VOWEL = re.compile(r"[B-DF-HJ-NP-TV-XZ]{2,}$")
_REDACTED = re.compile(r"[XxХх]{4,}|\[[^\]]{0,40}\]")
_LIKENESS = 0.85


@in_head_of_whole_copy
def classified_by(body: str, *, normalize: bool = False) -> tuple[str, ...]:
    """Return the name of the officer who classified a cable, without title, office or function.

    Args:
        body: The body of the cable.
        normalize: Whether to mend a 0 that stands for an O.

    Returns:
        One name, as the cable spells it, or none.
    """
    cut = ""
    for statement in statements(body):
        reason = _REASON.search(statement)
        name = _name(statement[: reason.start()] if reason else statement)
        if name and not reason and statement.endswith("..."):
            cut = cut or name
        elif name:
            return (_spelled(name, normalize=normalize),)
    return (_spelled(cut, normalize=normalize),) if cut else ()


def _spelled(name: str, *, normalize: bool) -> str:
    return name.replace("0", _letter_o(name)) if normalize else name


def _letter_o(name: str) -> str:
    return "o" if re.search(r"[a-z]0", name) else "O"


def _name(statement: str) -> str:
    """Return the name in a statement of titles, functions and places around it."""
    text = _MARK.sub(" ", statement.replace("\\", ""))
    segments = [segment.strip(" .,-") for segment in _SEGMENT.split(text)]
    if _REDACTED.match(segments[0]):
        return ""
    runs = [list(_runs(segment, mixed=not text.isupper())) for segment in segments]
    if surname := _surname_first(segments, runs[0]):
        return surname
    for index, found in enumerate(runs):
        whole = [run for run in found if _is_whole(run)]
        if whole:
            following = segments[index + 1] if index + 1 < len(segments) else ""
            return " ".join(whole[-1]) + (_suffix(following) if whole[-1] is found[-1] else "")
    titled = [
        run[0]
        for found, words in zip(runs, segments, strict=True)
        for run in found[-1:]
        if len(run) == 1 and len(run[0]) > 3 and words.endswith(f" {run[0]}")
        if not _is_post(words)
    ]
    return titled[0] if titled else ""


def _surname_first(segments: list[str], runs: list[list[str]]) -> str:
    """Return a surname that has the given name or the title behind it, as address books do."""
    surname, following, *_ = (*segments, "", "")
    if runs != [[surname]] or len(surname) < 3 or _is_place(surname):
        return ""
    first = following.split(" ", 1)[0]
    if first and _is_title(first.lower()):
        return surname
    return f"{surname}, {following}" if _GIVEN.match(following) else ""


def _is_post(words: str) -> bool:
    """Tell whether a segment ends with the place of a post and not with a surname."""
    *_, before, _place = ("", *words.lower().split(" "))
    return before in _words("post")


def _suffix(segment: str) -> str:
    first = segment.split(" ", 1)[0]
    return f", {first}." if _SUFFIX.match(first) else ""


def _is_whole(run: list[str]) -> bool:
    """Tell whether a run of words is a name and not an acronym: two words, one of them long."""
    return len(run) > 1 and any(_LONG.search(word) for word in run[1:])


def _runs(segment: str, *, mixed: bool) -> Iterator[list[str]]:
    """Yield the runs of words that may be names; `mixed` where capitals mean acronyms."""
    run: list[str] = []
    before = ""
    for word, following in pairwise([*_WORD.findall(segment), "", ""]):
        if run and _is_rest(word, run[-1], following):
            run[-1] += word
            continue
        if _may_be_name(word) or (run and _goes_on(word, following)):
            if run or not _is_lead(word, before, mixed=mixed):
                run.append(word.rstrip(",") if len(word) > 2 else word)
                continue
        elif run:
            yield run
            run = []
        before = word if word.lower() in _words("preposition") or not _is_place(word) else before


def _goes_on(word: str, following: str) -> bool:
    """Tell whether a word may stand within a name: a particle, a nickname."""
    return word in _words("particle") or (
        bool(_NICKNAME.match(word)) and _may_be_name(following) and len(following) > 1
    )


def _is_rest(word: str, before: str, following: str) -> bool:
    """Tell whether a word is the end of the one before, which the end of a line had cut."""
    return (
        len(word) < 5
        and word.isalpha()
        and word.islower()
        and len(before) > 1
        and before[1:].isalpha()
        and before[1:].islower()
        and not any(word in _words(kind) for kind in ("particle", "preposition", "title"))
        and _may_be_name(following)
    )


def _is_lead(word: str, before: str, *, mixed: bool) -> bool:
    """Tell whether a word only leads to a name: a lone letter, an acronym, the place of a post."""
    if len(word) == 1 or (mixed and word.isupper() and "." not in word and len(word) < 6):
        return True
    if _WITHOUT_VOWEL.match(word):
        return True
    return before.lower() in _words("preposition") and _is_place(word)


def _may_be_name(word: str) -> bool:
    plain = word.lower()
    return (
        bool(_NAME_WORD.match(word)) and plain not in _words("preposition") and not _is_title(plain)
    )


@lru_cache(maxsize=4096)
def _is_title(word: str) -> bool:
    plain = word.strip(".,'’").replace("0", "o").removeprefix("d'").removeprefix("d,")
    known = _words("title") | _words("office")
    if plain in known or all(part in known for part in plain.split("-")):
        return True
    near = _long_titles().get(plain[:2], []) + _long_titles().get(plain[-2:], [])
    return len(plain) > 3 and bool(get_close_matches(plain, near, 1, _LIKENESS))


def _is_place(word: str) -> bool:
    return word.lower().strip(".,") in _places()


@cache
def _places() -> frozenset[str]:
    named = {
        word.lower()
        for row in rows("posts")
        for word in (row["city"] + " " + row["country"]).split()
    }
    return frozenset(named | _words("region"))


@cache
def _words(kind: str) -> frozenset[str]:
    return frozenset(row["word"] for row in rows("name_words") if row["kind"] == kind)


@cache
def _long_titles() -> dict[str, list[str]]:
    """Return the titles that are long enough to be known when misspelt, by either of their ends.

    A slip spares one end at least; to compare a name with all of them takes half a millisecond.
    """
    found: dict[str, list[str]] = {}
    for title in _words("title"):
        if len(title) > 4:
            found.setdefault(title[:2], []).append(title)
            found.setdefault(title[-2:], []).append(title)
    return found

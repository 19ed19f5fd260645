"""Who classified a cable."""

import re
from collections.abc import Iterator
from itertools import pairwise

from cabletui.cable.reading.classification_statement import statements
from cabletui.cable.reading.officer_titles import (
    is_misspelt_title,
    is_place,
    is_title,
    may_be_surname,
    words_of,
)
from cabletui.cable.reading.whole_copy import in_head_of_whole_copy

_REASON = re.compile(
    r"(?:\b(?:F ?[O0]?R|AS PER|PER|BY|UNDER|DUE TO|BASED (?:UP)?[O0]N|THE|E\.? ?O\.?(?: \d{5})?,?"
    r"|(?:ACCORDING|PURSUANT) TO|(?:IN )?ACCORDANCE WITH|[O0]N (?:BASIS|GROUNDS) [O0]F|CITING)"
    r"[ ,]+)*"
    r"(?:\bR?EAS(?:[O0]N)?S?\b|\bRAS[O0]NS?\b|\b1[.,] ?[2-6]\b"
    r"|\b1[129]\d{3}\b|\bDECL(?:ASSIFY|:)|\bDERIVED FROM|\bE\.? ?O\.? ?1[129])",
    re.IGNORECASE,
)
"""Takes `FOR REASONS`, `pursuant to E.O. 12958` and `1.4`; not `for the season`."""

_NOBODY = re.compile(
    r"\W*(?:(?:THE )?(?:LINE|BLOCK|CAPTION|PARA(?:GRAPH)?|STATEMENT|INFO(?:RMATION)?|FIELD|REASON)"
    r"S?\b|DERIV|MULTIPLE S|SOURCES? |DSCG"
    r"|(?:(?:STATE|DEPARTMENT|DEPT|OF)\W{1,2}){0,4}CLASSIFICATION GUIDE|DECL|N/A|NARA\b|SEE )",
    re.IGNORECASE,
)
"""Takes `LINE ADDED` and `Derived from Multiple Sources`; not `Linette Hale`."""

_MARK = re.compile(r"\((?:U|C|S|SBU)(?:/+NF)?\)")
"""Takes `(C/NF)`; not `(CODEL)`."""

# The full stop of `St. Clair`, `Jr.` and `Wm.` parts no segments.
_SEGMENT = re.compile(
    r"[;:]|, |(?<!\b[A-Za-z0])(?<!\bS[Tt])(?<!\b[JS][Rr])(?<!\bW[Mm])(?<!\bGEO)(?<!\bGeo)\. "
    r"| [-–?] |$"
)
"""Takes the `, ` of `Hale, Counselor`, the `. ` of `Consul. Hale`, and the end."""

_AFTER_A_TITLE = re.compile(r"(?<![^ /])([A-Za-z/-]{2,})(?:\.|:|\.:) ?(?=[A-Z])")
"""Takes the `Amb. ` of `Amb. Ashdown`; not the `J. ` of `J. Alden Hale`."""

_GLUED_TITLE = re.compile(r"(?<![^ /])([A-Z][a-z]{2,}|[A-Z]{3,})(?=[A-Z][a-z])")
"""Takes the `Amb` of `AmbNora` and the `DCM` of `DCMNora`; not the `Mc` of `McDowd`."""

_WORD = re.compile(r"[^ /]+")
"""Takes `Pol` and `Mil` of `Pol/Mil Chief`; not ` ` or `/`."""

_NAME_WORD = re.compile(r"(?:[A-Z0]\.)*[A-ZÀ-ÞĀ-Ž][A-Za-z0À-ž'’-]*\.?$|(?:[A-Z0]\.)+$")
"""Takes `Hale`, `Peña` and `J.`; not `hale`."""

_LONG = re.compile(r"[^\W\d_]{2}[\w'’-]|[^\W\d_]['’]\w")
"""Takes `Hale` and `O'D`; not `Lu` or `J.`."""

_SHORT_SURNAME = re.compile(r"[A-Z][A-Za-z]")
"""Takes `Lu` and `NG`; not `Hale`."""

_SUFFIX = re.compile(r"(JR|SR)\.?$|(II|III|IV)\.?$", re.IGNORECASE)
"""Takes `Jr.` and `III`; not `V.`."""

_NICKNAME = re.compile(r"[\"“'‘(][A-Z][A-Za-z'’-]+[\"”'’)]$")
"""Takes `“Bee”` and `(Bee)`; not `Bee`."""

_GIVEN = re.compile(r"[A-ZÀ-ÞĀ-Ž][A-Za-zÀ-ž'’-]+(?: [A-Z]\.?)?$")
"""Takes `Nora` and `Nora A.`; not `N. Hale`."""

_WITHOUT_VOWEL = re.compile(r"[B-DF-HJ-NP-TV-XZ]{2,}$")
"""Takes `DCM`; not `Dam`."""

_REDACTED = re.compile(r"[XxХх]{4,}|\[[^\]]{0,40}\]")
"""Takes `XXXXXX` and `[name removed]`; not `XXX`."""

_CAMEL = re.compile(r"(?!Ma?c[A-Z]|(?:De|Di|Du|La|Le|Van|Von|Fitz)[A-Z])[A-Z][a-z]+[A-Z]")
"""Takes `PolMC`; not `McAllister`."""


@in_head_of_whole_copy
def classified_by(body: str, *, normalize: bool = False) -> tuple[str, ...]:
    """Return the name of the officer who classified a cable, without title, office or function.

    Args:
        body: The body of the cable.
        normalize: Whether to correct a 0 that stands for an O.

    Returns:
        One name, as the cable spells it, or none.
    """
    cut = ""
    for statement in statements(body):
        if _NOBODY.match(statement):
            continue
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
    text = _MARK.sub(" ", statement.replace("\\", "").replace(" . ", ". "))
    text = _AFTER_A_TITLE.sub(_without_stop, text)
    text = _GLUED_TITLE.sub(lambda word: _unglued(word[1]), text)
    segments = [_trimmed(segment) for segment in _SEGMENT.split(text)]
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
    return _lone_name(runs, segments) or _name_like_a_title(segments)


def _without_stop(word: re.Match[str]) -> str:
    """Take the full stop or the colon off a title that a name follows: `Amb. Ashdown`."""
    last = word[1].rsplit("/", 1)[-1].lower()
    return f"{word[1]} " if is_title(last) or is_title(f"{last}.") else word[0]


def _trimmed(segment: str) -> str:
    """Return a segment without the marks around it, but for the full stop of `Jr.`."""
    bare = segment.strip(" .,-(")
    has_stop = bare[-3:].lower() in {" jr", " sr"} and f"{bare}." in segment
    return f"{bare}." if has_stop else bare


def _unglued(word: str) -> str:
    """Set a title apart from the name that follows it without a space."""
    return f"{word} " if is_title(word.lower()) else word


def _lone_name(runs: list[list[list[str]]], segments: list[str]) -> str:
    """Return the single word that stands for a name after a title: `Ambassador Ashdown`."""
    for found, words in zip(runs, segments, strict=True):
        for run in found[-1:]:
            if len(run) == 1 and words.endswith(f" {run[0]}") and not _is_post(words):
                *_, before, _word = words.replace("/", " ").split(" ")
                if len(run[0]) > 3 or (_is_short(run[0]) and is_title(before.lower())):
                    return run[0]
    return ""


def _is_short(word: str) -> bool:
    """Tell whether a word may be a short surname: `Lee`, and `Lu`, but not `LU`."""
    return len(word) > 2 or bool(_SHORT_SURNAME.fullmatch(word) and word[1].islower())


def _name_like_a_title(segments: list[str]) -> str:
    """Return a name whose surname is a title too, and that would else be none: `Nora Leader`."""
    for segment, following in pairwise([*segments, ""]):
        before = ["", "", *segment.split(" ")]
        surname = before.pop()
        numbered = surname if _SUFFIX.match(surname) else ""
        surname = before.pop() if numbered else surname
        initial = before.pop() if len(before[-1].rstrip(".")) == 1 else ""
        given = _given_before(before)
        if given and _NAME_WORD.match(surname) and may_be_surname(surname):
            words = (given, initial, surname, numbered)
            return " ".join(word for word in words if word) + _suffix(following)
    return ""


def _given_before(words: list[str]) -> str:
    """Return the given names that end some words, and the initial before them, or nothing."""
    given: list[str] = []
    while words[-1] and _may_be_name(words[-1]) and len(given) < 3:
        given.insert(0, words.pop())
    return " ".join(given) if any(len(word) > 2 for word in given) else ""


def _surname_first(segments: list[str], runs: list[list[str]]) -> str:
    """Return a surname that has the given name or the title behind it, as address books do."""
    surname, following, *_ = (*segments, "", "")
    if runs != [[surname]] or len(surname) < 3 or is_place(surname):
        return ""
    first = following.split(" ", 1)[0]
    if first and is_title(first.lower()):
        return surname
    return f"{surname}, {following}" if _GIVEN.match(following) else ""


def _is_post(words: str) -> bool:
    """Tell whether a segment ends with the place of a post and not with a surname."""
    *_, before, _place = ("", *words.lower().split(" "))
    return before in words_of("post")


def _suffix(segment: str) -> str:
    first = segment.split(" ", 1)[0]
    suffix = _SUFFIX.match(first)
    if not suffix:
        return ""
    return f", {suffix[1]}." if suffix[1] else f", {suffix[2]}"


def _is_whole(run: list[str]) -> bool:
    """Tell whether a run of words is a name and not an acronym: two words, one of them long.

    A surname may have two letters where the given name is long: `Nora Lu`.
    """
    if len(run) < 2:
        return False
    if any(_LONG.search(word) for word in run[1:]):
        return True
    if not _SHORT_SURNAME.fullmatch(run[-1]):
        return False
    return len(run[0]) > 2 or run[0].endswith(".") or run[0][-1].islower()


def _runs(segment: str, *, mixed: bool) -> Iterator[list[str]]:
    """Yield the runs of words that may be names, without the titles that only stand before them."""
    for run in _words_together(segment, mixed=mixed):
        yield run[1:] if len(run) > 2 and _is_unknown_title(run) else run


def _is_unknown_title(run: list[str]) -> bool:
    """Tell whether the first word of three is a title: misspelt, built as one, or an acronym."""
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
        if _may_be_name(word) or (run and _goes_on(word, following)):
            if run or not _is_lead(word, before, mixed=mixed):
                run.append(word.rstrip(",") if len(word) > 2 else word)
                continue
        elif run:
            yield run
            run = []
        before = word if word.lower() in words_of("preposition") or not is_place(word) else before


def _goes_on(word: str, following: str) -> bool:
    """Tell whether a word may stand within a name: a particle, a nickname."""
    return word in words_of("particle") or (
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
        and not any(word in words_of(kind) for kind in ("particle", "preposition", "title"))
        and _may_be_name(following)
    )


def _is_lead(word: str, before: str, *, mixed: bool) -> bool:
    """Tell whether a word only leads to a name: a lone letter, an acronym, the place of a post."""
    if len(word) == 1 or (mixed and word.isupper() and "." not in word and len(word) < 6):
        return True
    if _WITHOUT_VOWEL.match(word):
        return True
    return before.lower() in words_of("preposition") and is_place(word)


def _may_be_name(word: str) -> bool:
    plain = word.lower()
    return (
        bool(_NAME_WORD.match(word))
        and plain not in words_of("preposition")
        and not is_title(plain)
    )

"""Who classified a cable."""

import re
from itertools import pairwise

from cabletui.cable.reading.classification_statement import statements
from cabletui.cable.reading.name_runs import (
    is_spelled_as_name,
    is_whole,
    may_be_name,
    may_be_surname_of_two,
    name_runs,
)
from cabletui.cable.reading.officer_titles import is_place, is_title, may_be_surname, words_of
from cabletui.cable.reading.whole_copy import in_head_of_whole_copy
from cabletui.cable.reference import is_station

_REASON = re.compile(
    r"\b(?:\b(?:F ?[O0]?R|AS PER|PER|BY|UNDER|DUE TO|BASED (?:UP)?[O0]N|IAW|THE"
    r"|E\.? ?O\.?(?: \d{5})?,?|(?:ACCORDING|PURSUANT) TO|(?:IN )?ACCORDANCE WITH"
    r"|[O0]N (?:BASIS|GROUNDS) [O0]F|CITING|SECTIONS?)[ ,]+)*"
    r"(?:\bR?EAS(?:[O0]N)?S?\b|\bR ?E ?A ?S ?[O0] ?N ?S?\b|\bRAS[O0]NS?\b|\b1[.,] ?[2-6]\b"
    r"|\b1[129]\d{3}\b|\bDECL(?:ASSIFY|:|\.| ON\b)|\bDERIVED FROM|\bE\.? ?O\.? ?1[129]"
    r"|(?:\bAND )?\b(?:APPROVED|CLEARED|DRAFTED) BY\b)",
    re.IGNORECASE,
)
"""Takes `FOR REASONS`, `pursuant to E.O. 12958` and `1.4`; not `for the season`."""

_AFTER_REASONS = re.compile(
    r"(?:[ .,;:()/&-]|1[.,] ?[2-6]|AND\b|[A-H]\b(?!\.))+(?:(?:CLASSIFIED )?BY:? )?", re.IGNORECASE
)
"""Takes what parts a reason that comes first from the name, ` 1.4 (b): `; not `Hale`."""

_GLUED_FOR = re.compile(r"(?<=[a-z]{2})for(?= reason)|(?<=[A-Z]{2})FOR(?= REASON)")
"""Takes the word that is glued to a name, `Halefor reasons`; not `Hale for reasons`."""

_NOBODY = re.compile(
    r"\W*(?:(?:THE )?(?:LINE|BLOCK|CAPTION|PARA(?:GRAPH)?|STATEMENT|FIELD"
    r"|INFO(?:RMATION)?(?! OFF| MAN| SYS| RES| PROG)"
    r"|REASON(?!S?[:. ]{0,3}1[.,]))S?\b|DERIV|MULTIPLE S|SOURCES? |DSCG"
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

_SUFFIX = re.compile(r"(JR|SR)\.?$|(II|III|IV)\.?$", re.IGNORECASE)
"""Takes `Jr.` and `III`; not `V.`."""

_IN_SMALL = re.compile("[a-z]{4,12}")
"""Takes `nhale`; not `Hale`."""

_IN_CAPITALS = re.compile("[B-DF-HJ-NP-TV-Z](?=[A-Z]*[AEIOUY])[A-Z]{4,11}")
"""Takes `NHALE`; not `USNATO` or `DCM`."""

_ACRONYM = re.compile("[A-Z]{2,5}")
"""Takes `CG`; not `C.` or `Victor`."""

_GIVEN = re.compile(r"[A-ZÀ-ÞĀ-Ž][A-Za-zÀ-ž'’-]+(?: [A-Z]\.?)?$")
"""Takes `Nora` and `Nora A.`; not `N. Hale`."""

_ALONE = re.compile(r"(?:[A-Z]\. ?){0,2}[A-Z][A-Za-z'’-]*[aeiouyAEIOUY][A-Za-z'’-]*")
"""Takes `Hale` and `N. Hale`; not `DCM` or `Nora Hale`."""

_JOINT = re.compile(r",? (?:and|AND|&) (?P<title>[\w/ .-]{0,40})$")
"""Takes the ` and EconOff ` before a second name; not ` and`, nor ` with EconOff `."""

_AND = (" and ", " AND ", " & ")
"""One of them stands in every joint name; looking for them first is quicker."""

_BRACKETED = re.compile(r"(?<=\w) ?\(([^()]{2,60})(?:\)|$)")
"""Takes the brackets of `Ambassador (Nora Hale)`; not those of `(U) Nora Hale`."""

_REDACTED = re.compile(r"[XxХх]{4,}|\[[^\]]{0,40}\]")
"""Takes `XXXXXX` and `[name removed]`; not `XXX`."""


@in_head_of_whole_copy
def classified_by(body: str, *, normalize: bool = False) -> tuple[str, ...]:
    """Return the name of the officer who classified a cable, without title, office or function.

    Args:
        body: The body of the cable.
        normalize: Whether to correct a 0 that stands for an O.

    Returns:
        One name, as the cable spells it, or none; two where two officers did it.
    """
    names, _ = named_in_statement(body)
    return tuple(_spelled(one, normalize=normalize) for one in names)


def named_in_statement(body: str) -> tuple[tuple[str, ...], str]:
    """Return who classified a cable, as it is spelled, and what the statement says of them.

    Args:
        body: The body, of one copy of a cable.
    """
    cut: tuple[tuple[str, ...], str] = ((), "")
    for printed in statements(body):
        if _NOBODY.match(printed):
            continue
        statement = _GLUED_FOR.sub(" for", printed)
        reason = _REASON.search(statement)
        text = statement[: reason.start()] if reason else statement
        if reason and not text.strip(" :.,-"):
            text = _after_reasons(statement, reason.end())
        name = _name(text) or (_plain_name(text) if reason else "")
        if name and not reason and statement.endswith("..."):
            cut = cut if cut[0] else ((name,), text.removesuffix("..."))
        elif name:
            return (*_officer_before(name, text), name), text
    return cut


def _officer_before(name: str, text: str) -> tuple[str, ...]:
    """Return the officer who is named with another: `PolOff Nora Hale and EconOff Anton Vane`."""
    before, found, _ = text.partition(name)
    joint = _JOINT.search(before) if found and any(one in before for one in _AND) else None
    if not joint or not all(map(_is_office, joint["title"].split())):
        return ()
    first = before[: joint.start()]
    *_, run = ([], *name_runs(first, mixed=not text.isupper()))
    other = " ".join(run)
    titles = first.removesuffix(other)
    is_named = is_whole(run) and titles != first
    return (other,) if is_named and all(map(_is_office, titles.split()[-1:])) else ()


def _is_office(word: str) -> bool:
    """Return whether a word stands before the name of an officer: `PolOff` and `DTRA`."""
    return is_title(word.strip(" .,:").lower()) or word.strip(" .,:").isupper()


def _after_reasons(statement: str, place: int) -> str:
    """Return what follows the reasons that a statement begins with: `Reason 1.4 (b): DCM Hale`."""
    passed = _AFTER_REASONS.match(statement, place)
    return statement[passed.end() :] if passed else ""


def _spelled(name: str, *, normalize: bool) -> str:
    return name.replace("0", _letter_o(name)) if normalize else name


def _letter_o(name: str) -> str:
    return "o" if re.search(r"[a-z]0", name) else "O"


def _name(statement: str) -> str:
    """Return the name in a statement of titles, functions and places around it."""
    text = _MARK.sub(" ", statement.replace("\\", "").replace(" . ", ". "))
    text = _AFTER_A_TITLE.sub(_without_stop, text)
    text = _BRACKETED.sub(_set_apart, _GLUED_TITLE.sub(lambda word: _unglued(word[1]), text))
    segments = [_trimmed(segment) for segment in _SEGMENT.split(text)]
    if _REDACTED.match(segments[0]):
        return ""
    runs = [list(name_runs(segment, mixed=not text.isupper())) for segment in segments]
    if surname := _surname_first(segments, runs[0]):
        return surname
    for index, found in enumerate(runs):
        whole = [run for run in found if is_whole(run)]
        if whole:
            following = segments[index + 1] if index + 1 < len(segments) else ""
            name = _on_behalf(whole, segments[index]) or whole[-1]
            return " ".join(name) + (_suffix(following) if name is found[-1] else "")
    return _lone_name(runs, segments) or _name_like_a_title(segments) or _login_name(segments)


def _plain_name(text: str) -> str:
    """Return the name that stands alone before the reasons, or in small letters only."""
    surname = text.strip(" .,;:-()")
    if _ALONE.fullmatch(surname) and may_be_name(surname.rsplit(".", 1)[-1].strip()):
        return surname if not is_place(surname) and len(surname) > 2 else ""
    return _name(text.upper()).lower() if text.islower() else ""


def _on_behalf(names: list[list[str]], segment: str) -> list[str] | None:
    """Return the name before an officer for whom it stands: `Nora Hale for Ambassador Vane`."""
    for name in names[:-1]:
        _, found, after = f" {segment}".partition(f" {' '.join(name)} ")
        first, _, titled = after.partition(" ")
        if found and first.lower() == "for" and is_title(titled.partition(" ")[0].lower()):
            return name
    return None


def _without_stop(word: re.Match[str]) -> str:
    """Take the full stop or the colon off a title that a name follows: `Amb. Ashdown`."""
    last = word[1].rsplit("/", 1)[-1].lower()
    return f"{word[1]} " if is_title(last) or is_title(f"{last}.") else word[0]


def _set_apart(bracket: re.Match[str]) -> str:
    """Set apart what stands in brackets, a name of two words or a title, but no nickname."""
    words = bracket[1].split()
    is_apart = len(words) > 1 or is_title(bracket[1].lower())
    return f", {bracket[1]}, " if is_apart else bracket[0]


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
            is_alone = len(run) == 1 and not _SUFFIX.match(run[0])
            if is_alone and words.endswith(f" {run[0]}") and not _is_post(words):
                *_, before, _word = words.replace("/", " ").split(" ")
                if len(run[0]) > 3 or (_is_short(run[0]) and is_title(before.lower())):
                    return run[0]
    return ""


def _login_name(segments: list[str]) -> str:
    """Return a name as computers have it, by the title beside it: `nhale, DCM`, `Chief NHALE`."""
    first, following, *_ = (*segments, "", "")
    titled = following.split(" ", 1)[0].lower()
    if _IN_SMALL.fullmatch(first) and titled and is_title(titled) and not is_title(first):
        return first
    for segment in segments:
        *_, before, last = ("", "", *segment.split(" "))
        is_known = is_title(last.lower()) or is_place(last) or is_station(last)
        if before and _IN_CAPITALS.fullmatch(last) and is_title(before.lower()) and not is_known:
            return "" if segment.isupper() else last
    return ""


def _is_short(word: str) -> bool:
    """Return whether a word may be a short surname: `Lee`, and `Lu`, but not `LU`."""
    return len(word) > 2 or may_be_surname_of_two(word)


def _name_like_a_title(segments: list[str]) -> str:
    """Return a name whose surname is also a title, if nothing else is a name: `Nora Leader`."""
    for segment, following in pairwise([*segments, ""]):
        before = ["", "", *segment.split(" ")]
        surname = before.pop()
        numbered = surname if _SUFFIX.match(surname) else ""
        surname = before.pop() if numbered else surname
        initial = before.pop() if len(before[-1].rstrip(".")) == 1 else ""
        given = _given_before(before, mixed=not segment.isupper())
        if given and is_spelled_as_name(surname) and may_be_surname(surname):
            words = (given, initial, surname, numbered)
            return " ".join(word for word in words if word) + _suffix(following)
    return ""


def _given_before(words: list[str], *, mixed: bool) -> str:
    """Return the given names that end some words, and the initial before them, or nothing.

    Args:
        words: The words, of which the first are empty.
        mixed: Whether capitals mean acronyms, as in `CG Victor`.
    """
    given: list[str] = []
    while words[-1] and may_be_name(words[-1]) and len(given) < 3:
        if mixed and _ACRONYM.fullmatch(words[-1]):
            break
        given.insert(0, words.pop())
    return " ".join(given) if any(len(word) > 2 for word in given) else ""


def _surname_first(segments: list[str], runs: list[list[str]]) -> str:
    """Return a surname that the given name or the title follows, as in an address book."""
    surname, following, *_ = (*segments, "", "")
    if runs != [[surname]] or len(surname) < 3 or is_place(surname):
        return ""
    first = following.split(" ", 1)[0]
    if first and is_title(first.lower()):
        return surname
    return f"{surname}, {following}" if _GIVEN.match(following) else ""


def _is_post(words: str) -> bool:
    """Return whether a segment ends with the place of a post and not with a surname."""
    *_, before, _place = ("", *words.lower().split(" "))
    return before in words_of("post")


def _suffix(segment: str) -> str:
    first = segment.split(" ", 1)[0]
    suffix = _SUFFIX.match(first)
    if not suffix:
        return ""
    return f", {suffix[1]}." if suffix[1] else f", {suffix[2]}"

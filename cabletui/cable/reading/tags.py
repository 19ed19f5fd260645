"""The TAGS of a cable: the codes on the line that opens with that word."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from cabletui.cable.facts import rows
from cabletui.cable.reading.tag_line import is_code, tag_line
from cabletui.cable.reading.tag_repairs import (
    GLUED,
    repairs_of,
    taken_apart,
    two_countries,
    without_a_letter,
)
from cabletui.cable.reading.whole_copy import in_head_of_whole_copy, whole_copy
from cabletui.cable.reference import is_station
from cabletui.cable.tag import tag

_OPENING = 12_000
_NEXT_FIELD = "\nSUBJECT:"
_PERSON = re.compile(
    r"\(\s*([^()]{2,60})\s*\)"
    r"|(?<![\w-])([A-Z][A-Z'-]{2,}, (?:[A-Z]\. ?[A-Z'-]{3,}|[A-Z'-]{3,} [A-Z]\.))(?![\w-])"
)
"""Takes the `(HALE, NORA)` of `OVIP (HALE, NORA)`, and `HALE, NORA T.`; not `HALE, NORA`."""

_PORTION = re.compile(r"[CSU]|SBU|FOUO|LOU|[CS]//?NF")
"""Takes `SBU` and `C/NF`; not `HALE`."""

_NO_TAGS = frozenset({"SIPDIS", "NOFORN", "AND", "N/A", "NONE"})
_TAKEN_OUT = "XXXX"
_NOT_APPLICABLE = "NA"
"""Alone it says that there are none; beside others it is Namibia or the Antilles."""

_JOINING = frozenset({"OF", "ON", "IN", "FOR", "WITH", "TO", "THE", "AT", "BY", "FROM", "AND"})
"""Words within a phrase; some of them are codes as well: India, Togo, Burundi."""

_NUMERALS = ("II", "III")
"""The numerals that are not also codes."""

_VISIT = "OVIP"
_SURNAME_FIRST = re.compile(r"([A-Z]{2,}), ([A-Z]{2,})")
"""Takes `HALE, NORA`; not `NORA HALE`."""

_WORD = re.compile(r"[\w&/.'’-]+")
"""Takes `PREL` and `G/IWI`; not `, `."""

_CODE = re.compile(r"[A-Z]{2}|[A-Z]{4}|[A-Z]{2,}/[A-Z0-9-]+")
"""Takes `PREL`, `NO` and `KTIA/A-1`; not `PRE`."""

_SHORT = re.compile(r"[A-Z]{2}|.*/.*|(?:[A-Z0-9]{1,4}-)+[A-Z0-9]{1,4}")
"""Takes `NO`, `KTIA/A` and `G-8`; not `PREL` or `NON-PROLIFERATION`."""

_IN_SPACES = re.compile(r"(?<!\S)(?:[A-Z] ){2,}[A-Z](?!\S)")
"""Takes the `P R E L` of `P R E L NO`; not `PREL`."""

_WITH_POINTS = re.compile(r"(?:[A-Z]\.){2,}$")
"""Takes `U.S.`; not `ECON.`."""

_NO_PERSON = re.compile(
    r".*[.\d]|.*['’]S?$|II+$|(?:ANTI|BI|CO|COUNTER|CROSS|EURO|EX|INTER|INTRA|MID|MULTI|NON|POST|PRE|PRO|RE|SELF"
    r"|SUB|TRANS|TRI)-"
)
"""Takes what is no name of a person, `U.S.`, `301` and `TRANS-ATLANTIC`; not `AL-ODA`."""


def tags(body: str, *, canonicalize: bool = False) -> tuple[str, ...]:
    """Return the TAGS of a body, in order, upper case, each once.

    Args:
        body: The body of the cable.
        canonicalize: Whether to correct misspelt codes, take glued ones apart and give persons the
            middle initial they have in the text. What the cable prints is kept otherwise.
    """
    found = _tags(body, canonicalize=canonicalize)
    start, _ = whole_copy(body)
    if not start:
        return found
    # A copy whose lines were put into one may lack those that its preview has.
    if (end := body.find(_NEXT_FIELD, 0, start)) < 0:
        return found
    before = _tags(body[:end], canonicalize=canonicalize)
    return before if before[: len(found)] == found else found


@in_head_of_whole_copy
def _tags(body: str, *, canonicalize: bool) -> tuple[str, ...]:
    line = tag_line(body)
    if line is None:
        return ()
    found = _codes(line, canonicalize=canonicalize)
    if canonicalize:
        repaired = [repairs for code in _with_visitors(list(found)) for repairs in repairs_of(code)]
        repaired[-1:] = (code for last in repaired[-1:] for code in two_countries(last) or (last,))
        found = (_with_initial(code, body) for code in repaired)
    codes = tuple(dict.fromkeys(filter(_is_tag, found)))
    return () if codes == (_NOT_APPLICABLE,) else codes


def _is_tag(code: str) -> bool:
    """Return whether a code is a tag: no caption, no lone letter, nothing that was taken out."""
    return code not in _NO_TAGS and len(code) > 1 and not code.startswith(_TAKEN_OUT)


def _with_visitors(codes: list[str]) -> Iterator[str]:
    """Yield the codes, and after OVIP the surname and first name of a visitor as one."""
    place = 0
    while place < len(codes):
        yield codes[place]
        names = codes[place + 1 : place + 3]
        is_visit = codes[place] == _VISIT and len(names) == 2
        if is_visit and not any(" " in name or _is_known(name) for name in names):
            yield ", ".join(names)
            place += 2
        place += 1


def _with_initial(code: str, body: str) -> str:
    """Return a person tag with the middle initial that the head of the body gives the person."""
    named = _SURNAME_FIRST.fullmatch(code)
    if not named:
        return code
    whole = rf"\b{named[2]} ([A-Z]\.) {named[1]}\b"
    initial = re.search(whole, body[:_OPENING], re.IGNORECASE)
    return f"{code} {initial[1].upper()}" if initial else code


def _codes(line: str, *, canonicalize: bool) -> Iterator[str]:
    """Yield the codes of a line: persons in brackets whole, phrases between commas whole."""
    place = 0
    for person in _PERSON.finditer(line):
        yield from _plain_codes(line[place : person.start()], canonicalize=canonicalize)
        name = " ".join((person[1] or person[2]).split())
        if not _PORTION.fullmatch(name):
            yield name
        place = person.end()
    yield from _plain_codes(line[place:], canonicalize=canonicalize)


def _plain_codes(text: str, *, canonicalize: bool) -> Iterator[str]:
    for chunk in re.split(r"[,;:]", text):
        codes = _IN_SPACES.sub(_without_spaces, chunk.strip())
        yield from _codes_between_commas(codes, persons=canonicalize)


def _without_spaces(letters: re.Match[str]) -> str:
    """Return the codes that are printed letter by letter, `P R E L`; other letters as they are."""
    word = letters[0].replace(" ", "")
    return word if is_code(word) else " ".join(taken_apart(word)) or letters[0]


@lru_cache(maxsize=4096)
def _codes_between_commas(chunk: str, *, persons: bool) -> tuple[str, ...]:
    words = [part for word in _WORD.findall(chunk) for part in _parts(word)]
    return tuple(words if all(map(_is_alone, words)) else _among(words, persons=persons))


@lru_cache(maxsize=4096)
def _is_alone(word: str) -> bool:
    """Return whether a word is a code whatever stands beside it, as nearly all are."""
    may_go_on = word in _NUMERALS or word in _JOINING or word in _known_phrases()
    return not may_go_on and _is_known(word)


def _bare(word: str) -> str:
    """Return a word without the marks around it, but for the last point of `U.S.`."""
    bare = word.strip("/'’-")
    return bare if _WITH_POINTS.match(bare) else bare.strip("./'’-")


@lru_cache(maxsize=4096)
def _parts(word: str) -> tuple[str, ...]:
    """Return the codes that strokes, points or hyphens part, `PREL/ECON`; else the word, if any."""
    bare = _bare(word)
    parts = tuple(filter(None, re.split("[/.-]", bare)))
    return parts if len(parts) > 1 and all(map(is_code, parts)) else (bare,) * bool(bare)


def _among(words: list[str], *, persons: bool) -> Iterator[str]:
    """Yield the codes among words without commas; other words in a row make a phrase.

    With `persons`, two words that are no codes are read as surname and first name.
    """
    unknown: list[str] = []
    place = 0
    while place < len(words):
        phrase = _phrase_at(words, place)
        word = phrase or words[place]
        if phrase or _stands_alone(words, place, persons=persons):
            yield from _joined(unknown, persons=persons)
            unknown = []
            yield word
        else:
            unknown.append(word)
        place += len(phrase.split()) or 1
    yield from _joined(unknown, persons=persons)


def _stands_alone(words: list[str], place: int, *, persons: bool) -> bool:
    """Return whether a word is a code, and no part of a phrase such as `COST OF LIVING`."""
    word = words[place]
    before, after = _beside(words, place - 1), _beside(words, place + 1)
    if word in _NUMERALS and _may_be_of_a_phrase(before):
        return False
    if word in _JOINING:
        return not (_may_be_of_a_phrase(before) and _may_be_of_a_phrase(after))
    if after in _JOINING and _may_be_of_a_phrase(word) and place + 2 < len(words):
        return not _may_be_of_a_phrase(words[place + 2])
    if before in _JOINING and _may_be_of_a_phrase(word) and place > 1:
        return not _may_be_of_a_phrase(words[place - 2])
    if _is_known(word):
        return True
    return not persons and bool(_CODE.fullmatch(word)) and not _is_a_name(after)


def _beside(words: list[str], place: int) -> str:
    return words[place] if 0 <= place < len(words) else ""


def _may_be_of_a_phrase(word: str) -> bool:
    """Return whether a word may be part of a phrase: it joins others, or is not a code."""
    return bool(word) and (word in _JOINING or not (is_code(word) or _SHORT.fullmatch(word)))


def _is_a_name(word: str) -> bool:
    """Return whether a word is the first name after a surname of four letters, `RICE`."""
    return len(word) >= GLUED and not _is_known(word) and not is_station(word)


def _joined(words: list[str], *, persons: bool) -> Iterator[str]:
    is_phrase = not _JOINING.isdisjoint(words) or any(map(_NO_PERSON.match, words))
    if persons and not is_phrase:
        if all(_CODE.fullmatch(word) for word in words) and len(words) % 2:
            yield from words
            return
        if len(words) % 2 == 0:
            for last, first in zip(*[iter(words)] * 2, strict=True):
                yield from (last, first) if is_station(last + first) else (f"{last}, {first}",)
            return
    if words:
        yield " ".join(words)


def _phrase_at(words: list[str], place: int) -> str:
    phrases = _known_phrases().get(words[place], ())
    rest = " ".join(words[place : place + 4]) + " " if phrases else ""
    return next((phrase for phrase in phrases if rest.startswith(f"{phrase} ")), "")


def _is_known(word: str) -> bool:
    known = tag(word)
    glued = len(word) >= GLUED and bool(taken_apart(word) or without_a_letter(word))
    repaired = known.stands_for or known.may_stand_for
    sound = known.kind not in ("", "person") or bool(repaired)
    return sound or glued or bool(_SHORT.fullmatch(word))


@cache
def _known_phrases() -> dict[str, list[str]]:
    """Return the phrases by their first word, the longest first."""
    found: dict[str, list[str]] = {}
    for phrase in sorted((row["phrase"] for row in rows("tag_phrases")), key=len, reverse=True):
        found.setdefault(phrase.split()[0], []).append(phrase)
    return found

"""The TAGS of a cable: the codes on the line that opens with that word."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from cabletui.cable.facts import rows
from cabletui.cable.reading.whole_copy import in_head_of_whole_copy
from cabletui.cable.tag import tag

_OPENING = 12_000
_LONGEST = 2_000
_AT_LINE_START = re.compile(
    r"^[ \t>*]*(?:TAGS?|TAGE|TAS|TABS|TGS|AGS)\b[ \t]*[:,.;]?(?=[\s\w(])",
    re.IGNORECASE | re.MULTILINE,
)
_INSIDE_A_LINE = re.compile(r"(?<![A-Za-z])TAGS[ \t]*:", re.IGNORECASE)
_END = re.compile(
    r"\bS?UBJ(?:ECT)?\b|SUBJ(?:ECT)?[ \t]*:|\bREF(?:S|TELS?)?[ \t]*[:.]|\bCLASSIFIED BY\b"
    r"|\bE\.O\. ?1|\bSUMMARY\b|\n[ \t]*\n",
    re.IGNORECASE,
)
_PAGE = re.compile(
    r"\s{1,80}(?:UNCLASSIFIED|CONFIDENTIAL|SECRET|LIMITED OFFICIAL USE)?"
    r"\s{1,80}PAGE \d\d\s{1,20}[A-Z .]{2,30}\d{5}[^\n]{0,20}?\d{6}Z"
    r"|\b[A-Z]{3,20} \d{8} {1,3}\d{3}(?:\.\d)? OF \d{3}[ \t]*\n?"
    r"|</?[A-Za-z]{1,8}>"
)
_SIGNS_OF_PAGES = ("PAGE ", " OF 0", "<")
"""Looking for them is ten times as fast as for what they are signs of."""

_PERSON = re.compile(r"\(\s*([^()]{2,60})\s*\)")
_NO_TAGS = frozenset({"SIPDIS", "NOFORN", "AND", "NA", "N/A", "NONE"})
_SURNAME_FIRST = re.compile(r"([A-Z]{2,}), ([A-Z]{2,})")
_WORD = re.compile(r"[\w&/.'’-]+")
_CODE = re.compile(r"[A-Z]{2}|[A-Z]{4}|[A-Z]{2,}/[A-Z0-9-]+")
_SHORT = re.compile(r"[A-Z]{2}|.*[/-].*")
_GLUED = 5


@in_head_of_whole_copy
def tags(body: str, *, canonicalize: bool = False) -> tuple[str, ...]:
    """Return the TAGS of a body, in order, upper case, each once.

    Args:
        body: The body of the cable.
        canonicalize: Whether to mend misspelt codes, take glued ones apart and give persons the
            middle initial they have in the text. What the cable prints is kept otherwise.
    """
    line = _line(body)
    if line is None:
        return ()
    found = _codes(line, canonicalize=canonicalize)
    if canonicalize:
        found = (_with_initial(repairs, body) for code in found for repairs in _mended(code))
    return tuple(dict.fromkeys(code for code in found if code not in _NO_TAGS))


def _with_initial(code: str, body: str) -> str:
    """Return a person tag with the middle initial that the head of the body gives the person."""
    named = _SURNAME_FIRST.fullmatch(code)
    if not named:
        return code
    whole = rf"\b{named[2]} ([A-Z]\.) {named[1]}\b"
    initial = re.search(whole, body[:_OPENING], re.IGNORECASE)
    return f"{code} {initial[1].upper()}" if initial else code


def _line(body: str) -> str | None:
    """Return the text of the TAGS line and its continuations, in upper case."""
    opening = _AT_LINE_START.search(body, 0, _OPENING) or _INSIDE_A_LINE.search(body, 0, _OPENING)
    if not opening:
        return None
    text = body[opening.end() : opening.end() + _LONGEST].replace("\\", " ")
    if any(sign in text for sign in _SIGNS_OF_PAGES):
        text = _PAGE.sub(" ", text)
    end = _END.search(text)
    first, *others = (text[: end.start()] if end else text).split("\n")
    taken = [first]
    for line in others:
        leads_on = taken[-1].rstrip().endswith(",") or not "".join(taken).strip()
        if not (leads_on or re.match(r"\s*[\w/-]+\s*,", line)):
            break
        taken.append(line)
    return " ".join(taken).upper().replace("\xa0", " ")


def _codes(line: str, *, canonicalize: bool) -> Iterator[str]:
    """Yield the codes of a line: persons in brackets whole, phrases between commas whole."""
    place = 0
    for person in _PERSON.finditer(line):
        yield from _plain_codes(line[place : person.start()], canonicalize=canonicalize)
        yield " ".join(person[1].split())
        place = person.end()
    yield from _plain_codes(line[place:], canonicalize=canonicalize)


def _plain_codes(text: str, *, canonicalize: bool) -> Iterator[str]:
    for chunk in re.split(r"[,;:]", text):
        yield from _codes_between_commas(chunk.strip(), persons=canonicalize)


@lru_cache(maxsize=4096)
def _codes_between_commas(chunk: str, *, persons: bool) -> tuple[str, ...]:
    words = [word.strip(".'’-") for word in _WORD.findall(chunk)]
    return tuple(_among([word for word in words if word], persons=persons))


def _among(words: list[str], *, persons: bool) -> Iterator[str]:
    """Yield the codes among words without commas; words that are none make phrases together.

    With `persons`, two words that are no codes are read as surname and first name.
    """
    unknown: list[str] = []
    place = 0
    while place < len(words):
        phrase = _phrase_at(words, place)
        word = phrase or words[place]
        place += len(phrase.split()) or 1
        if phrase or _is_known(word) or (not persons and _CODE.fullmatch(word)):
            yield from _joined(unknown, persons=persons)
            unknown = []
            yield word
        else:
            unknown.append(word)
    yield from _joined(unknown, persons=persons)


def _joined(words: list[str], *, persons: bool) -> Iterator[str]:
    if persons and all(_CODE.fullmatch(word) for word in words) and len(words) % 2:
        yield from words
    elif persons and len(words) % 2 == 0:
        yield from (f"{last}, {first}" for last, first in zip(*[iter(words)] * 2, strict=True))
    elif words:
        yield " ".join(words)


def _phrase_at(words: list[str], place: int) -> str:
    phrases = _known_phrases().get(words[place], ())
    rest = " ".join(words[place : place + 4]) + " " if phrases else ""
    return next((phrase for phrase in phrases if rest.startswith(f"{phrase} ")), "")


def _is_known(word: str) -> bool:
    known = tag(word)
    glued = len(word) >= _GLUED and bool(_taken_apart(word))
    sound = known.kind not in ("", "person") or bool(known.stands_for)
    return sound or glued or bool(_SHORT.fullmatch(word))


@cache
def _known_phrases() -> dict[str, list[str]]:
    """Return the phrases by their first word, the longest first."""
    found: dict[str, list[str]] = {}
    for phrase in sorted((row["phrase"] for row in rows("tag_phrases")), key=len, reverse=True):
        found.setdefault(phrase.split()[0], []).append(phrase)
    return found


def _mended(code: str) -> Iterator[str]:
    known = tag(code)
    if known.kind or " " in code:
        yield code
    elif known.stands_for:
        yield from known.stands_for
    else:
        yield from _taken_apart(code) or (code,)


@lru_cache(maxsize=4096)
def _taken_apart(code: str) -> tuple[str, ...]:
    """Take a glued code apart into known codes of four and two letters; empty where it is none."""
    if len(code) < _GLUED or not code.isalpha():
        return ()
    best: list[tuple[str, ...] | None] = [()] + [None] * len(code)
    for end in range(1, len(code) + 1):
        for size in (4, 2, 3):
            before = best[end - size] if end >= size else None
            if before is not None and best[end] is None and code[end - size : end] in _sound():
                best[end] = (*before, code[end - size : end])
    codes = best[-1] or ()
    return codes if any(len(part) == 4 for part in codes) else ()


@cache
def _sound() -> frozenset[str]:
    return frozenset(
        row["code"]
        for row in rows("tags")
        if (row["kind"] in ("subject", "program") and len(row["code"]) == 4)
        or (row["kind"] == "geo" and len(row["code"]) == 2)
    )

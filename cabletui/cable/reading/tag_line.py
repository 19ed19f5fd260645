"""The line of TAGS in a body: where it begins, how far it goes on, where it ends."""

import re

from cabletui.cable.reading.capitals import opening_in_capitals
from cabletui.cable.reading.page_lines import without_page_lines
from cabletui.cable.tag import tag

_LONGEST = 2_000
_AT_LINE_START = re.compile(
    r"^[ \t>*]*(?:TAGS?['’]?|TAG['’]S|T[ ]A[ ]G[ ]S|TAGE|TAS|TABS|TGS|AGS)(?!\w)[ \t]*"
    r"(?P<mark>:\s*TAGS:|[:,.;=]?|//?)(?=[\s\w(])",
    re.MULTILINE,
)
"""Takes the `TAGS: ` of a line `TAGS: PREL`, `TAG'S: `; not that of `THE TAGS: PREL`."""

_INSIDE_A_LINE = re.compile(r"TAGS(?<![A-Z]TAGS)[ \t]*:")
"""Takes the `TAGS:` of `E.O. 12958: N/A TAGS: PREL`; not that of `HASHTAGS: PREL`."""

_SLIP = (
    "[A-Z0-9]?AGS|T[A-Z0-9]?GS|TA[A-Z0-9]?S|TAG[A-Z0-9]?|[A-Z0-9]TAGS|T[A-Z0-9]AGS|TA[A-Z0-9]GS|TAG[A-Z0-9]S|TAGS[A-Z0-9]"
    "|ATGS|TGAS|TASG|TAG[ ]S|T[ ]AGS|TA[ ]GS"
)
_MISSPELT = re.compile(
    rf"(?:^[ \t>*]*|(?:\d|N/?A|GDS|SIPDIS)[ \t]{{0,8}}|[ ])(?:(?:{_SLIP})(?![A-Z])|TAGS)"
    r"[ \t]{0,4}[:;.,-]{0,2}[ \t]{0,8}(?P<code>[A-Z]{2,4})(?![A-Z])",
    re.MULTILINE,
)
"""Takes a label with one slip before a code: `TAGES: ECON`, `DECL: 06/02/2018 TAG PTER`,
`N/ATAGS: PREL`, `TAGSECON`; not `LIGHTS: ECON`."""

_END = re.compile(
    r"\bS?UBJ(?:ECT)?\b|SUBJ(?:ECT)?[ \t]*:|\bREF(?:S|TELS?)?[ \t]*[:.]|(?<!\bP)REF(?:S|TELS?)?:"
    r"|(?<!\bDE)(?<!\bUN)CLASSIFIED BY\b"
    r"|\bE\.O\. ?1|\bSUMMARY\b|\s¶?1\.[ ]?\("
)
"""Takes the `SUBJECT:` of `PRELSUBJECT: ICE`, `REF:` of `NOREF:`; not `OBJECT` or `PREF:`."""

_PAGE = re.compile(
    r"\s{1,80}(?:UNCLASSIFIED|CONFIDENTIAL|SECRET|LIMITED OFFICIAL USE)?"
    r"\s{1,80}PAGE \d\d\s{1,20}[A-Z .]{2,30}\d{5}[^\n]{0,20}?\d{6}Z"
    r"|</?[A-Za-z]{1,8}>"
)
"""Takes `⏎  PAGE 02  ALDERMOOR  00402  01 OF 02  041200Z` and `<br>`; not `PAGE 02`."""

_SIGNS_OF_PAGES = ("PAGE ", "<")
"""One of them stands in every page break; looking for them first is ten times as fast."""

_WORDS = re.compile(r"[^\s,;:.]+")
"""Takes `PREL` and `NO` of `PREL, NO.`; not `, .`."""

_AGAIN = re.compile(r"^TAGS?[ \t]*:[ \t]*", re.IGNORECASE)
"""Takes the label of another line of codes, `TAGS: `; not `TAGS`."""

_FIRST_BEFORE_A_COMMA = re.compile(r"\s*[\w/-]+\s*,")
"""Takes the `ECON,` of `ECON, PHUM`; not of `ECON PHUM,`."""

_SHAPED = re.compile(r"[A-Z]{2}|K[A-Z]{3}")
"""Takes `NA` and `KXYZ`, codes of countries and programmes that no table has; not `THE`."""

_CODES = ("geo", "organization", "subject", "program")
_NAMIBIA = "NA"
"""No table has this code, for it may also say that there are no TAGS."""

_LONGEST_PHRASE = 4
"""A line with more words than this, less than half of them codes, is not part of a list."""


def tag_line(body: str) -> str | None:
    """Return the text of the TAGS line and of the lines that it goes on, in upper case.

    It goes on after a comma or an open bracket, before a word with a comma, and over lines that
    are nothing but known codes, even after a blank one. None if there is no such line.
    """
    capitals = opening_in_capitals(body)
    start = _start(capitals)
    if start is None:
        return None
    end = _END.search(capitals, start, start + _LONGEST)
    text = body[start : end.start() if end else start + _LONGEST]
    text = text.replace("\\", " ").replace("\u2028", "\n")
    if any(sign in text for sign in _SIGNS_OF_PAGES):
        text = _PAGE.sub(" ", text)
    lines = without_page_lines(text).split("\n")
    return " ".join(_taken(lines)).upper().replace("\xa0", " ")


def _start(capitals: str) -> int | None:
    """Return where the codes begin; a label with a slip counts only if a code follows it."""
    first = _AT_LINE_START.search(capitals)
    if first and first["mark"]:
        return first.end()
    inside = _INSIDE_A_LINE.search(capitals)
    if inside and not first:
        return inside.end()
    for label in _MISSPELT.finditer(capitals):
        if is_code(label["code"]):
            return label.start("code")
    return first.end() if first else None


def _taken(lines: list[str]) -> list[str]:
    """Return the first line and those that it goes on."""
    first, *others = lines
    taken, text = [first], first.strip()
    gap = False
    for whole in others:
        line = _AGAIN.sub("", whole.strip(), count=1)
        if not line:
            gap = bool(text) or gap
            continue
        if not (_are_codes(line, text) or (not gap and _goes_on(text, line))):
            break
        taken.append(line)
        text = f"{text} {line}"
        gap = False
    return taken


def _goes_on(text: str, line: str) -> bool:
    """Return whether a list goes on in the next line, which is not of codes alone."""
    if not text or text.count("(") > text.count(")"):
        return True
    if not (text.endswith(",") or _FIRST_BEFORE_A_COMMA.match(line)):
        return False
    words = _WORDS.findall(line.upper())
    codes = sum(map(is_code, words))
    return len(words) <= _LONGEST_PHRASE or "," in line or 2 * codes >= len(words)


def _are_codes(line: str, before: str) -> bool:
    """Return whether a line is nothing but codes, in capitals if what is before it is."""
    is_in_case = line.isupper() or not before.isupper()
    words = _WORDS.findall(line.upper())
    return is_in_case and all(is_code(word) or _SHAPED.fullmatch(word) for word in words)


def is_code(word: str) -> bool:
    """Return whether a word is a known code of a country, a body, a subject or a programme."""
    return word == _NAMIBIA or tag(word).kind in _CODES

"""The statement of who classified a cable and why: finding it and making it one line."""

import re
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import pairwise

from cabletui.cable.reading.capitals import opening_in_capitals

_LONGEST = 700
_FULL_LINE = 70
_BEGINS = re.compile(r"(?<![A-Za-z])CLASS?I?FIED[ \t\n]{0,3}BY\b[ \t]{0,3}:?", re.IGNORECASE)
"""Takes `Classified By:` and `CLASIFIED BY`; not `Declassified by`."""

_BEGINS_IN_CAPITALS = re.compile(
    r"CLAS(?<!\bUNCLAS)(?<!\bDECLAS)(?<!\bRECLAS)S?I?FIED[ \t\n]{0,3}BY\b[ \t]{0,3}:?"
)
"""Takes `CLASSIFIED BY:` and that of `TO WESTMARKCLASSIFIED BY`; not `DECLASSIFIED BY`."""

_HEAD = 4_000
_LIKE_THE_LABEL = re.compile(
    r"(?<![A-Z])(?P<short>(?:CLA?SS?(?:I?FI?C?D?)?|CLFD|CLASS['’]?D|CLASS?IFI?CATION)\b[.'’]?"
    r"[ ]{0,2}BY\b[ \t]{0,2}[:.]?|CLASSIF(?:IED|IER|YING OFFICE?R|YING OFFICIAL)[ ]?:"
    r"|CLASSIFIED UNDER (?:THE )?AUTHORITY OF)"
    r"|(?<![A-Z])(?P<word>[A-Z]{1,3} ?[A-Z]{4,9})[ \t\n]{1,3}"
    r"(?:(?:B|[A-Z]?Y|B[A-Z]|B Y)[ \t]{0,2}:|BY\b)"
)
"""Takes what may be the label with a slip or in other words, `CLASSIIED BY:`, `LASSIFIED B:`,
`CLASS. BY` and `CLASSIFIER:`; not `CLASS:`."""

_LABEL = "CLASSIFIED"
_LIKENESS = 0.85
_OTHER_LABELS = ("DE", "UN", "RE")
"""What begins `DECLASSIFIED BY` and `UNCLASSIFIED BY`, whose officer is another."""

_STARTS_WHOLE = re.compile(
    r"[ \t]*(?:F[O0]R|PER|UNDER|DUE|BASED|AND|R?EAS[O0]NS?|BY|AT|TO|IN|ON|THE)\b", re.IGNORECASE
)
"""Takes `FOR REASONS` and `and`; not the rest of a word, such as `sons`."""

_REST_OF_A_NAME = re.compile(r"(?!f[o0]?r|per|by|and|due|ai)[a-z]{1,3}(?=,? (?:for )?reason)")
"""Takes the rest of a name that a line end cuts, `le for reasons`; not `per reasons`."""

_CUT_NAME = re.compile(r" [A-Z][a-z]{0,12}$")
"""Takes the end of `Nora Ha`; not that of `Charge d'affaires`."""

_PREFIX = re.compile(r"\b(?:Ma?c|[ODL]['’]|De|Di|La|Le)$")
"""Takes `Oda Mc` and `O'`, which the next line may go on with; not `Hale`."""

_BLANK_FIRST = re.compile(
    r"[ \t]*\n\s{1,8}(?=[^\n]{3,120}\n?[^\n]{0,80}(?:EASON|1\.[45]\b))", re.IGNORECASE
)
"""Takes the blank line of `⏎⏎DCM Hale, reasons 1.4`, between a label and its statement; not that of
`⏎⏎REF: OSLO 12`."""

_HYPHEN = re.compile(r"[A-Za-z]-$")
"""Takes the end of `Nora Hale-`, which the next line goes on with; not that of `DCM -`."""

_ENDS = re.compile(
    r"\n[ \t]*\n(?![ \t]*(?:REASON|FOR\b|CLASS))"
    r"|\n[ \t]*(?:[-*_=]{4,}|¶|\d{1,2}[ \t]*\.(?!\d)|\([SCU][)/])",
    re.IGNORECASE,
)
"""Takes the end of a statement, `⏎⏎` before a text and `⏎1. ` of a paragraph; not `⏎⏎REASON` or
`⏎1.4`."""

_ASKS_FOR_A_SECTION = re.compile(r"(?:REASONS?|SECTIONS?|1\.[2-6])[:., \t]*$", re.IGNORECASE)
"""Takes the end of `for reasons:`; not that of `for good reasons of state`."""

_SECTION_NEXT = re.compile(
    r"\s{0,8}(?:1[ ]?[.,:/][ ]?[2-6]\b|[(]?[A-H][)]?[ ]{0,2}(?:,|AND\b|\.|\n|[(]))", re.IGNORECASE
)
"""Takes `⏎⏎1.4 (b)` and `⏎⏎(b) and (d)`; not `⏎⏎1. (C) The board`."""

_ENDS_WITH_AND = re.compile(r"(?<![A-Z])[A-H][)]?,? AND[ \t]*$", re.IGNORECASE)
"""Takes the end of `1.4 (b) and`; not that of `Hale and`."""

_LETTER_NEXT = re.compile(r"\s{0,8}[(][A-H][)]", re.IGNORECASE)
"""Takes `⏎⏎(d)`; not `⏎⏎(U)`."""

_REASONS_NEXT = re.compile(r"\s{0,8}(?:1\.[2-6][ ]?|AND[ ])\([A-H]\)", re.IGNORECASE)
"""Takes `⏎⏎1.4 (b)` and `⏎⏎and (d)`; not `⏎⏎1.4 million`."""

_BLANK_LINE = re.compile(r"\n[ \t]*\n")
"""Takes `⏎ ⏎`; not `⏎`."""

_HEAD_OF_DOUBLE = 1_200
_FEW_LINES = 6

_BOILERPLATE = re.compile(
    r"(?:\n[ \t]*){1,4}[A-Z][A-Z ]{2,30} \d{5,8}[ \t]+\d{3}(?:\.\d)? OF \d{3}\s{1,8}"
    r"(?=\n[ \t]*(?:FOR )?(?i:REASON|1\.[45]))"
    r"|\n[ \t]*(?:UNCLASSIFIED|CONFIDENTIAL|SECRET|LIMITED OFFICIAL USE)?"
    r"[ \t\n]{0,8}PAGE \d\d[ \t][^\n]*"
    r"|\n[ \t]*[A-Z][A-Z ]{2,30} \d{5,8}[ \t]+\d{3}(?:\.\d)? OF \d{3}[ \t]*(?=\n|$)"
)
"""Takes `⏎PAGE 02 OSLO 00012 121512Z` and `⏎OSLO 00000012 002 OF 003`; not `⏎HALE PAGE`."""

_IN_BOILERPLATE = ("PAGE ", " OF ")


@lru_cache(maxsize=1)
def statements(body: str) -> tuple[str, ...]:
    """Return the "Classified by" statements of a body, without those words, a line each.

    A line that was cut at the full width of the page, perhaps in the middle of a word, is joined
    as it was cut; a shorter one with a space. Who classified a cable and why are both read from
    them, so the last result is cached.
    """
    found = []
    is_double = _is_double_spaced(body)
    for opening in _labels(opening_in_capitals(body)):
        text = _without_boilerplate(body[opening.end() : opening.end() + _LONGEST])
        text = _BLANK_LINE.sub("\n", text) if is_double else text
        text = _after_blank_lines(text)
        again = _BEGINS.search(text)
        text = _up_to_its_end(text[: again.start()] if again else text)
        before = opening.end() - (body.rfind("\n", 0, opening.end()) + 1)
        found.append(_one_line(text, before))
    return tuple(found)


def _is_double_spaced(body: str) -> bool:
    """Return whether the head of a body has a blank line after each line."""
    lines = [line.strip() for line in body[:_HEAD_OF_DOUBLE].split("\n")[:-1]]
    full = [at for at, line in enumerate(lines[:-1]) if line]
    return len(full) >= _FEW_LINES and not any(lines[at + 1] for at in full)


def _without_boilerplate(text: str) -> str:
    """Return a text without the page lines and the counts of sections that stand in it."""
    if not any(words in text for words in _IN_BOILERPLATE):  # most; far quicker than a search
        return text
    return _BOILERPLATE.sub("", text)


def _after_blank_lines(text: str) -> str:
    """Return a statement without the blank lines that part it from its label."""
    blank = _BLANK_FIRST.match(text)
    return text[blank.end() :] if blank else text


def _labels(capitals: str) -> list[re.Match[str]]:
    """Return the labels of statements; one with a slip only where there is no other."""
    labels = list(_BEGINS_IN_CAPITALS.finditer(capitals))
    head = capitals[:_HEAD]
    if labels or "EASON" not in head or not ("1.4" in head or "1.5" in head):
        return labels
    others = _LIKE_THE_LABEL.finditer(capitals, 0, _HEAD)
    return [other for other in others if other["short"] or _is_like_the_label(other["word"])]


def _is_like_the_label(word: str) -> bool:
    plain = word.replace(" ", "")
    if plain.startswith(_OTHER_LABELS):
        return False
    return SequenceMatcher(None, _LABEL, plain).ratio() >= _LIKENESS


def _up_to_its_end(text: str) -> str:
    """Return a statement up to a blank line or a paragraph, but for one that parts the reasons."""
    for end in _ENDS.finditer(text):
        before = text[: end.start()]
        is_asked = _SECTION_NEXT.match(text, end.start()) and _ASKS_FOR_A_SECTION.search(before)
        goes_on = _goes_on(before, text[end.start() :])
        if not (is_asked or goes_on or _REASONS_NEXT.match(text, end.start())):
            return before
    return text


def _goes_on(before: str, text: str) -> bool:
    """Return whether a blank line stands between `(b) and` and `(d)`."""
    return bool(_ENDS_WITH_AND.search(before) and _LETTER_NEXT.match(text))


def _one_line(text: str, first_width: int) -> str:
    """Join the lines of a statement.

    Args:
        text: The statement.
        first_width: How many characters stand before it on its first line.
    """
    joined = ""
    width = first_width
    for line, following in pairwise([*text.split("\n"), ""]):
        bare = line.removesuffix(" ")
        is_cut = len(bare) + width >= _FULL_LINE and not _is_whole(bare, following)
        is_cut = is_cut or bool(_HYPHEN.search(bare) and following[:1].isalpha())
        is_cut = is_cut or bool(_CUT_NAME.search(bare) and _REST_OF_A_NAME.match(following))
        joined += bare if is_cut else line.rstrip() + " "
        width = 0
    return " ".join(joined.split())


def _is_whole(line: str, following: str) -> bool:
    """Return whether a full line ends with the end of a word: a name, then `FOR REASONS`.

    Small letters and then a capital are two words, except at the beginning of a name (`Mc` and
    `Dowd`). So are capitals and then small letters, except for a single capital, which was cut off
    its word (`H` and `ale`).
    """
    first = following.lstrip(" \t")[:1]
    if _STARTS_WHOLE.match(following) or not first or not line:
        return True
    if line[-1].islower():
        return first.isupper() and not _PREFIX.search(line[-4:])
    return line[-2:].isupper() and line[-2:].isalpha() and first.islower()

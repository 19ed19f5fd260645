"""Where a body says "Summary": the headings that begin one, and the words that end it."""

import re
from collections.abc import Iterator

_SUMMARY = r"SUM[MARE]{1,5}YR?\b"
"""The word, with a letter lost, doubled, or in the place of its neighbour."""

_WORD = re.compile(_SUMMARY)
"""Takes `SUMMARY` and slips such as `SUMARY` and `SUMMRAY`; not `SUMMER`."""

_SLIP = re.compile(
    r"\bS(?:[A-Z]UM|U[A-Z]M|UM[A-Z]|[A-Z]M|U[A-Z]|MU|U)[MARUIN]{2,5}[YTU]\b(?=[ ]?[:.])"
)
"""Takes a slip in the word before a point, `SUIMMARY:`; not `SUNDAY:` or `SECONDARY.`."""

_SPACED = re.compile(r"\bS U M M A R Y\b")
"""Takes `S U M M A R Y`; not `SUMMARY`."""

MARK = (
    r"[(\[{<][\"“'‘]?[ ]?(?i:[CSU]|SBU|FOUO|LOU|TS)(?:[ ]?[/ ,-][^()\n]{0,20}?)?"
    r"[ ]?[\"”'’]?[)\]}>]"
)
"""A pattern that takes `(C)`, `{S/NF}` and `("U")`; not `(Consul)`."""

_RULER = "[-=*_~+#^]"
_BESIDE = r"(?:[A-Z]+(?:[ ][A-Z]+){0,2}[ ]?(?:,|\bAND\b|&|/)[ ]?){0,2}"
_KINDS = (
    r"(?:EXECUTIVE|BRIEF|SHORT|OVERALL|GENERAL|QUICK|MISSION|EMBASSY|POST|MEETING|VISIT|TRIP|REPORT"
    r"|CABLE|(?:UN)?CLASSIFIED|CONFIDENTIAL|SECRET)"
)
_OPENS = (
    rf"(?:(?:{MARK}[ ,.]{{0,3}}){{1,2}}|\(?(?:[CSU]|SBU)\)?[ ])?"
    rf"(?:[({{\[\"“<*_]{{1,3}}[ ]?|/{{1,3}}[ ]?|-{{1,3}}[ ])?"
    rf"(?:BEGIN(?:[ ]OF)?[ ])?(?:(?:A[ ])?{_KINDS}[ ])?{_BESIDE}$"
)
_FIRST = re.compile(
    rf"(?:{_RULER}[ \t]*){{0,60}}[ \t¶\\]*(?:PARA[ .]{{0,2}})?"
    r"(?:[(\[]?\d{1,2}[ ]?[].,):]{0,2}[ \t]{0,6}|[A-Z]{1,3}[.)][ ]{1,3})?" + _OPENS
)
"""Takes what may stand before the word on its line, `1. (C) BEGIN ` and `INTRODUCTION AND `; not
`IN `."""

_INSIDE = re.compile(rf"(?:{_RULER}{{3}}[ ]{{0,3}}|(?:^|[ ])\d{{1,2}}[ ]?[.)][ ]{{0,3}})" + _OPENS)
"""Takes what stands before it inside a line, `OSLO 12 ------- ` and ` 1. (C) `; not `IN `."""

_CLOSES = re.compile(
    r"(?:[ ]{0,2}(?:,[ ](?:AND[ ])?(?=COMMENT|INTRO|ACTION|BACKGR|OVERV|CONTEXT|ANALYS|KEY|AND)"
    r"|//?|&|AND[ ]|WITH[ ])[ ]{0,2}[A-Z]+(?:[ ][A-Z]+){0,3}){0,3}"
    r"(?:,?[ ][(]?CONT(?:INUED|['’]?D)[)]?)?"
    r"(?:,?[ ](?:SEE[ ])?PARA(?:GRAPH)?S?[. ]{0,2}\d{1,2})?[\"”\])]{0,2}"
    rf"[ \t\\]*(?:[:;.–—-]+[ \t]*|\*+[ \t]*(?=\n)|(?=\n|$)|(?={MARK})|(?={_RULER}{{2}})"
    rf"|[ ]{{1,3}}(?=\d{{1,2}}[ ]?[.)][ ]?{MARK}))"
    rf"|[ ][^\n.]{{1,40}}(?=\n[ \t]*{_RULER}{{3}})"
)
"""Takes what follows the word in a heading, `: `, ` AND COMMENT. ` and ` (C)`; not ` JUDGMENT`."""

_BRACKET = re.compile(r"[ ]?[:.]?(?:[)\]}>*_]{1,3}|/{1,3})[:.]?[ \t]*")
"""Takes the `) `, ` >>` and `:_` that close a bracket; not `: `."""

_AFTER_A_SENTENCE = re.compile(r"[.?!)\]][ ]{1,3}(?:BEGIN[ ])?$")
"""Takes what stands before it after another sentence, `END NOTE. `; not `SEE `."""

_OF = re.compile(r"[ ](?:OF|FROM|ON|FOR)[ ][A-Z' -]{2,40}:[ \t]+|[ ]?[:.][ ]")
"""Takes what follows it where its end is marked, ` FROM TALKS: ` and `: `; not ` OF THE DAY`."""

_COMMA = re.compile(r",[ ]{1,2}(?=[A-Z])")
"""Takes the comma that some print for a colon, `, The board`; not `, the board`."""

_RULED = re.compile(r"[ ]?[-=*_]{4,}")
"""Takes the ruler after a heading inside a line, ` -------`; not ` -- `."""

_BARE = re.compile(
    r"[ ,]{1,3}(?=[A-Z][a-z])"
    r"|[ ]{1,3}(?=[A-Z]{2,} [A-Z])(?!AND\b|OF\b|OR\b|WITH\b|JUDG|TRIAL|EXECUTION|DISMISS|SUMM)"
)
"""Takes the blank before a sentence, ` The board` and ` THE BOARD`; not ` AND COMMENT`."""

_BARE_IN_SMALL = re.compile(
    r"[ ]{1,3}(?=(?:The|A|An|On|In|At|As|This|These|Since|After|During|While|With|For|Post|Although"
    r"|Following|Despite|When|If)[ ])"
)
"""Takes the blank before a sentence, ` The board met`; not ` Of the Talks` or ` Report`."""

_END = re.compile(
    rf"END(?<!\wEND)(?:S|ING)?[\s-]{{0,12}}(?:OF[ ])?(?:(?:{_KINDS}|PARA(?:GRAPH)?)[ ])?"
    rf"(?:[A-Z]+(?:[ ][A-Z]+)?[ ]?(?:AND|&|//?|,)\s?){{0,2}}(?:{_SUMMARY}|SM{{1,2}}[ARE]{{1,3}}Y\b)"
)
"""Takes `END SUMMARY`, `END OF SUMMARY` and `END INTRODUCTION AND SUMMARY`; not `END OF MAY`."""

_END_SPACED = re.compile(r"\bE ?N ?D[ ]{1,3}(?:O ?F[ ]{1,3})?S U M M A R Y\b")
"""Takes `END S U M M A R Y` and `E N D  S U M M A R Y`; not `END SUMMARY`."""

_IN_SPACES = "S U M M A R Y"
_SLIPPED_END = re.compile(r"[ ]SUM(?P<whole>MARY[ ]?)?[.)\n]")
"""Takes what may follow "End" with a slip, ` SUMMARY.` and ` SUM.`; not ` SUMMARY OF`."""

_END_SLIP = re.compile(
    r"\b(?:END OF|EDN|[B-Z]ND|EN|ED|ENN|E[A-Z]ND|EN[A-Z]D|ENDD|E[A-Z]D|EN[A-Z])$"
)
"""Takes "End" with a slip in it, `EDN` and `ENDD`; not `AND` or `BLEND`."""

_LONGEST_SLIP = 7

_ENDS = "SUMMARY END"

_FAR = 60
_BRACKETS = ("(", "[", "{", "<", "*", "_", "//")


def headings(text: str, capitals: str, end: int | None) -> Iterator[int]:
    """Yield where a text goes on after each heading that says that a summary begins.

    The word is one where it opens a line or a paragraph, alone or with others ("Introduction and
    Summary", "Summary/Comment"), or stands between rulers inside a line, and what follows it is a
    point, a colon, a mark, a ruler or the end of the line. Where the end is marked it may also
    stand in capitals before a sentence.

    Args:
        text: The text.
        capitals: The text in capitals.
        end: Where it says "End summary"; None if it does not.
    """
    for word in _words(capitals, end):
        start = max(0, word.start() - _FAR)
        _, line_end, line = capitals[start : word.start()].rpartition("\n")
        is_first = (line_end or start == 0) and _FIRST.fullmatch(line)
        if is_first or _INSIDE.search(line):
            is_bracketed = line.rstrip(" ").endswith(_BRACKETS)
            closes = _BRACKET.match(capitals, word.end()) if is_bracketed else None
            closes = closes or _CLOSES.match(capitals, word.end())
            if not closes and end is not None:
                closes = _in_marked(text, capitals, word)
        else:
            closes = _RULED.match(capitals, word.end())
            if not closes and end is not None and _AFTER_A_SENTENCE.search(line):
                closes = _OF.match(capitals, word.end())
        if closes:
            yield closes.end()


def _words(capitals: str, end: int | None) -> list[re.Match[str]]:
    """Return where the word stands; if the end is marked, a slip in it is allowed."""
    words = _SPACED if _IN_SPACES in capitals else _WORD
    found = list(words.finditer(capitals, 0, len(capitals) if end is None else end))
    return found if found or end is None else list(_SLIP.finditer(capitals, 0, end))


def _in_marked(text: str, capitals: str, word: re.Match[str]) -> re.Match[str] | None:
    """Return what follows the word; as the end of the summary is marked, less is asked of it."""
    is_upper = text[word.start() : word.end()].isupper()
    bare = (_BARE if is_upper else _BARE_IN_SMALL).match(text, word.end())
    return bare or _OF.match(capitals, word.end()) or _COMMA.match(text, word.end())


def end_of_summary(capitals: str) -> int | None:
    """Return where a text says "End summary"; None if it does not."""
    found = _END.search(capitals)
    if not found and _IN_SPACES in capitals:
        found = _END_SPACED.search(capitals)
    end = found.start() if found else _slipped_end(capitals)
    ends = capitals.find(_ENDS, 0, len(capitals) if end is None else end)
    return ends if ends >= 0 else end


def _slipped_end(capitals: str) -> int | None:
    """Return where "End summary" stands with a slip in its first word, or with "sum" alone."""
    for word in _SLIPPED_END.finditer(capitals):
        before = capitals[max(0, word.start() - _LONGEST_SLIP) : word.start()]
        slip = _END_SLIP.search(before)
        if slip and (word["whole"] or slip[0] in ("END", "END OF")):
            return word.start() - len(slip[0])
    return None

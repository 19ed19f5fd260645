"""Where a body says "Summary": the headings that begin one, and the words that end it."""

import re
from collections.abc import Iterator

_WORD = re.compile(r"SUM(?:MM?ARY|ARY|MRY|MM?ERY|MAY)\b")
"""Takes `SUMMARY` and slips such as `SUMARY`; not `SUMMER`."""

_SPACED = re.compile(r"\bS U M M A R Y\b")
"""Takes `S U M M A R Y`; not `SUMMARY`."""

_MARK = r"\([ ]?(?:[CSU]|SBU|FOUO|LOU|TS)(?:[ ]?[/ ,-][^()\n]{0,20})?[ ]?\)"
_RULER = "[-=*_~+#^]"
_BESIDE = r"(?:[A-Z]+(?:[ ][A-Z]+){0,2}[ ]?(?:,|\bAND\b|&|/)[ ]?){0,2}"
_OPENS = (
    rf"(?:(?:{_MARK}[ ,.]{{0,3}}){{1,2}}|\(?(?:[CSU]|SBU)\)?[ ])?"
    rf"(?:[({{\[\"“<]{{1,2}}[ ]?|//?[ ]?)?"
    rf"(?:BEGIN(?:[ ]OF)?[ ]|EXECUTIVE[ ]|(?:A[ ])?BRIEF[ ])?{_BESIDE}$"
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
    r"(?:[ ]?(?:,[ ](?:AND[ ])?(?=COMMENT|INTRO|ACTION|BACKGR|OVERV|CONTEXT|ANALYS|KEY|AND)"
    r"|/|&|AND[ ]|WITH[ ])[ ]?[A-Z]+(?:[ ][A-Z]+){0,3}){0,3}(?:[ ]CONT(?:INUED|['’]?D))?"
    r"(?:,?[ ](?:SEE[ ])?PARA(?:GRAPH)?S?[. ]{0,2}\d{1,2})?[\"”\])]{0,2}"
    rf"[ \t\\]*(?:[:;.–—-]+[ \t]*|\*+[ \t]*(?=\n)|(?=\n|$)|(?={_MARK})|(?={_RULER}{{2}})"
    rf"|[ ]{{1,3}}(?=\d{{1,2}}[ ]?[.)][ ]?{_MARK}))"
    rf"|[ ][^\n.]{{1,40}}(?=\n[ \t]*{_RULER}{{3}})"
)
"""Takes what follows the word in a heading, `: `, ` AND COMMENT. ` and ` (C)`; not ` JUDGMENT`."""

_BRACKET = re.compile(r"[ ]?[)\]}>]{1,2}:?[ \t]*")
"""Takes the `) ` and ` >>` that close a bracket; not `: `."""

_RULED = re.compile(r"[ ]?[-=*_]{4,}")
"""Takes the ruler after a heading inside a line, ` -------`; not ` -- `."""

_BARE = re.compile(r"[ ,]{1,3}(?=[A-Z][a-z])")
"""Takes the blank before a sentence, ` The board`; not ` AND COMMENT`."""

_END = re.compile(
    r"\bEND\s{0,4}(?:OF[ ])?(?:EXECUTIVE[ ])?(?:[A-Z]+(?:[ ][A-Z]+)?[ ]?(?:AND|&|/|,)\s?){0,2}"
    r"(?:SUM(?:MM?ARY|ARY|MRY|MM?ERY|MAY)\b)|\bSUMMARY ENDS\b"
)
"""Takes `END SUMMARY`, `END OF SUMMARY`, `END INTRODUCTION AND SUMMARY` and `SUMMARY ENDS`; not
`END OF MAY`."""

_FAR = 60


def headings(text: str, capitals: str, end: int | None) -> Iterator[int]:
    """Yield where a text goes on after each heading that says that a summary begins.

    The word is one where it opens a line or a paragraph, alone or with others ("Introduction and
    Summary", "Summary/Comment"), or stands between rulers inside a line, and what follows it is a
    point, a colon, a mark, a ruler or the end of the line. Where the end is marked it may also
    stand in capitals before a sentence.

    Args:
        text: The text.
        capitals: The text in capitals.
        end: Where it says "End summary"; None where it does not.
    """
    words = _SPACED if "S U M M A R Y" in capitals else _WORD
    for word in words.finditer(capitals, 0, len(capitals) if end is None else end):
        start = max(0, word.start() - _FAR)
        _, line_end, line = capitals[start : word.start()].rpartition("\n")
        is_first = (line_end or start == 0) and _FIRST.fullmatch(line)
        if is_first or _INSIDE.search(line):
            is_bracketed = line.rstrip(" ").endswith(("(", "[", "{", "<"))
            closes = _BRACKET.match(capitals, word.end()) if is_bracketed else None
            closes = closes or _CLOSES.match(capitals, word.end())
            if not closes and end is not None and text[word.start() : word.end()].isupper():
                closes = _BARE.match(text, word.end())
        else:
            closes = _RULED.match(capitals, word.end())
        if closes:
            yield closes.end()


def end_of_summary(capitals: str) -> int | None:
    """Return where a text says "End summary"; None where it does not."""
    end = _END.search(capitals)
    return end.start() if end else None

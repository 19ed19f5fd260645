"""Where a body says "Summary": the headings that begin one, and the words that end it."""

import re
from collections.abc import Iterator

_WORD = "SUMMARY"
_MARK = r"\([ ]?(?:[CSU]|SBU|FOUO|LOU|TS)(?:[ ]?[/ ,-][^()\n]{0,20})?[ ]?\)"
_RULER = "[-=*_~+]"
_BESIDE = r"(?:[A-Z]+(?:[ ][A-Z]+){0,2}[ ]?(?:,|\bAND\b|&|/)[ ]?){0,2}"
_OPENS = rf"(?:{_MARK}[ ,.]{{0,3}})?[(\[\"“]?(?:BEGIN(?:[ ]OF)?[ ]|EXECUTIVE[ ])?{_BESIDE}$"
_FIRST = re.compile(
    rf"(?:{_RULER}[ \t]*){{0,60}}[ \t¶\\]*(?:PARA[ .]{{0,2}})?"
    r"(?:\(?\d{1,2}[ ]?[.,):]{0,2}[ \t]{0,6})?" + _OPENS
)
"""Takes what may stand before the word on its line, `1. (C) BEGIN ` and `INTRODUCTION AND `; not
`IN `."""

_INSIDE = re.compile(rf"(?:{_RULER}{{3}}[ ]{{0,3}}|(?:^|[ ])\d{{1,2}}[ ]?[.)][ ]{{0,3}})" + _OPENS)
"""Takes what stands before it inside a line, `OSLO 12 ------- ` and ` 1. (C) `; not `IN `."""

_CLOSES = re.compile(
    r"(?:[ ]?(?:,[ ](?:AND[ ])?(?=COMMENT|INTRO|ACTION|BACKGR|OVERV|CONTEXT|ANALYS|KEY|AND)"
    r"|/|&|AND[ ]|WITH[ ])[ ]?[A-Z]+(?:[ ][A-Z]+){0,3}){0,3}(?:[ ]CONTINUED)?[\"”\])]{0,2}"
    rf"[ \t\\]*(?:[:.–—-]+[ \t]*|(?=\n|$)|(?={_MARK})|(?={_RULER}{{2}}))"
)
"""Takes what follows the word in a heading, `: `, ` AND COMMENT. ` and ` (C)`; not ` JUDGMENT`."""

_BRACKET = re.compile(r"[)\]]:?[ \t]*")
"""Takes the `) ` that closes a bracket; not `: `."""

_END = re.compile(
    r"[(\[]?\bEND\s{1,4}(?:OF[ ])?(?:EXECUTIVE[ ])?"
    r"(?:[A-Z]+(?:[ ][A-Z]+)?[ ]?(?:AND|&|/|,)\s?){0,2}SUMMARY\b"
)
"""Takes `END SUMMARY`, `(END OF SUMMARY` and `END INTRODUCTION AND SUMMARY`; not `END OF MAY`."""

_FAR = 60


def headings(capitals: str, before: int) -> Iterator[int]:
    """Yield where a text goes on after each heading that says that a summary begins.

    The word is one where it opens a line or a paragraph, alone or with others ("Introduction and
    Summary", "Summary/Comment"), or stands between rulers inside a line, and what follows it is a
    point, a colon, a mark, a ruler or the end of the line.

    Args:
        capitals: The text, in capitals.
        before: Where to stop.
    """
    at = capitals.find(_WORD, 0, before)
    while at >= 0:
        start = max(0, at - _FAR)
        _, line_end, line = capitals[start:at].rpartition("\n")
        is_first = (line_end or start == 0) and _FIRST.fullmatch(line)
        after = at + len(_WORD)
        if is_first or _INSIDE.search(line):
            is_bracketed = line.endswith(("(", "["))
            closes = _BRACKET.match(capitals, after) if is_bracketed else None
            closes = closes or _CLOSES.match(capitals, after)
            if closes:
                yield closes.end()
        at = capitals.find(_WORD, after, before)


def end_of_summary(capitals: str) -> int | None:
    """Return where a text says "End summary"; None where it does not."""
    end = _END.search(capitals)
    return end.start() if end else None

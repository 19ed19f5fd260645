"""When a line end of a body is plainly right or wrong, by rules of our own.

They share no code with the reading that they judge, and say nothing of what two readers might see
in two ways. A line is what stands between two line feeds of the verbatim body, as far as clean
reading shows it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from cabletui.cable import Reflow, paragraphs, reflow, whole_copy

MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Jan\.?|Feb\.?|Aug\.?|Sept?\.?|Oct\.?|Nov\.?|Dec\.?)$"
)
LINK = r" (?:the|a|an|of|and|to|in|for|with|by|that|from|his|their|its|is|was|were|will|has|have)$"
RULE = r"^[-=_*# ~]{3,}$"
COLUMNS = r"\S(?: {4,}|\t)\S"
ITEM = r"^(?:[-*•+] ?-?\s|[a-zA-Z][.)]\s|\d{1,3}[.)]\s|\([a-z0-9]{1,2}\)\s)"
LABEL = r"^[A-Z][A-Za-z/ ]{1,20}: "
LEFT = (
    (r"\b\d{8} {1,3}\d{3}(?:\.\d)? OF \d{3}\b", "a page line is left"),
    (r"^-+ header ends -+$", "a record is left"),
    (r"^\s*PAGE \d\d\b.*(?:RUE|\d{6}Z)", "a page line is left"),
    (r"\w\s*\\\s*$", "a backslash is left"),
    (r"^(?:VZCZC|DE RUE|refid: )", "a record is left"),
)


@dataclass(frozen=True)
class Blemish:
    """A line end that reads wrong, or what should not be shown."""

    why: str
    before: str
    line: str


@dataclass(frozen=True)
class Shown:
    """A line as clean reading shows it."""

    start: int
    end: int
    text: str


def blemishes(body: str, read: Reflow | None = None) -> Iterator[Blemish]:
    """Yield what reads wrong in a body, from its first numbered paragraph on.

    Args:
        body: The verbatim body.
        read: How it is read; by default as clean reading does.
    """
    read = reflow(body) if read is None else read
    numbered = [one.span[0] for one in paragraphs(body)]
    opening = numbered[0] if numbered else whole_copy(body)[0]
    lines = list(_shown(body, read))
    for line in lines:
        yield from (Blemish(why, "", line.text) for sign, why in LEFT if re.search(sign, line.text))
    joined = frozenset(read.joined)
    for at in range(1, len(lines)):
        last, line = lines[at - 1], lines[at]
        if last.start < opening:
            continue
        between = body[last.end : line.start]
        if any(place in joined for place in range(last.end, line.start)):
            why = _wrongly_joined(last.text, line.text, between)
            why = why or (line.start in numbered and "a paragraph is joined") or ""
        elif between.strip("\n \t"):  # a marker stood here, or a compound was joined
            why = ""
        else:
            why = _wrongly_kept(lines, at, between.count("\n"))
        if why:
            yield Blemish(why, last.text, line.text)


def _wrongly_joined(last: str, line: str, between: str) -> str:
    if re.match(RULE, last) or re.match(RULE, line):
        return "a rule is joined"
    if re.match(ITEM, line) and re.search(r"[.:;]$", last):
        return "an item of a list is joined"
    if re.match(LABEL, line) and re.match(LABEL, last) and not last.endswith((",", "-")):
        return "a field is joined"
    if len(re.findall(COLUMNS, last)) > 1 and len(re.findall(COLUMNS, line)) > 1:
        return "a row of a table is joined"
    if between.count("\n") > 1 and re.search(r"[.!?:]$", last) and len(last) < 50:
        return "a paragraph is joined"
    if re.match(r"^(?:Dear|Sincerely|Respectfully|Excellency)\b.{0,30},$", last):
        return "a line of a letter is joined"
    return ""


def _wrongly_kept(lines: list[Shown], at: int, feeds: int) -> str:
    last, line = lines[at - 1].text, lines[at].text
    following = lines[at + 1].text if at + 1 < len(lines) else ""
    if any(re.search(COLUMNS, one) or re.match(RULE, one) for one in (last, line, following)):
        return ""
    if re.match(ITEM, line) and not re.match(r"^\d", line):
        return ""
    is_long = len(last) >= 50
    if re.search(MONTH, last) and is_long and re.match(r"^\d{1,2}[.,)]\s", line):
        return "a date is cut"
    if is_long and re.search(r"[A-Za-z]$", last) and re.match(r"^\([A-Z][A-Z-]{1,6}\)[ ,.]", line):
        return "a bracketed acronym is cut off"
    if is_long and re.search(r"[a-z,]$", last) and re.match(r"^[a-z]{2,}[ ,.]", line):
        return "a sentence is cut" if feeds < 2 else "a blank line cuts a sentence"
    if (
        is_long
        and re.search(LINK, last, re.IGNORECASE)
        and re.match(r"^[A-Za-z0-9]", line)
        and feeds <= 2
    ):
        return "a sentence is cut"
    return ""


def _shown(body: str, read: Reflow) -> Iterator[Shown]:
    hidden = iter((*read.hidden, (len(body) + 2, len(body) + 2)))
    left, right = next(hidden)
    start = 0
    for line in body.split("\n"):
        end = start + len(line)
        pieces, at = [], start
        while right <= end:
            pieces.append(body[at : max(at, left)])
            at = max(at, right)
            left, right = next(hidden)
        pieces.append(body[at : max(at, min(left, end))])
        if text := "".join(pieces).strip():
            yield Shown(start, end, text)
        start = end + 1

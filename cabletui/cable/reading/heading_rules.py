"""The rules around headings and inside lines, which clean reading leaves out."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence

from cabletui.cable.reading.body_line import BodyLine, is_of_a_text, is_rule
from cabletui.cable.reading.headings import ruled_heading
from cabletui.cable.reading.line_starts import is_table_row

_AROUND = re.compile(r"[ \t]*(?:[-=*~_][ \t]?){3,}(?=\S)(?=.*[^-=*~_ \t].*[-=*~_][ \t]?[-=*~_]$)")
"""Takes the first rule of `---- Bees ----`; not that of `---- Bees`."""

_INSIDE = re.compile(
    r"(?:^[ \t]*|[ ]?(?<![-=*~]))(?:[-=*~]{6,}|[-=*~](?:[ ][-=*~]){4,})(?:[ ]{0,2}[-=*~]{1,80})*"
)
"""Takes the rules of `Bees ------ ---` and `- - - - - - Bees`; not `Bees -- hives`."""

_LAST = re.compile(r"[ ]?(?:[-=*~_][ \t]?){3,}$")
"""Takes the last rule of `---- Bees ----`; not that of `---- Bees`."""

_ADDRESS = re.compile(r"https?://|\bWeb ?site\b", re.IGNORECASE)
"""Takes `Visit Oslo's Classified Website:`; not `the web`."""

_SIGN = re.compile(r"[-=*~_](?:[ ]?[-=*~_]){2}")
"""Takes the beginning of every rule, `---` and `- - -`; not `--`."""

_ITEMS = ("-", "*", "•", "+", "(")
"""What the items of a list begin with; a rule over these is theirs."""

_NEAR = 4
"""Lines; the text of a heading stands no farther below its rule."""

_ABOVE = 500
"""Characters; a heading with its rules has fewer."""


def needless_rules(body: str, lines: Sequence[BodyLine], openings: Sequence[int]) -> frozenset[int]:
    """Return the numbers of the lines that are rules below and over headings, or box an address.

    A heading stands over a numbered paragraph, or over lines of text. A rule below a table is not
    one of them, nor is one that separates two texts.

    Args:
        body: The body.
        lines: Its lines.
        openings: Where its numbered paragraphs begin.
    """
    starts = [line.start for line in lines]
    ruled = _with_rules(body, starts)
    if not ruled:
        return frozenset()
    numbered = [bisect_right(starts, opening) - 1 for opening in openings]
    over_text = [at for at in map(_text_below(lines), ruled) if at is not None]
    found: set[int] = set()
    for at in dict.fromkeys((*numbered, *over_text)):
        found.update(_around_the_heading(body, lines, at))
    found.update(at for at in ruled if at not in found and _boxes_an_address(lines, at))
    return frozenset(found)


def _around_the_heading(body: str, lines: Sequence[BodyLine], at: int) -> Iterator[int]:
    """Yield the rules below and over the heading that stands above a line, if one does."""
    below, words = _rules_above(lines, at)
    if words < 0 or not (below or _SIGN.search(lines[words].text)):
        return
    start = lines[at].start
    if heading := ruled_heading(body[max(0, start - _ABOVE) : start]):
        yield from below
        over, above = _rules_above(lines, _first_line(lines, words, heading))
        if above < 0 or not is_table_row(lines[above].text):
            yield from over


def _text_below(lines: Sequence[BodyLine]) -> Callable[[int], int | None]:
    """Return a function that tells the line below a rule, if that is a line of text."""

    def below(at: int) -> int | None:
        near = range(at + 1, min(at + 1 + _NEAR, len(lines)))
        following = next((one for one in near if lines[one].text), None)
        if following is None or not is_rule(lines[at].text):
            return None
        text = lines[following].text
        is_listed = text.startswith(_ITEMS) or is_table_row(text)
        return following if is_of_a_text(text) and not is_listed else None

    return below


def _boxes_an_address(lines: Sequence[BodyLine], at: int) -> bool:
    """Return whether a rule stands next to the address of a page that ends a cable."""
    if not is_rule(lines[at].text):
        return False
    around = (lines[max(0, at - 1)].text, *(one.text for one in lines[at + 1 : at + 2]))
    return any(_ADDRESS.search(text) for text in around)


def rules_within(body: str, lines: Sequence[BodyLine]) -> Iterator[tuple[int, int]]:
    """Yield the spans in a body of the rules that stand in a line with other text."""
    for line in map(lines.__getitem__, _with_rules(body, [line.start for line in lines])):
        if line.text and not line.is_cut and not _is_whole_line(line.text):
            text = body[line.start : line.end].rstrip()
            yield from ((line.start + one[0], line.start + one[1]) for one in _within(text))


def _within(text: str) -> Iterator[tuple[int, int]]:
    """Yield the spans of the rules in a line."""
    around = _AROUND.match(text)
    last = _LAST.search(text) if around else None
    if around and last:
        yield around.span()
        yield last.span()
    else:
        yield from (one.span() for one in _INSIDE.finditer(text))


def _is_whole_line(text: str) -> bool:
    """Return whether a line is a rule, or a row of a table with what looks like one."""
    return is_rule(text) or is_table_row(text)


def _with_rules(body: str, starts: Sequence[int]) -> list[int]:
    """Return the numbers of the lines in which a rule may stand."""
    places = (bisect_right(starts, sign.start()) - 1 for sign in _SIGN.finditer(body))
    return list(dict.fromkeys(places))


def _rules_above(lines: Sequence[BodyLine], at: int) -> tuple[list[int], int]:
    """Return the rules that stand next above a line, and the line of text above these, or -1."""
    rules: list[int] = []
    for above in range(at - 1, -1, -1):
        if not lines[above].text:
            continue
        if not is_rule(lines[above].text):
            return rules, above
        rules.append(above)
    return rules, -1


def _first_line(lines: Sequence[BodyLine], last: int, heading: str) -> int:
    """Return the first line of a heading whose last line is known."""
    first = last
    for _ in range(heading.count("\n")):
        first = next((at for at in range(first - 1, -1, -1) if lines[at].text), first)
    return first

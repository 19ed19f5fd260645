"""What the writer of a cable thinks: its comments, which stand apart from the report."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise

from cabletui.cable.reading.paragraphs import Paragraph, paragraphs

_HEADING = re.compile(
    r"(?:[\w.'’-]+[ ]){0,2}COMMENTS?(?:[ ]?(?:AND|&|,|/)[ ]?[\w ]{1,40})?"
    r"(?:[ :.\-]*|[ ]?[:.–—-]{1,3}[ ].*)"
    r"|[\w ,]{1,40}[ ](?:AND|&)[ ]COMMENTS?[ :.\-]*",
    re.IGNORECASE,
)
"""Takes `COMMENT`, `Embassy Comment: Doubts` and `SUMMARY AND COMMENT`; not `COMMENTS OF OSK`."""

_OPENS = re.compile(
    r"\d{1,3}[ ]?[.,)][ \t]{0,8}(?:\([^()\n]{1,40}\)[ \t]{0,8})?(?:BEGIN[ ])?"
    r"(?:[\w.'’-]+[ ]){0,2}COMMENTS?(?:[ ]?(?:AND|&|,|/)[ ]?[\w ]{1,40}?)?[ ]?[:.\-]",
    re.IGNORECASE,
)
"""Takes the opening `4. (C) Embassy comment:` of a paragraph; not `4. (C) He had no comment on`."""

_END = re.compile(r"\bEND\s{1,4}(?:OF\s)?(?:[A-Z]+\s(?:AND\s)?){0,2}COMMENTS?\b", re.IGNORECASE)
"""Takes `End comment`, `END POST COMMENT` and `END⏎COMMENT`; not `end of May`."""

_INSIDE = re.compile(
    r"(?<=[(\[])[ ]?(?:[\w.'’]+[ ]){0,2}COMMENT[ ]?[:.\-]"
    r"|\b(?:BEGIN[ ](?:[\w.]+[ ]){0,2})?COMMENT[ ]?[:.]",
    re.IGNORECASE,
)
"""Takes the opening of `(Comment: Rain.)` and `BEGIN COMMENT.`; not that of `no comment on it`."""

_SAID = ("COMMENT", "Comment", "comment")

_LONGEST = 4_000
"""Characters of a comment within a paragraph, if it has its end marked."""


def comment_spans(body: str) -> tuple[tuple[int, int], ...]:
    """Return the comments of a body, in order: whole paragraphs, and those within paragraphs.

    A comment goes from its heading to the words "End comment", if these come before the next
    heading. Otherwise it goes to the next heading if its own is on a line by itself, and to the end
    of the paragraph if its heading opens one.
    """
    if not any(word in body for word in _SAID):  # ten times as fast as looking for openings
        return ()
    numbered = paragraphs(body)
    spans = sorted((*_headed(body, numbered), *_amid(body, numbered)))
    return tuple(_united(spans))


def _headed(body: str, numbered: Sequence[Paragraph]) -> Iterator[tuple[int, int]]:
    opened = [_OPENS.match(body, one.span[0]) for one in numbered]
    headed = [pair for pair in zip(numbered, opened, strict=True) if pair[0].heading or pair[1]]
    ends = [after.span[0] for _, (after, _) in pairwise(headed)]
    for (one, opening), following in zip(headed, [*ends, len(body)], strict=False):
        start = one.span[0]
        if opening or _HEADING.fullmatch(" ".join((one.heading or "").split())):
            said = _END.search(body, start, following)
            yield start, said.end() if said else one.span[1] if opening else following


def _amid(body: str, numbered: Sequence[Paragraph]) -> Iterator[tuple[int, int]]:
    """Yield the spans of comments whose end is marked, as far as they are in one paragraph."""
    starts = [one.span[0] for one in numbered]
    for said in _END.finditer(body):
        begins = starts[bisect_right(starts, said.start()) - 1] if starts else 0
        begins = max(begins if begins < said.start() else 0, said.start() - _LONGEST)
        openings = list(_INSIDE.finditer(body, begins, said.start()))
        if openings:
            yield openings[-1].start(), said.end()


def _united(spans: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Yield spans in order, those that overlap as one."""
    start = end = -1
    for one in spans:
        if one[0] > end:
            if end > start:
                yield start, end
            start, end = one
        end = max(end, one[1])
    if end > start:
        yield start, end

"""What one edition of a cable has and another lacks, word by word."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise

from cabletui.cable.reading.paragraph_names import paragraph_label
from cabletui.cable.reading.paragraphs import Paragraph, paragraphs
from cabletui.cable.reading.redactions import redactions
from cabletui.cable.reading.sections import sections

_WORD = re.compile(r"\S+")
"""Takes `Ali,` and `(S)`; not ` `."""

_REDACTED = re.compile(r"\W*[XxХх]{3,}\W*")
"""Takes `XXXXXXXXXXXX,`; not `XX` or `Xerxes`."""

_OTHER_SIGNS = re.compile(r"[*█■▇▓]{3,}|[XxХх]{5,}")
"""Takes `████████` and the run of `XXXXXXX's`; not `XXX` or `**`."""

_AS_TYPED = str.maketrans("“”„‘’´`–—", '"""' + "'" * 4 + "--")
"""The signs that one edition has as they were typed, and another as a printer sets them."""

_AROUND = 8
"""Words of the text that are given on either side of a change."""

_NOT_THERE = "(nothing of this paragraph)"

_MANY = 20_000
"""In a text of more words than this, frequent words are not compared one by one, which would take
minutes."""


@dataclass(frozen=True, slots=True)
class ChangedText:
    """The text of one edition about a change."""

    text: str
    start: int
    stop: int
    """The characters of it that the other edition lacks."""


@dataclass(frozen=True, slots=True)
class EditionChange:
    """A place where two editions differ; its texts are in one line each."""

    number: int | None
    """The number of its paragraph; None above the first."""

    mark: str
    """The portion mark of the paragraph; empty if it has none."""

    before: str
    """Words that both have before it."""

    first: str
    """What the first edition has there; empty for nothing."""

    second: str
    """What the second edition has there."""

    after: str
    """Words that both have after it."""

    is_redaction: bool
    """Whether one has a run of X where the other has words."""

    is_whole: bool
    """Whether it is a whole paragraph that one of them lacks."""

    @property
    def place(self) -> str:
        """The paragraph with its mark: `¶3 (S)`."""
        label = paragraph_label(self.number, self.mark)
        return label if self.number is not None else f"Head {label}".rstrip()

    def side(self, *, is_first: bool) -> ChangedText:
        """Return what one edition says there, with the words around it."""
        own = self.first if is_first else self.second
        if self.is_whole:
            return ChangedText(own or _NOT_THERE, 0, len(own or _NOT_THERE))
        before = f"{self.before} " if self.before else ""
        after = f" {self.after}" if self.after else ""
        text = f"{before}{own}{after}" if own else f"{self.before}{after}".strip()
        return ChangedText(text, len(before), len(before) + len(own))


@dataclass(frozen=True, slots=True)
class _Text:
    """A body with its words and paragraphs."""

    body: str
    starts: Sequence[int]
    ends: Sequence[int]
    paragraphs: Sequence[Paragraph]

    def words(self) -> list[str]:
        """Return the words as they are compared: whichever quotation marks were set."""
        typed = self.body.translate(_AS_TYPED)
        return [typed[a:b] for a, b in zip(self.starts, self.ends, strict=True)]

    def between(self, start: int, end: int) -> str:
        """Return some of the words as one line."""
        start, end = max(0, start), min(len(self.starts), end)
        return (
            " ".join(self.body[self.starts[start] : self.ends[end - 1]].split())
            if start < end
            else ""
        )

    def opening(self, start: int, end: int) -> int:
        """Return the first word of the paragraph that some words are in, or stand after."""
        paragraph = self.paragraph(start if start < end else max(0, start - 1))
        return bisect_left(self.starts, paragraph.span[0]) if paragraph else 0

    def close(self, start: int, end: int) -> int:
        """Return the word after the paragraph that some words are in, or stand after."""
        at = self.starts[max(start, end) - 1] if self.starts and max(start, end) else 0
        openings = (one.span[0] for one in self.paragraphs)
        following = next((opening for opening in openings if opening > at), None)
        return len(self.starts) if following is None else bisect_left(self.starts, following)

    def paragraph(self, word: int) -> Paragraph | None:
        """Return the paragraph that a word is in; None above the first."""
        if word >= len(self.starts):
            return None
        at = bisect_right([one.span[0] for one in self.paragraphs], self.starts[word])
        return self.paragraphs[at - 1] if at else None


def edition_changes(first: str, second: str) -> tuple[EditionChange, ...]:
    """Return where the bodies of two editions differ: redactions first, then in their order.

    Where their lines and pages break makes no difference, nor which quotation marks were set.
    """
    left, right = _text(first), _text(second)
    ours, theirs = left.words(), right.words()
    is_long = max(len(ours), len(theirs)) > _MANY
    matcher = SequenceMatcher(None, ours, theirs, autojunk=is_long)
    found = [
        _change(left, right, step)
        for kind, *span in matcher.get_opcodes()
        if kind != "equal"
        for step in _by_paragraph(left, right, *span)
    ]
    return tuple(sorted(found, key=lambda change: not change.is_redaction))


def _text(body: str) -> _Text:
    breaks = [marker.span for marker in sections(body)]
    found = (word.span() for word in _WORD.finditer(body))
    words = [one for one in found if not any(start <= one[0] < end for start, end in breaks)]
    return _Text(body, [start for start, _ in words], [end for _, end in words], paragraphs(body))


_Step = tuple[int, int, int, int]


def _by_paragraph(
    left: _Text, right: _Text, start: int, end: int, from_: int, to: int
) -> Iterator[_Step]:
    """Yield a step in parts of one paragraph each, where only one edition has words."""
    if start < end and from_ < to:
        yield start, end, from_, to
    elif start < end:
        for one, another in _parts(left, start, end):
            yield one, another, from_, to
    else:
        for one, another in _parts(right, from_, to):
            yield start, end, one, another


def _parts(text: _Text, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield some words in runs of one paragraph."""
    openings = [bisect_right(text.starts, one.span[0] - 1) for one in text.paragraphs]
    cuts = [start, *(at for at in openings if start < at < end), end]
    yield from pairwise(cuts)


def _change(left: _Text, right: _Text, step: _Step) -> EditionChange:
    start, end, from_, to = step
    one, another = left.between(start, end), right.between(from_, to)
    text, word = (left, start) if start < end else (right, from_)
    paragraph = text.paragraph(word)
    return EditionChange(
        number=paragraph.number if paragraph else None,
        mark=(paragraph.mark or "") if paragraph else "",
        before=left.between(max(start - _AROUND, left.opening(start, end)), start),
        first=one,
        second=another,
        after=left.between(end, min(end + _AROUND, left.close(start, end))),
        is_redaction=_is_redaction(one, another),
        is_whole=_is_whole(left, start, end, from_ == to)
        or _is_whole(right, from_, to, start == end),
    )


def _is_redaction(one: str, another: str) -> bool:
    """Return whether one edition has X, or the like, for words of the other."""
    return _is_redacted(one) != _is_redacted(another)


def _is_redacted(text: str) -> bool:
    is_run = any(_REDACTED.fullmatch(word) for word in text.split())
    return is_run or bool(redactions(text) or _OTHER_SIGNS.search(text))


def _is_whole(text: _Text, start: int, end: int, is_lacking: bool) -> bool:
    paragraph = text.paragraph(start) if start < end and is_lacking else None
    if paragraph is None:
        return False
    last = bisect_right(text.starts, paragraph.span[1] - 1)
    return text.starts[start] == paragraph.span[0] and end == last

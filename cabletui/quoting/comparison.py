"""A quotation beside the text of a cable: where it stands, and what was changed.

A quotation may leave out words where it has dots, and put in words of its own between square
brackets. Anything else that is missing, added or different is a change, even one letter or digit.
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from cabletui.quoting.folded_words import FoldedWord, folded_words

_DOTS = re.compile(r"\[?[ ]?(?:…|\.(?:[ ]?\.){2,})[ ]?\]?")
"""Takes `…`, `[...]` and `. . .`; not the full stop of `done.`"""

_BRACKETED = re.compile(r"\[[^\[\]\n]{1,80}\]")
"""Takes `[the Ambassador]`; not `(the Ambassador)`."""

_ANCHOR = 3
"""Words in a row that are looked for to find where a quotation may stand."""

_ENOUGH = 0.5
"""The share of a quotation's words that must stand in a text in order to be compared with it."""

_FARTHEST = 400
"""The most words of the text that dots in a quotation may stand for."""

_AROUND = 2

_PARAGRAPH_END = re.compile(r"\n[ \t]*\n")
"""Takes the empty line of `oil.⏎⏎3. (C)`; not the line end of `the oil⏎and lamps`."""

_SENTENCE_END = re.compile(r"(?<=\w{3})[.!?…]")
"""Takes the stop of `the oil. He`; not of `the U.S. Consul` or `Mr. Lamp`, and no comma."""


@dataclass(frozen=True, slots=True)
class Quoted:
    """A quotation, as it is compared."""

    text: str
    words: tuple[FoldedWord, ...]
    own: frozenset[int]
    """Which of the words stand in square brackets, and may be the writer's own."""

    gaps: frozenset[int]
    """The words before which something was left out."""


@dataclass(frozen=True, slots=True)
class QuotedChange:
    """Words in which the quotation differs from the cable."""

    stands: str
    """The words of the cable with two on either side."""

    quoted: str
    """The words of the quotation, likewise."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """How a quotation stands in a text."""

    start: int
    end: int
    """Where it stands in the text, in characters."""

    share: float
    """The share of its words that stand there, from 0 to 1."""

    changes: tuple[QuotedChange, ...]
    """What differs; empty if it is verbatim."""


def quoted(text: str) -> Quoted:
    """Return a quotation as words, with what in it is not the cable's marked."""
    words = folded_words(text)
    brackets = [found.span() for found in _BRACKETED.finditer(text)]
    dots = [found.end() for found in _DOTS.finditer(text)]
    starts = [word.start for word in words]
    own = {
        number
        for number, start in enumerate(starts)
        if any(left < start < right for left, right in brackets)
    }
    gaps = {sum(start < end for start in starts) for end in dots}
    return Quoted(text, tuple(words), frozenset(own), frozenset(gaps))


@dataclass(frozen=True, slots=True)
class Quotable:
    """The text of a cable, as quotations are compared with it."""

    text: str
    words: Sequence[FoldedWord]
    labels: frozenset[int] = frozenset()
    """The places of words that need not be quoted, such as page lines."""


def compare(quote: Quoted, quotable: Quotable) -> Comparison | None:
    """Return how a quotation stands in a text; None if the text is another."""
    best: Comparison | None = None
    for start, end in _windows(quote, quotable.words):
        found = _compared(quote, quotable, quotable.words[start:end])
        if found and (best is None or _rank(found) > _rank(best)):
            best = found
    return best


def _rank(found: Comparison) -> tuple[float, int, int]:
    return found.share, -len(found.changes), -(found.end - found.start)


def _windows(quote: Quoted, words: Sequence[FoldedWord]) -> Iterator[tuple[int, int]]:
    """Yield the parts of a text where a quotation may stand, by the words it shares in a row.

    Each run of words that is found says where the quotation would begin; those that agree, except
    for words left out or put in, make one part.
    """
    length = min(_ANCHOR, len(quote.words))
    places: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for number in range(len(quote.words) - length + 1):
        run = tuple(word.text for word in quote.words[number : number + length])
        places[run].append(number)
    begins: list[int] = []
    for at in range(len(words) - length + 1):
        run = tuple(word.text for word in words[at : at + length])
        begins += (at - number for number in places.get(run, ()))
    reach = len(quote.words) + (_FARTHEST if quote.gaps else len(quote.words) // 4 + 8)
    last = -reach
    for begin in sorted(begins):
        if begin - last > reach // 2 + 1:
            last = begin
            margin = reach - len(quote.words) if quote.gaps else 8
            yield max(0, begin - 8), min(len(words), begin + len(quote.words) + margin + reach // 2)


def _compared(quote: Quoted, quotable: Quotable, words: Sequence[FoldedWord]) -> Comparison | None:
    left, right = [word.text for word in words], [word.text for word in quote.words]
    steps = SequenceMatcher(None, left, right, autojunk=False).get_opcodes()
    same = [step for step in steps if step[0] == "equal"]
    count = len(right) - len(quote.own)
    share = sum(step[2] - step[1] for step in same) / max(1, count)
    if not same or share < _ENOUGH:
        return None
    inner = _within(_without_chance(steps, quote, quotable, words), left, right)
    first, last = inner[0][1], inner[-1][2]
    changes = tuple(_changes(quote, quotable, words, inner))
    return Comparison(words[first].start, words[last - 1].end, min(1.0, share), changes)


_Step = tuple[str, int, int, int, int]


def _within(steps: Sequence[_Step], left: Sequence[str], right: Sequence[str]) -> list[_Step]:
    """Return the steps of the quotation itself, without the text before and after it.

    If the quotation's first or last words differ from the cable's, they are compared with as many
    words of the cable.
    """
    inner = list(steps)
    kind, start, end, from_, to = inner[0]
    if kind == "delete":
        inner = inner[1:]
    elif kind == "replace":
        inner[0] = (kind, max(start, end - (to - from_)), end, from_, to)
    kind, start, end, from_, to = inner[-1]
    if kind == "delete":
        inner = inner[:-1]
    elif kind == "replace":
        inner[-1] = (kind, start, min(end, start + to - from_), from_, to)
    return inner


def _without_chance(
    steps: Sequence[_Step], quote: Quoted, quotable: Quotable, words: Sequence[FoldedWord]
) -> Sequence[_Step]:
    """Return the steps, the last of them one that changes all words which the draft put at the end.

    Words that were added behind the last of a cable's sentence have an `in the` in common with
    what comes later in the cable; that is chance.
    """
    for at, step in enumerate(steps):
        kind, start, _, from_, _ = step
        if kind == "equal" or _is_allowed(quote, quotable, words, step):
            continue
        later = (one for one in steps[at:] if one[0] == "equal")
        if (
            _stop(quotable, words, start, start + 1) is not None
            and _stop(quote, quote.words, from_, from_ + 1) is None
            and all(end - start < _ANCHOR for _, start, end, _, _ in later)
        ):
            count = len(quote.words)
            end = min(len(words), start + count - from_)
            return (*steps[:at], ("replace", start, end, from_, count))
    return steps


def _stop(text: Quoted | Quotable, words: Sequence[FoldedWord], first: int, end: int) -> int | None:
    """Return the first of some words that begins a sentence or paragraph; None if none does."""
    for at in range(max(1, first), min(end, len(words))):
        before, behind = words[at - 1], words[at].start
        gap = text.text[before.end : behind]
        is_stop = _SENTENCE_END.search(text.text, before.end, min(before.end + 1, behind))
        if is_stop or _PARAGRAPH_END.search(gap):
            return at
    return None


def _changes(
    quote: Quoted, quotable: Quotable, words: Sequence[FoldedWord], steps: Sequence[_Step]
) -> Iterator[QuotedChange]:
    for step in steps:
        kind, start, end, from_, to = step
        if kind == "equal" or _is_allowed(quote, quotable, words, step):
            continue
        around, about = max(0, start - _AROUND), max(0, from_ - _AROUND)
        reach = min(len(words), end + _AROUND)
        if to == len(quote.words):  # what comes after the cable's sentence was never quoted
            goes_on = _stop(quote, quote.words, from_, from_ + 1) is not None
            reach = _stop(quotable, words, start + goes_on, reach) or reach
        stands = words[around:reach]
        written = quote.words[about : min(len(quote.words), to + _AROUND)]
        yield QuotedChange(_slice(quotable.text, stands), _slice(quote.text, written))


def _is_allowed(
    quote: Quoted, quotable: Quotable, words: Sequence[FoldedWord], step: _Step
) -> bool:
    """Return whether a quotation may differ in this step."""
    kind, start, end, from_, to = step
    if kind == "delete":
        are_labels = all(word.start in quotable.labels for word in words[start:end])
        return are_labels or any(
            from_ - by in quote.gaps and not _has_dots(quotable, words, start - by, end - by)
            for by in _slides(words, start, end)
        )
    if "".join(word.text for word in words[start:end]) == "".join(
        word.text for word in quote.words[from_:to]
    ):
        return True  # `light-house`, broken at a line's end or not
    return all(number in quote.own for number in range(from_, to))


def _slides(words: Sequence[FoldedWord], start: int, end: int) -> Iterator[int]:
    """Yield by how many words earlier a gap may as well be.

    `to the board` is what remains of `to sell oil to the board` without `to sell oil`, and also
    without `sell oil to`.
    """
    yield 0
    by = 0
    while start - by > 0 and words[start - by - 1].text == words[end - by - 1].text:
        by += 1
        yield by
    by = 0
    while end - by < len(words) and words[start - by].text == words[end - by].text:
        by -= 1
        yield by


def _has_dots(quotable: Quotable, words: Sequence[FoldedWord], start: int, end: int) -> bool:
    """Return whether the cable itself has dots at some words, which the draft just quotes."""
    behind = words[end].start if end < len(words) else words[end - 1].end
    before = words[start - 1].end if start else words[start].start
    return bool(_DOTS.search(quotable.text, before, behind))


def _slice(text: str, words: Sequence[FoldedWord]) -> str:
    return " ".join(text[words[0].start : words[-1].end].split()) if words else ""

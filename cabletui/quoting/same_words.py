"""Where a passage stands in a text, the same or nearly the same, found quickly.

Only the part of a text around a rare run of the passage's words is read, and words count as the
same if they stand in common runs of three. `comparison` is slower, and says what was changed.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from cabletui.cable import reflow
from cabletui.quoting.folded_words import FoldedWord, folded_texts

ENOUGH = 0.8
"""The share of common words from which on it is the same passage."""

_RUN = 3
_TRIES = 3
"""How many places of a text are tried for each rare run."""

_ROOM = 40
"""How many characters may have been inserted into the passage, such as a page line."""


@dataclass(frozen=True, slots=True)
class SoughtPassage:
    """A passage, prepared to be compared with many texts."""

    words: tuple[str, ...]
    """As they are compared."""

    counts: Counter[str]
    """How often it has each word."""

    runs: Mapping[tuple[str, ...], Sequence[int]]
    """Where each run of three words begins."""

    rare: Sequence[tuple[str, int, int]]
    """For each rare run, an expression, and how many characters of the passage come before the run
    and from its beginning on."""

    @classmethod
    def of(
        cls, text: str, found: Sequence[FoldedWord], rare: Sequence[Sequence[FoldedWord]]
    ) -> "SoughtPassage":
        """Return a passage that can be looked for.

        Args:
            text: The text in which it stands.
            found: Its words, in their places in that text; one at least.
            rare: Runs of these words that few texts have, the rarest first.
        """
        words = tuple(word.text for word in found)
        first, last = found[0].start, found[-1].end
        return cls(
            words,
            Counter(words),
            _runs(words),
            [(_expression(text, run), run[0].start - first, last - run[0].start) for run in rare],
        )


def _expression(text: str, run: Sequence[FoldedWord]) -> str:
    return r"\W{1,80}".join(re.escape(text[word.start : word.end].lower()) for word in run)


def _runs(words: Sequence[str]) -> dict[tuple[str, ...], list[int]]:
    found: dict[tuple[str, ...], list[int]] = {}
    for at, run in enumerate(_in_threes(words)):
        found.setdefault(run, []).append(at)
    return found


def standing(body: str, sought: SoughtPassage) -> tuple[float, int] | None:
    """Return what share of a passage stands in a text, and an offset in it; None for too little.

    Each rare run is looked for in turn, as any of them may be altered, until a place has enough.

    Args:
        body: The text.
        sought: The passage.

    Returns:
        The share, from 0.8 to 1, where 1 means the same words in the same order; and the offset.
    """
    lowered = body.lower()
    for expression, before, after in sought.rare:
        for match in islice(re.finditer(expression, lowered), _TRIES):
            room = _ROOM + (before + after) // 4
            window = body[max(0, match.start() - before - room) : match.start() + after + room]
            share = _share(window, sought)
            if share >= ENOUGH:
                return share, match.start()
    return None


def _share(window: str, sought: SoughtPassage) -> float:
    """Return the share of words that a passage and its place in a text have in common."""
    words = folded_texts(window)
    common = sum((Counter(words) & sought.counts).values())
    if common < ENOUGH * len(sought.words):
        return 0.0
    share = _share_of(words, sought)
    if ENOUGH / 2 < share < 1:  # what stands between the words may be a page line
        return max(share, _share_of(folded_texts(_clean(window)), sought))
    return share


def _share_of(words: Sequence[str], sought: SoughtPassage) -> float:
    """Return the share of words that some words and a passage have in common.

    Each common run says at which word the passage would begin. The place that most of them say is
    taken; a run that is off by more than a quarter of its length belongs to another sentence.
    """
    pairs = [
        (place, begin)
        for place, run in enumerate(_in_threes(words))
        for begin in sought.runs.get(run, ())
    ]
    if not pairs:
        return 0.0
    length = len(sought.words)
    ((start, _),) = Counter(place - begin for place, begin in pairs).most_common(1)
    if start >= 0 and tuple(words[start : start + length]) == sought.words:
        return 1.0
    near = [one for one in pairs if abs(one[0] - one[1] - start) <= length // 4]
    just = [one for one in near if one[0] - one[1] == start]
    return min(max(_covered(near, length), _covered(just, length)), 1 - 1 / (length + 1))


def _covered(pairs: Sequence[tuple[int, int]], length: int) -> float:
    """Return the share of words that runs cover: of the passage or of its place, whichever is less.

    Args:
        pairs: Where each run begins, in the place and in the passage.
        length: How many words the passage has.
    """
    theirs = {place + step for place, _ in pairs for step in range(_RUN)}
    mine = {begin + step for _, begin in pairs for step in range(_RUN)}
    return min(len(mine) / length, len(theirs) / (max(theirs) - min(theirs) + 1))


def _in_threes(words: Sequence[str]) -> Iterator[tuple[str, ...]]:
    return zip(words, words[1:], words[2:], strict=False)


def _clean(window: str) -> str:
    pieces, at = [], 0
    for left, right in reflow(window).hidden:
        pieces.append(window[at:left])
        at = right
    return " ".join((*pieces, window[at:]))

"""Where a passage stands in a text, the same or nearly so, found quickly.

Only the stretch of a text is read where a rare run of the passage's words stands, and words count
as the same that stand in runs of three. `comparison` is slower, and says what was changed.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from cabletui.cable import reflow
from cabletui.quoting.folded_words import FoldedWord, folded_texts

ENOUGH = 0.8
"""The share of words that makes it the same passage."""

_RUN = 3
_TRIES = 3
"""Places of a text that are looked at for each rare run."""

_ROOM = 40
"""Characters that may have been put in wherever the passage stands, a page line for one."""


@dataclass(frozen=True, slots=True)
class SoughtPassage:
    """A passage, ready to be held against many texts."""

    words: tuple[str, ...]
    """As they are compared."""

    counts: Counter[str]
    """How often it has each."""

    runs: Mapping[tuple[str, ...], Sequence[int]]
    """Where each run of three words begins."""

    rare: Sequence[tuple[str, int, int]]
    """Of the rare runs: an expression, and how many characters of the passage are before it and
    from it on."""

    @classmethod
    def of(
        cls, text: str, found: Sequence[FoldedWord], rare: Sequence[Sequence[FoldedWord]]
    ) -> "SoughtPassage":
        """Return a passage that can be looked for.

        Args:
            text: The text in which it stands.
            found: Its words, in their places in that text; one at least.
            rare: Runs of them that few texts have, the rarest first.
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

    Each rare run is looked for, as any may be altered, until a place has enough.

    Args:
        body: The text.
        sought: The passage.

    Returns:
        From 0.8 to 1, which is said of the same words in the same order alone; and the offset.
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
    """Return what share of a passage and of its place in a text are the same words."""
    words = folded_texts(window)
    common = sum((Counter(words) & sought.counts).values())
    if common < ENOUGH * len(sought.words):
        return 0.0
    share = _share_of(words, sought)
    if ENOUGH / 2 < share < 1:  # what stands between the words may be a page line
        return max(share, _share_of(folded_texts(_clean(window)), sought))
    return share


def _share_of(words: Sequence[str], sought: SoughtPassage) -> float:
    """Return what share of some words stands in a passage, and of the passage in them.

    Each common run says at which word the passage would begin. It begins where most of them say;
    what stands farther from there than a quarter of its length is of another sentence.
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
    """Return the share of words that runs cover: of the passage, or of its place if that is less.

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

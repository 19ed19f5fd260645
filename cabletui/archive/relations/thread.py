"""The thread of a cable: what it cites and what cites it, and so on, some steps either way."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol

from cabletui.archive.alike.near_reference import could_be_a_cable
from cabletui.archive.results import CitedCable
from cabletui.cable import Headline, canonical

USUAL_STEPS = 2
_BREADTH = 12
_MOST = 250
_DOUBLINGS = 4
"""How many times the bounds are doubled at most, once for each step beyond the usual ones."""

_UTMOST = 2_000
"""The most cables that any thread has; a longer one would no longer be a story."""


class Citations(Protocol):
    """What knows what cables cite: the archive, or a table in a test."""

    def find(self, text: str) -> tuple[Headline, ...]:
        """Return the cables that a reference id may mean."""

    def cites(self, reference_id: str) -> tuple[CitedCable, ...]:
        """Return what a cable that is held cites."""

    def cited_by(self, reference_id: str) -> tuple[Headline, ...]:
        """Return the cables that cite one, which need not be held."""


@dataclass(frozen=True, slots=True)
class Bounds:
    """How far a thread goes."""

    steps: int = USUAL_STEPS
    """How many citations lie between its cable and any other, at most."""

    breadth: int = _BREADTH
    """A cable that is cited by more cables than this brings none of them in, unless it is the root;
    nor does one that cites more than this bring in what it cites."""

    most: int = _MOST
    """The most cables, held or not."""

    @classmethod
    def to(cls, steps: int) -> "Bounds":
        """Return the bounds for a number of steps; the more steps, the wider they are."""
        wider = 2 ** min(_DOUBLINGS, max(0, steps - USUAL_STEPS))
        return cls(steps, _BREADTH * wider, min(_UTMOST, _MOST * wider))


@dataclass(frozen=True, slots=True)
class ThreadCable:
    """A cable of a thread, and its citations, whether they are in the thread or not."""

    reference_id: str
    """As it is published where it is held, else canonical."""

    headline: Headline | None
    """None if the library does not hold it."""

    cites: tuple[str, ...] = ()
    cited_by: tuple[str, ...] = ()
    absent: tuple[str, ...] = ()
    """The ids of cables that it cites and the library does not hold."""

    @property
    def near(self) -> tuple[str, ...]:
        """Every cable that it cites or that cites it."""
        return (*self.cites, *self.cited_by)


@dataclass(frozen=True, slots=True)
class CitationThread:
    """Cables that are connected by their citations."""

    root: str
    """The cable whose thread it is."""

    cables: dict[str, ThreadCable]
    """Every cable by its id, in the order in which they were reached."""

    @property
    def held(self) -> int:
        """How many of them the library holds."""
        return sum(one.headline is not None for one in self.cables.values())

    def beyond(self) -> dict[str, int]:
        """Return how many further cables each one leads to, for those that lead to any."""
        counts = {
            name: len(set(one.near) - self.cables.keys())
            for name, one in self.cables.items()
            if one.headline
        }
        return {name: count for name, count in counts.items() if count}


def thread(citations: Citations, reference_id: str, bounds: Bounds | None = None) -> CitationThread:
    """Return the thread of a cable, which the library need not hold.

    Beyond the last step there are only the cables that are cited there and not held: the gaps.

    Args:
        citations: Knows what cites what.
        reference_id: The cable, in any spelling.
        bounds: How far to go.

    Raises:
        LibraryError: The library cannot be read.
    """
    bounds = bounds or Bounds()
    root = _cable(citations, reference_id)
    cables = {root.reference_id: root}
    ring = [root]
    for step in range(bounds.steps + 1):
        is_last = step == bounds.steps
        names = (name for one in ring for name in _followed(one, root, bounds, only_absent=is_last))
        new = [name for name in dict.fromkeys(names) if name not in cables]
        ring = [_cable(citations, name) for name in new[: bounds.most - len(cables)]]
        cables |= {one.reference_id: one for one in ring}
    return CitationThread(root.reference_id, cables)


def _followed(
    one: ThreadCable, root: ThreadCable, bounds: Bounds, *, only_absent: bool
) -> Iterator[str]:
    """Yield the ids of the cables that a cable brings in."""
    for names in (one.cites, one.cited_by):
        if one is root or len(names) <= bounds.breadth:
            yield from (name for name in names if not only_absent or name in one.absent)


def _cable(citations: Citations, name: str) -> ThreadCable:
    """Return a cable with all of its citations."""
    found = citations.find(name)
    headline = found[0] if found else None
    own = headline.reference_id if headline else canonical(name)
    cited = {
        one.reference_id if one.held else canonical(one.reference_id): one.held
        for one in (citations.cites(own) if headline else ())
        if one.held or could_be_a_cable(one.reference_id)
    }
    citing = (one.reference_id for one in citations.cited_by(own))
    absent = (name for name, is_held in cited.items() if not is_held)
    return ThreadCable(
        own, headline, _others(own, cited), _others(own, citing), _others(own, absent)
    )


def _others(own: str, names: Iterable[str]) -> tuple[str, ...]:
    return tuple(name for name in dict.fromkeys(names) if name != own)

"""The way down to a screen, at the right of its title: how deep it is, and where `q` leads."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cabletui.text.cells import width
from cabletui.text.counts import grouped
from cabletui.text.glyphs import ELLIPSIS
from cabletui.text.sentence import elided

_NEXT = " › "
_LONGEST = 24
"""The most cells of one step; what is longer loses its middle."""


@dataclass(frozen=True, slots=True)
class Step:
    """A screen that lies below the one in sight."""

    name: str
    """Safe text."""

    is_cable: bool = False


@dataclass(frozen=True, slots=True)
class Trail:
    """The screens below the one in sight, from home up; `q` leads to the last of them."""

    steps: tuple[Step, ...] = ()

    cable: str = ""
    """The reference id of the cable in sight; empty if a list is."""

    place: tuple[int, int] | None = None
    """The number of the cable in the list below, from 0, and how many that list has."""


def trail_text(trail: Trail, columns: int) -> str:
    """Return a trail cut to a width in cells; its beginning is left out first.

    The place in the list that `J` and `K` go through is never left out, whatever the width. The
    cable itself is named only if another cable lies right below it.

    >>> steps = (Step("Tripoli 1/424"), Step("10TRIPOLI115", is_cable=True))
    >>> trail_text(Trail(steps, "09TRIPOLI960"), 60)
    'Tripoli 1/424 › 10TRIPOLI115 › 09TRIPOLI960'
    >>> trail_text(Trail(steps, "09TRIPOLI960"), 40)
    '… › 10TRIPOLI115 › 09TRIPOLI960'
    >>> trail_text(Trail((Step("Tripoli"),), "10TRIPOLI115", (0, 424)), 40)
    'Tripoli 1 of 424'
    """
    return next((one for one in _forms(trail) if width(one) <= columns), _place(trail))


def _forms(trail: Trail) -> Iterator[str]:
    """Yield a trail ever shorter."""
    if not trail.steps:
        return
    names = [elided(step.name, _LONGEST) for step in trail.steps]
    if trail.place:
        names[-1] += f" {_place(trail)}"
    is_named = bool(trail.cable) and trail.steps[-1].is_cable
    yield from _shortened([*names, trail.cable] if is_named else names, trail)
    if is_named:
        yield f"{ELLIPSIS}{_NEXT}{names[-1]}{_NEXT}".rstrip()


def _shortened(names: Sequence[str], trail: Trail) -> Iterator[str]:
    end = "" if trail.cable else _NEXT.rstrip()
    yield _NEXT.join(names) + end
    least = 2 if trail.cable == names[-1] else 1
    for begin in range(1, len(names) - least + 1):
        yield _NEXT.join((ELLIPSIS, *names[begin:])) + end


def _place(trail: Trail) -> str:
    if trail.place is None:
        return ""
    row, count = trail.place
    return f"{grouped(row + 1)} of {grouped(count)}"

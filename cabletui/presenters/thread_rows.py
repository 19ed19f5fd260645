"""The thread of a cable as the rows of a list: a story in its order."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from cabletui.archive.archive import Archive
from cabletui.archive.relations.number_span import number_span
from cabletui.archive.relations.thread import (
    USUAL_STEPS,
    Bounds,
    CitationThread,
    ThreadCable,
    thread,
)
from cabletui.cable import Headline, Moment, Reference
from cabletui.cable.cable_errors import NotAReferenceError
from cabletui.cable.headline import AbsentHeadline
from cabletui.cable.origin import post_of
from cabletui.paint.thread_row import ThreadRow, with_rails
from cabletui.text.counts import counted, listed
from cabletui.text.time_units import spoken_span

_MOST_NAMED = 4
_UNKNOWN = Moment.parse("1900-01-01")


@dataclass(frozen=True, slots=True)
class ThreadRows:
    """The cables of a thread, each under the latest cable that it cites."""

    thread: CitationThread
    rows: tuple[ThreadRow, ...]
    """As they are painted, in the order of the list."""

    by_id: dict[str, ThreadRow] = field(repr=False)

    def __len__(self) -> int:
        return len(self.rows)

    def headlines(self, start: int, stop: int) -> Sequence[Headline]:
        """Return the rows from start up to, but not including, stop."""
        return [row.headline for row in self.rows[start:stop]]

    def place(self, reference_id: str) -> int:
        """Return the row of a cable; the first where it is in none."""
        return next(
            (at for at, row in enumerate(self.rows) if row.headline.reference_id == reference_id), 0
        )

    @property
    def counter(self) -> str:
        """How many there are, and from when to when: `7 cables, 1 not held · 28 Oct 2009 to …`."""
        held = [row.headline.created.time.date() for row in self.rows if row.is_held]
        absent = len(self.rows) - len(held)
        said = counted(len(held), "cable") + (f", {absent:,} not held" if absent else "")
        return f"{said} · {spoken_span(min(held), max(held))}" if held else said

    @property
    def led_on(self) -> str:
        """Which cables lead on; empty if the thread is whole: `09OBAN960 leads to 5 more`."""
        leads = self.thread.beyond()
        if not leads:
            return ""
        name, count = min(leads.items(), key=lambda one: (-one[1], one[0]))
        others = ", and others lead on" if len(leads) > 1 else ""
        return f"{name} leads to {count:,} more{others}"

    @property
    def beyond(self) -> str:
        """Where the thread leads on, and the key that shows it; empty if it is whole."""
        return f"Beyond: {self.led_on}; + goes further." if self.led_on else ""

    def citations(self, reference_id: str) -> str:
        """Return what a cable cites and what cites it, within the thread and beyond it."""
        one = self.thread.cables.get(reference_id)
        if one is None:
            return ""
        parts = (
            f"cites {self._named(one.cites)}" if one.cites else "",
            f"cited by {self._named(one.cited_by[::-1])}" if one.cited_by else "",
        )
        return "; ".join(filter(None, parts))

    def _named(self, ids: Sequence[str]) -> str:
        return listed(ids, _MOST_NAMED)


def thread_rows(archive: Archive, reference_id: str, steps: int = USUAL_STEPS) -> ThreadRows:
    """Return the thread of a cable.

    Args:
        archive: Where it is read.
        reference_id: The cable, in any spelling; it need not be held.
        steps: How many steps either way.

    Raises:
        LibraryError: The library cannot be read.
    """
    return laid_out(archive, thread(archive, reference_id, Bounds.to(steps)))


def laid_out(archive: Archive, found: CitationThread) -> ThreadRows:
    """Return a thread in its order.

    A cable stands under the latest one that it cites and that is held; where it cites none of
    these, under the latest other. What is not held stands where its number would.

    Raises:
        LibraryError: The library cannot be read.
    """
    headlines = {
        name: one.headline or _absent(archive, found, one) for name, one in found.cables.items()
    }
    order = sorted(headlines, key=lambda name: (headlines[name].created.time, _numbered(name)))
    under = stood_under(found, order)
    rows = with_rails([_row(found, headlines[name], level) for name, level in _walk(order, under)])
    return ThreadRows(found, rows, {row.headline.reference_id: row for row in rows})


def stood_under(found: CitationThread, order: Sequence[str]) -> dict[str, str]:
    """Return the cable that each one stands under, for those that stand under one.

    Args:
        found: The thread.
        order: Its cables by their time; a cable stands under an earlier one alone.
    """
    place = {name: at for at, name in enumerate(order)}
    under = {}
    for name in order:
        cites = found.cables[name].cites
        earlier = [one for one in cites if place.get(one, len(order)) < place[name]]
        if earlier:
            under[name] = max(
                earlier, key=lambda one: (found.cables[one].headline is not None, place[one])
            )
    return under


def _absent(archive: Archive, found: CitationThread, one: ThreadCable) -> Headline:
    """Return what stands for a cable that is not held: its id, and the day about which it was."""
    try:
        wanted = Reference.parse(one.reference_id)
    except NotAReferenceError:
        return AbsentHeadline(one.reference_id, _UNKNOWN, "", "", "")
    citing = (found.cables.get(name) for name in one.cited_by)
    held = [by.headline for by in citing if by and by.headline]
    day = number_span(archive, wanted, held).middle
    return AbsentHeadline(
        one.reference_id, Moment.parse(day.isoformat()), "", post_of(wanted.station), ""
    )


def _walk(order: Sequence[str], under: dict[str, str]) -> list[tuple[str, int]]:
    """Return every cable with its level, each below the one that it stands under."""
    below: dict[str, list[str]] = {}
    for name in order:
        below.setdefault(under.get(name, ""), []).append(name)
    found: list[tuple[str, int]] = []
    waiting = [(name, 0) for name in reversed(below.get("", []))]
    while waiting:
        name, level = waiting.pop()
        found.append((name, level))
        waiting += [(one, level + 1) for one in reversed(below.get(name, []))]
    return found


def _row(found: CitationThread, headline: Headline, level: int) -> ThreadRow:
    one = found.cables[headline.reference_id]
    is_held = one.headline is not None
    return ThreadRow(headline, level, is_held, citing=() if is_held else one.cited_by[::-1])


def _numbered(name: str) -> tuple[str, int]:
    """Return what orders ids of a day: the post and year, and the number."""
    number = name[len(name.rstrip("0123456789")) :]
    return name.removesuffix(number), int(number or 0)

"""Read from the archive what the panel beside a cable lists."""

from dataclasses import dataclass
from datetime import date

from cabletui.archive.archive import Archive
from cabletui.archive.results import Citation
from cabletui.cable import Headline
from cabletui.paint.panel_row import PanelRow, heading, held
from cabletui.presenters import open_cable
from cabletui.presenters.open_cable import Missing
from cabletui.text.counts import counted

_MOST = 50
"""More cables than this are for a list of their own."""


@dataclass(frozen=True, slots=True)
class Panel:
    """What the panel shows."""

    title: str
    rows: tuple[PanelRow, ...]


@dataclass(frozen=True, slots=True)
class Followed:
    """Where a reference leads: to a cable, or to a panel that says why not."""

    reference_id: str
    panel: Panel


def citations(archive: Archive, reference_id: str) -> Panel:
    """Return what a cable cites, and what cites it."""
    rows: list[PanelRow] = []
    cited = archive.cites(reference_id)
    day = archive.cable(reference_id).created.time.date() if cited else None
    rows.append(heading(f"Cites {counted(len(cited), 'cable')}" if cited else "Cites no cable"))
    for citation in cited:
        found = archive.find(citation.reference_id) if citation.held else ()
        rows += [held(headline) for headline in found] or _absent(archive, citation, day)
    citing = archive.cited_by(reference_id)
    rows.append(
        heading(f"Cited by {counted(len(citing), 'cable')}" if citing else "Cited by no cable")
    )
    rows += map(held, citing)
    return Panel(f"References of {reference_id}", tuple(rows))


def similar(archive: Archive, reference_id: str) -> Panel:
    """Return the cables that speak most of what a cable speaks of."""
    found = archive.similar(reference_id).headlines(0, _MOST)
    rows = [held(headline) for headline in found if headline.reference_id != reference_id]
    return Panel(f"More like {reference_id}", tuple(rows) or (heading("Nothing is like it."),))


def follow(archive: Archive, target: str) -> Followed:
    """Return where a reference leads, in whatever spelling it is given."""
    found = archive.find(target)
    if len(found) == 1:
        return Followed(found[0].reference_id, Panel("", ()))
    return Followed("", missing(open_cable.missing(archive, target, found)))


def missing(answer: Missing) -> Panel:
    """Return what to say of a cable that is not held: what may be meant, and what is near it."""
    if answer.candidates:
        rows = [heading("More than one cable may be meant"), *map(held, answer.candidates)]
        return Panel(answer.reference_id, tuple(rows))
    rows = [heading(f"{answer.reference_id} is not in this library.")]
    if answer.probable:
        rows += [
            heading(f"Probably meant, {answer.probable.reason}"),
            held(answer.probable.headline),
        ]
    rows += _near(answer.neighbours)
    return Panel(f"{answer.reference_id}: not held", tuple(rows))


def _absent(archive: Archive, citation: Citation, day: date | None) -> list[PanelRow]:
    """Return the rows of a citation that is not held, and of the cable that it probably means."""
    guess = open_cable.probable(archive, citation.reference_id, day)
    if guess is None:
        return [PanelRow(citation.reference_id)]
    note = f"not in this library; probably the next, {guess.reason}"
    return [PanelRow(citation.reference_id, note=note), held(guess.headline)]


def _near(neighbours: tuple[Headline, ...]) -> list[PanelRow]:
    if not neighbours:
        return [heading("Nor is any other cable of that post and year.")]
    return [heading("Nearest to it in number"), *map(held, neighbours)]

"""The cables related to one: what it cites, what cites it, what is like it or near it."""

from dataclasses import dataclass
from datetime import date

from cabletui.archive.archive import Archive
from cabletui.archive.results import CitedCable
from cabletui.cable import Headline
from cabletui.paint.panel_row import PanelRow, cable_row, heading_row
from cabletui.presenters import open_cable
from cabletui.presenters.open_cable import MissingCable
from cabletui.text.counts import counted

_MOST = 50
"""More cables than this are for a list of their own."""


@dataclass(frozen=True, slots=True)
class Related:
    """The title and the rows of the panel."""

    title: str
    rows: tuple[PanelRow, ...]


@dataclass(frozen=True, slots=True)
class Followed:
    """Where a reference leads: to a cable, or to a panel that says why not."""

    reference_id: str
    panel: Related


def citations(archive: Archive, reference_id: str) -> Related:
    """Return what a cable cites, and what cites it."""
    rows: list[PanelRow] = []
    cited = archive.cites(reference_id)
    day = archive.cable(reference_id).created.time.date() if cited else None
    rows.append(heading_row(f"Cites {counted(len(cited), 'cable')}" if cited else "Cites no cable"))
    for citation in cited:
        found = archive.find(citation.reference_id) if citation.held else ()
        rows += [cable_row(headline) for headline in found] or _absent(archive, citation, day)
    citing = archive.cited_by(reference_id)
    rows.append(
        heading_row(f"Cited by {counted(len(citing), 'cable')}" if citing else "Cited by no cable")
    )
    rows += map(cable_row, citing)
    return Related(f"References of {reference_id}", tuple(rows))


def similar(archive: Archive, reference_id: str) -> Related:
    """Return the cables that have most in common with a cable."""
    found = archive.similar(reference_id).headlines(0, _MOST)
    rows = [cable_row(headline) for headline in found if headline.reference_id != reference_id]
    return Related(
        f"More like {reference_id}", tuple(rows) or (heading_row("Nothing is like it."),)
    )


def follow(archive: Archive, reference_id: str) -> Followed:
    """Return where a reference leads, whatever its spelling."""
    found = archive.find(reference_id)
    if len(found) == 1:
        return Followed(found[0].reference_id, Related("", ()))
    return Followed("", missing(open_cable.missing(archive, reference_id, found)))


def missing(answer: MissingCable) -> Related:
    """Return what to say of a cable that is not held: what may be meant, and what is near it."""
    if answer.candidates:
        rows = [heading_row("More than one cable may be meant"), *map(cable_row, answer.candidates)]
        return Related(answer.reference_id, tuple(rows))
    rows = [heading_row(f"{answer.reference_id} is not in this library.")]
    if answer.probable:
        rows += [
            heading_row(f"Probably meant, {answer.probable.reason}"),
            cable_row(answer.probable.headline),
        ]
    rows += _near(answer.neighbours)
    return Related(f"{answer.reference_id}: not held", tuple(rows))


def _absent(archive: Archive, citation: CitedCable, day: date | None) -> list[PanelRow]:
    """Return the rows of a citation that is not held, and of the cable that it probably means."""
    guess = open_cable.probable(archive, citation.reference_id, day)
    if guess is None:
        return [PanelRow(citation.reference_id)]
    note = f"not in this library; probably the next, {guess.reason}"
    return [PanelRow(citation.reference_id, note=note), cable_row(guess.headline)]


def _near(neighbours: tuple[Headline, ...]) -> list[PanelRow]:
    if not neighbours:
        return [heading_row("Nor is any other cable of that post and year.")]
    return [heading_row("Nearest to it in number"), *map(cable_row, neighbours)]

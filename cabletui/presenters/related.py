"""The cables related to one: cited or citing, like it, near it, or with a passage of it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cabletui.archive.alike.similar_cables import SimilarCable
from cabletui.archive.archive import Archive
from cabletui.archive.results import CitedCable
from cabletui.cable import Cable, Headline, paragraphs
from cabletui.cable.id_list import is_id
from cabletui.paint.panel_row import PanelRow, cable_row, heading_row, remark_row
from cabletui.presenters import open_cable
from cabletui.presenters.open_cable import MissingCable
from cabletui.quoting.shared_passages import SharedPassage, shared_passages
from cabletui.text.counts import counted, grouped

_MOST_SHARED = 6
_MOST_CITED = 2
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
    """Return what a cable cites and what cites it; what of it is not held comes last.

    Raises:
        LibraryError: The library cannot be read.
    """
    cited = archive.cites(reference_id)
    found = {one: archive.find(one.reference_id) if one.held else () for one in cited}
    held = [headline for one in cited for headline in found[one]]
    absent = [one for one in cited if not found[one]]
    citing = archive.cited_by(reference_id)
    rows = [
        *_citing_heading(len(cited), len(cited) - len(absent)),
        *map(cable_row, held),
        heading_row(f"Cited by {counted(len(citing), 'cable')}" if citing else "Cited by no cable"),
        *map(cable_row, citing),
    ]
    if absent:
        cable = archive.cable(reference_id)
        count = grouped(len(absent)) if held else f"Cites {counted(len(absent), 'cable')}"
        rows.append(heading_row(f"{count} cited, not held" if held else f"{count}, not held"))
        rows += [row for one in absent for row in _absent(archive, one, cable)]
    return Related(f"References of {reference_id}", tuple(rows))


def _citing_heading(count: int, held: int) -> Iterator[PanelRow]:
    """Yield how many cables are cited and how many of them can be read here, unless none can."""
    if not count:
        yield heading_row("Cites no cable")
    elif held:
        said = f"Cites {counted(count, 'cable')}"
        yield heading_row(said if held == count else f"{said}, {grouped(held)} held")


def similar(archive: Archive, reference_id: str) -> Related:
    """Return the cables that have most in common with a cable, and what that is.

    Raises:
        LibraryError: The library cannot be read.
    """
    found = archive.similar(reference_id, _MOST)
    rows = tuple(
        row
        for one in found
        for row in (
            cable_row(one.headline),
            remark_row(f"  {_in_common(one, reference_id)}"),
        )
    )
    return Related(f"More like {reference_id}", rows or (heading_row("Nothing is like it."),))


def _in_common(one: SimilarCable, reference_id: str) -> str:
    """Return what a cable has in common with another, in a row."""
    if one.is_same_text:
        return "the same text, sent again"
    linked = [f"cited by {reference_id}"] if one.is_cited else []
    linked += [f"cites {reference_id}"] if one.is_citing else []
    ids = [name for name in one.shared if is_id(name)]
    linked += [f"cites {', '.join(ids[:_MOST_CITED])}, too"] if ids else []
    names = [name for name in one.shared if name not in ids][:_MOST_SHARED]
    return "; ".join([*linked, *([f"shares {', '.join(names)}"] if names else [])])


def elsewhere(archive: Archive, cable: Cable, paragraph: int) -> Related:
    """Return the other cables with the words of a paragraph, the oldest first.

    Args:
        archive: The library.
        cable: The cable, in the edition that is read.
        paragraph: Which of its paragraphs, counted from 0.

    Raises:
        LibraryError: The library cannot be read.
    """
    passage = paragraphs(cable.body)[paragraph]
    shared = shared_passages(archive, cable, passage)
    rows = [heading_row(_first_of(shared.found))]
    for one in shared.found:
        rows += [cable_row(one.headline, one.offset), remark_row(_likeness(one))]
    if shared.unread:
        more = counted(shared.unread, "more cable has", "more cables have")
        rows.append(remark_row(f"{more} some of its rarest words and may have it, too."))
    return Related(f"¶{passage.number} of {cable.reference_id} in other cables", tuple(rows))


def _first_of(found: Sequence[SharedPassage]) -> str:
    if not found:
        return "In no other cable"
    first = f"in {found[0].headline.reference_id}" if found[0].is_first else "here"
    return f"In {counted(len(found), 'other cable')}, first {first}"


def _likeness(one: SharedPassage) -> str:
    words = "the same words" if one.is_verbatim else f"{one.percent} % of the words"
    return f"  {one.place}  {words}" if one.place else f"  {words}"


def follow(archive: Archive, reference_id: str, citing: str = "") -> Followed:
    """Return where a reference leads, whatever its spelling.

    Args:
        archive: The library.
        reference_id: The reference.
        citing: The id of the cable in which it stands, if it stands in one.

    Raises:
        LibraryError: The library cannot be read.
    """
    found = archive.find(reference_id)
    if len(found) == 1:
        return Followed(found[0].reference_id, Related("", ()))
    cable = archive.cable(citing) if citing else None
    return Followed("", missing(open_cable.missing(archive, reference_id, found, cable)))


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


def _absent(archive: Archive, citation: CitedCable, citing: Cable | None) -> list[PanelRow]:
    """Return the rows of a citation that is not held, and of the cable that it probably means."""
    guess = open_cable.probable(archive, citation.reference_id, citing)
    if guess is None:
        return [PanelRow(citation.reference_id, note="")]
    note = f"probably the next, {guess.reason}"
    return [PanelRow(citation.reference_id, note=note), cable_row(guess.headline)]


def _near(neighbours: tuple[Headline, ...]) -> list[PanelRow]:
    if not neighbours:
        return [heading_row("Nor is any other cable of that post and year.")]
    return [heading_row("Nearest to it in number"), *map(cable_row, neighbours)]

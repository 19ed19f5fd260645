"""What stands beside a cable that is being read."""

from collections.abc import Iterable, Iterator, Mapping

from cabletui import cable as reading
from cabletui.archive.archive import Archive
from cabletui.cable import Cable, Headline
from cabletui.page.page import Page
from cabletui.page.particulars import moment_in_words
from cabletui.paint.side_lines import CableSide, SidePart
from cabletui.presenters.open_cable import OpenedCable
from cabletui.presenters.outline import outline
from cabletui.presenters.paragraph_notes import notes_in_line
from cabletui.text.counts import counted, grouped
from cabletui.text.sanitise import safe

_NAMED = 3
"""How many of the cables that are cited, or that cite it, are named."""


def read_side(
    archive: Archive,
    opened: OpenedCable,
    page: Page,
    notes: Mapping[str, str],
    *,
    is_tied: bool = True,
) -> CableSide:
    """Return the outline of a cable, its facts, and what it cites and is cited by.

    Args:
        archive: The library.
        opened: The cable.
        page: Its page, with the matches of what the reader looks for.
        notes: The reader's notes on it, by the names of paragraphs.
        is_tied: Whether to tell what it cites and what cites it.

    Raises:
        LibraryError: The library cannot be read.
    """
    found = outline(opened, page, None, notes)
    _, portions, _ = found.facts  # what it cites follows, and who signed it is said as in the box
    facts = (*_facts(opened.cable), portions.rstrip("."))
    parts = [SidePart("Facts", tuple(safe(fact) for fact in facts if fact))]
    if is_tied:
        parts += _tied(archive, opened.cable.reference_id)
    if notes:
        parts.append(SidePart("Your notes", (safe(notes_in_line(notes)),)))
    return CableSide(found.rows, tuple(parts))


def _facts(cable: Cable) -> Iterator[str]:
    """Yield whence, when and by whom: the box that says it is out of sight as one reads on."""
    yield ", ".join(filter(None, (cable.origin, moment_in_words(cable.created))))
    for deed, names in (
        ("Classified by", reading.classified_by(cable.body)),
        ("Signed", reading.signers(cable.body)),
    ):
        yield f"{deed} {', '.join(names)}" if names else ""


def _tied(archive: Archive, reference_id: str) -> Iterator[SidePart]:
    cited = archive.cites(reference_id)
    held = [headline for one in cited if one.held for headline in archive.find(one.reference_id)]
    if cited:
        absent = len(cited) - len(held)
        said = f"Cites {counted(len(cited), 'cable')}"
        yield _cables(f"{said}, {grouped(absent)} not held" if absent else said, held)
    if citing := archive.cited_by(reference_id):
        yield _cables(f"Cited by {counted(len(citing), 'cable')}", citing)


def _cables(heading: str, headlines: Iterable[Headline]) -> SidePart:
    found = tuple(headlines)
    named = tuple((safe(one.reference_id), safe(one.subject)) for one in found[:_NAMED])
    more = (f"{grouped(len(found) - _NAMED)} more",) if len(found) > _NAMED else ()
    return SidePart(heading, cables=named, texts=more)

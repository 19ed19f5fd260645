"""Cables that are taken away together, with what the reader wrote beside them."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

from cabletui.exporters.cable_exporters import WholeCable

if TYPE_CHECKING:
    from cabletui.cable import Cable


class PassageNote(NamedTuple):
    """A note on a paragraph."""

    number: int | None
    """The number the cable gives the paragraph; None if it gives none."""

    mark: str
    """Its portion mark, such as `S/NF`; empty if it has none."""

    text: str
    """The paragraph, clean, in one line."""

    note: str
    """What the reader wrote, which may be empty or have several lines."""


class DossierEntry(NamedTuple):
    """A cable of a dossier."""

    given: WholeCable

    note: str = ""
    """What the reader wrote of the cable; may have several lines."""

    passages: tuple[PassageNote, ...] = ()
    """The paragraphs that the reader wrote of, in the order of the cable."""

    @property
    def cable(self) -> "Cable":
        """The edition that is taken away."""
        return self.given.cable

    @property
    def without_notes(self) -> "DossierEntry":
        """The cable and the paragraphs, without what the reader wrote of them."""
        passages = tuple(one._replace(note="") for one in self.passages)
        return self._replace(note="", passages=passages)


class Dossier(NamedTuple):
    """Cables on their way out of the program, in an order."""

    title: str

    entries: Iterable[DossierEntry]
    """The cables, which are read once."""

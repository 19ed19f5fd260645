"""The reader's lists, as rows with their counts."""

from dataclasses import dataclass

from cabletui.desk import Desk
from cabletui.desk.named_lists import BOOKMARKS
from cabletui.location import Location, OneIndex, OneList


@dataclass(frozen=True, slots=True)
class OwnList:
    """A list of the reader's, or all of what is kept."""

    name: str
    about: str
    cables: int
    notes: int
    opens: Location
    is_in_hand: bool = False
    """Whether `m` puts cables into it."""

    is_made: bool = True
    """Whether it is a list that can be dropped."""

    @property
    def is_named(self) -> bool:
        """Whether the reader has named it, and may name it otherwise."""
        return self.is_made and self.name != BOOKMARKS


def own_lists(desk: Desk) -> tuple[OwnList, ...]:
    """Return the lists, the bookmarks first; last, all that is in one or has a note.

    Raises:
        DeskError: The desk cannot be read.
    """
    in_hand = desk.lists.in_hand()
    lists = tuple(
        OwnList(
            one.name,
            "",
            len(one.reference_ids),
            sum(len(desk.notes.of(name)) for name in one.reference_ids),
            OneList(one.name),
            one.name == in_hand,
        )
        for one in desk.lists.all()
    )
    kept, notes = desk.kept(), desk.notes.all()
    about = "in any list, or with a note; the latest first"
    everything = OwnList(
        "All you kept", about, len(kept), len(notes), OneIndex("bookmarks"), is_made=False
    )
    return (*lists, everything)

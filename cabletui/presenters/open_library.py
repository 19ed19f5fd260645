"""What the screens of a session have in common, once the library is open."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from cabletui.desk import Desk
from cabletui.location import Location, OneIndex, OneList, Results, Thread
from cabletui.page.reading_mode import ReadingPreferences

if TYPE_CHECKING:
    from cabletui.archive.archive import Archive


@dataclass(slots=True)
class ListLayout:
    """How the reader has laid out lists, which those that are opened later take over."""

    preview: int = 1
    """The size of the preview: 0 for none, 1 or 2."""


@dataclass(frozen=True, slots=True)
class OpenLibrary:
    """The library, what the reader keeps beside it, and how the reader wants to see cables."""

    archive: "Archive"
    desk: Desk
    preferences: ReadingPreferences = field(default_factory=ReadingPreferences)
    marked: dict[tuple[str, str], dict[str, None]] = field(default_factory=dict)
    """The reference ids that are marked in each list, in the order of their marking.

    A list is known by its kind and by its name, its query, or the cable that it is about.
    """

    layout: ListLayout = field(default_factory=ListLayout)

    begun: dict[str, bool] = field(default_factory=dict)
    """The cables that were begun in this session, and whether each was read to its end.

    The desk has them, too, but later: it is written in a thread.
    """

    def marked_in(self, location: Location) -> dict[str, None]:
        """Return the marks of a list, which all that show it share."""
        match location:
            case OneIndex(name) | OneList(name) | Results(name) | Thread(name):
                return self.marked.setdefault((type(location).__name__, name), {})
        return {}

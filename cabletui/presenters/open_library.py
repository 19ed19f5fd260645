"""What the screens of a session have in common, once the library is open."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from cabletui.desk import Desk
from cabletui.page.reading_mode import ReadingPreferences

if TYPE_CHECKING:
    from cabletui.archive.archive import Archive


@dataclass(frozen=True, slots=True)
class OpenLibrary:
    """The library, what the reader keeps beside it, and how the reader wants to see cables."""

    archive: "Archive"
    desk: Desk
    preferences: ReadingPreferences = field(default_factory=ReadingPreferences)

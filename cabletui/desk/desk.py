"""The desk, as the interface sees it."""

from pathlib import Path
from typing import Self

from cabletui.desk.bookmarks import Bookmarks
from cabletui.desk.queries import Queries
from cabletui.desk.reading import Readings
from cabletui.desk.searches import SavedSearches
from cabletui.desk.store import Store


class Desk:
    """What one reader keeps, whatever the library: `desk.json` in the reader's own folder."""

    def __init__(self, store: Store) -> None:
        self.path = store.path
        self.bookmarks = Bookmarks(store)
        self.readings = Readings(store)
        self.queries = Queries(store)
        self.searches = SavedSearches(store)

    @classmethod
    def open(cls, folder: Path | None = None) -> Self:
        """Return the desk in a folder, by default the reader's; nothing is read or written yet."""
        return cls(Store(folder or default_folder()))

    @classmethod
    def forgetful(cls) -> Self:
        """Return a desk that keeps everything for this session alone, and writes nothing."""
        from cabletui.desk.memory import MemoryStore  # noqa: PLC0415

        return cls(MemoryStore())


def default_folder() -> Path:
    """Return where the desk lies on this platform."""
    from platformdirs import user_data_path  # noqa: PLC0415

    return user_data_path("cabletui", appauthor=False)

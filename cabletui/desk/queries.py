"""The queries that were asked."""

from cabletui.desk.desk_file import DeskFile
from cabletui.desk.recent import Recent

_MOST = 200


class Queries:
    """The history of the search bar: each query once, the last two hundred of them."""

    def __init__(self, store: DeskFile) -> None:
        self._recent = Recent(store, "queries", "text", _MOST)

    def all(self) -> tuple[str, ...]:
        """Return the queries, the latest first.

        Raises:
            DeskError: The desk cannot be read.
        """
        return self._recent.names()

    def keep(self, text: str) -> None:
        """Record that a query was asked; a blank query is ignored.

        Raises:
            DeskError: The desk cannot be written.
        """
        if text.strip():
            self._recent.use(text.strip())

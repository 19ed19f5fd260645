"""What the reader has chosen while reading, and will want the next time."""

from cabletui.desk.desk_file import DeskFile
from cabletui.desk.recent import Recent

_MOST = 100


class Preferences:
    """Choices by name, each the last one made: `is_clean` is `False`."""

    def __init__(self, store: DeskFile) -> None:
        self._recent = Recent(store, "preferences", "name", _MOST)

    def all(self) -> dict[str, bool | None]:
        """Return what was chosen; a value of another type is not ours, and is left out.

        Raises:
            DeskError: The desk cannot be read.
        """
        return {
            str(document["name"]): value
            for document in self._recent.documents()
            if isinstance(value := document.get("value"), bool | None)
        }

    def text(self, name: str) -> str:
        """Return a choice that is a text, such as the name of a theme; empty if there is none.

        Raises:
            DeskError: The desk cannot be read.
        """
        for document in self._recent.documents():
            if document["name"] == name and isinstance(document.get("value"), str):
                return str(document["value"])
        return ""

    def keep(self, name: str, *, value: bool | str | None) -> None:
        """Keep a choice.

        Raises:
            DeskError: The desk cannot be written.
        """
        self._recent.use(name, value=value)

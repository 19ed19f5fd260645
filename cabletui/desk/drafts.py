"""Notes that were begun and never kept: the line dropped, or the reader left them."""

from cabletui.desk.desk_file import DeskFile
from cabletui.desk.desk_tables import name_of
from cabletui.desk.recent import Recent

_MOST = 100


class Drafts:
    """The draft of a note for each cable, and for each paragraph of it."""

    def __init__(self, store: DeskFile) -> None:
        self._recent = Recent(store, "drafts", "name", _MOST)

    def draft(self, reference_id: str, paragraph: str = "") -> str:
        """Return the draft of a note; empty if there is none.

        Args:
            reference_id: The cable.
            paragraph: As for a note; empty for the whole cable.

        Raises:
            DeskError: The desk cannot be read.
        """
        name = _name(reference_id, paragraph)
        texts = (one.get("text") for one in self._recent.documents() if one["name"] == name)
        return str(next(texts, None) or "")

    def keep(self, reference_id: str, paragraph: str, text: str) -> None:
        """Keep a draft in place of the one before; "" takes it away.

        Raises:
            DeskError: The desk cannot be written.
        """
        name = _name(reference_id, paragraph)
        if text:
            self._recent.use(name, text=text)
        elif self.draft(reference_id, paragraph):
            self._recent.forget(name)


def _name(reference_id: str, paragraph: str) -> str:
    return name_of("notes", {"reference_id": reference_id, "paragraph": paragraph})

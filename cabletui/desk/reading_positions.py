"""The cables that were read, and where in each the reader was."""

from dataclasses import dataclass

from cabletui.desk.desk_file import DeskFile
from cabletui.desk.recent import Recent

_MOST = 1_000


@dataclass(frozen=True, slots=True)
class ReadingPosition:
    """A cable that was read."""

    reference_id: str
    time: str
    """When it was last left: ISO 8601 in UTC."""

    offset: int
    """The character of its page that stood at the top of the screen."""

    is_read: bool = False
    """Whether its end was in sight, then or at an earlier reading."""

    paragraph: int | None = None
    """The paragraph that the reader was at, counted from 0; None if that is not known."""


class ReadingPositions:
    """The history of reading: each cable once, the last thousand of them."""

    def __init__(self, store: DeskFile) -> None:
        self._recent = Recent(store, "read", "reference_id", _MOST)

    def all(self) -> tuple[ReadingPosition, ...]:
        """Return what was read, the latest first.

        Raises:
            DeskError: The desk cannot be read.
        """
        return tuple(
            ReadingPosition(
                str(document["reference_id"]),
                str(document.get("time", "")),
                max(0, offset) if isinstance(offset := document.get("offset"), int) else 0,
                document.get("is_read") is True,
                paragraph if isinstance(paragraph := document.get("paragraph"), int) else None,
            )
            for document in self._recent.documents()
        )

    def of(self, reference_id: str) -> ReadingPosition | None:
        """Return where the reader left a cable; None if it was not read.

        Raises:
            DeskError: The desk cannot be read.
        """
        return next((read for read in self.all() if read.reference_id == reference_id), None)

    def offset(self, reference_id: str) -> int:
        """Return the offset at which the reader left a cable; 0 if it was not read.

        Raises:
            DeskError: The desk cannot be read.
        """
        read = self.of(reference_id)
        return read.offset if read else 0

    def keep(
        self,
        reference_id: str,
        offset: int = 0,
        *,
        is_read: bool = False,
        paragraph: int | None = None,
    ) -> None:
        """Record that a cable was read, and the offset in its page at which the reader is.

        Args:
            reference_id: The cable.
            offset: Where it was left.
            is_read: Whether its end was in sight; it stays read at each later reading.
            paragraph: The one that the reader was at, counted from 0.

        Raises:
            DeskError: The desk cannot be written.
        """
        before = self.of(reference_id)
        was_read = before is not None and before.is_read
        place = {} if paragraph is None else {"paragraph": paragraph}
        self._recent.use(reference_id, offset=offset, is_read=is_read or was_read, **place)

    def forget(self, reference_id: str) -> None:
        """Record that a cable counts as not read.

        Raises:
            DeskError: The desk cannot be written.
        """
        self._recent.forget(reference_id)

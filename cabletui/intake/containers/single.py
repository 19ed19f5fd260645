"""A source that is one file, compressed or not."""

import io
from collections.abc import Iterator
from pathlib import Path

from cabletui.intake.containers.piece import Part, Piece
from cabletui.intake.containers.steady import expanded, is_compressed


class SingleFile:
    """A file of cables."""

    unit = "bytes"

    def __init__(self, path: Path) -> None:
        """Open the file.

        Raises:
            OSError: It cannot be opened.
        """
        self._file = path.open("rb")
        self.total = self._file.seek(0, io.SEEK_END)
        self._file.seek(0)

    @property
    def done(self) -> int:
        """How many bytes of the file have been read."""
        return self.total if self._file.closed else self._file.tell()

    def parts(self) -> Iterator[Part]:
        """Give the file, as one piece without a name."""
        head = self._file.peek()
        stream = expanded(self._file, head) if is_compressed(head) else self._file
        yield Piece("", stream)

    def close(self) -> None:
        """Close the file."""
        self._file.close()

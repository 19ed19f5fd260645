"""A source that is one file, compressed or not."""

import io
from collections.abc import Generator
from pathlib import Path

from cabletui.errors import Refusal
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
        self._path = path
        self._file = path.open("rb")
        self.total = self._file.seek(0, io.SEEK_END)
        self._file.seek(0)

    @property
    def done(self) -> int:
        """How many bytes of the file have been read."""
        return self.total if self._file.closed else self._file.tell()

    def parts(self) -> Generator[Part, None, None]:
        """Give the file, as one piece without a name."""
        try:
            head = self._file.peek()
        except OSError as error:
            yield Refusal(self._path.name, f"It cannot be read ({error.strerror or error}).")
        else:
            yield Piece("", expanded(self._file, head) if is_compressed(head) else self._file)

    def close(self) -> None:
        """Close the file."""
        self._file.close()

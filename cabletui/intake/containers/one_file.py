"""A source that is one file on disk, and how far it has been read."""

import io
from pathlib import Path


class OneFile:
    """An open file that counts its bytes."""

    unit = "bytes"

    def __init__(self, path: Path) -> None:
        """Open the file.

        Raises:
            OSError: It cannot be opened.
        """
        self.path = path
        self.file = path.open("rb")
        self.total = self.file.seek(0, io.SEEK_END)
        self.file.seek(0)

    @property
    def done(self) -> int:
        """How many bytes of the file have been read."""
        return self.total if self.file.closed else self.file.tell()

    def close(self) -> None:
        """Close the file."""
        self.file.close()

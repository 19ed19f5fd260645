"""A source that is one file, compressed or not."""

from collections.abc import Generator

from cabletui.intake.sources.input_file import InputFile
from cabletui.intake.sources.source import Item, Member


class SingleFile:
    """A file of cables."""

    unit = "bytes"

    def __init__(self, source: InputFile) -> None:
        """Take a file that was opened.

        Args:
            source: The file, at its start; it is closed with this.
        """
        self._source = source
        self.total = source.total

    @property
    def done(self) -> int:
        """How many bytes of the file have been read."""
        return self._source.done

    def items(self) -> Generator[Item, None, None]:
        """Give the file as one member without a name."""
        yield Member("", self._source.content)

    def close(self) -> None:
        """Close the file."""
        self._source.close()

"""A source that is one file, compressed or not."""

from collections.abc import Generator

from cabletui.intake.sources.input_file import OneFile
from cabletui.intake.sources.source import Item, Member


class SingleFile(OneFile):
    """A file of cables."""

    def items(self) -> Generator[Item, None, None]:
        """Give the file as one member without a name."""
        yield Member("", self._source.content)

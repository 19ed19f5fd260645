"""What an importer is, and what it yields: a cable, a refusal, or something that is no cable."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO, Protocol

from cabletui.cable.addition import Addition
from cabletui.cable.cable import Cable
from cabletui.errors import CabletuiError, Refusal

LIMIT = 8 * 1024 * 1024
"""The largest page, row or document that is read, in bytes; the archive's longest cable is far
below it, and what is above it is no cable."""

HEAD = 1 << 16
"""How many bytes at the beginning of a file show which importer can read it."""


class UnfitError(CabletuiError):
    """A page, row or document cannot be read as a cable; its text is the reason to refuse it."""


@dataclass(frozen=True, slots=True)
class PassedOver:
    """Something that is no cable and was not meant to be one, such as an index page."""

    name: str
    """The file inside its source."""

    why: str
    """What it is, in a word or two."""


@dataclass(frozen=True, slots=True)
class FilePosition:
    """A place in a long file: all before it has been yielded, so a later run can begin there."""

    position: int
    """The place, in bytes from the start of the file."""


Outcome = Cable | Addition | Refusal | PassedOver | FilePosition


class Importer(Protocol):
    """One format in which cables lie on disk."""

    @property
    def name(self) -> str:
        """The name of the format, as `--format` takes it and a cable's source records it."""

    @property
    def holds_one_cable(self) -> bool:
        """Whether a file holds one cable, unless several files were put together into it."""

    def recognises(self, head: bytes, name: str) -> bool:
        """Return whether a file looks like this format.

        Args:
            head: Its first bytes.
            name: Its name, for what the content does not show.
        """

    def read(self, stream: BinaryIO, name: str, source: str) -> Iterator[Outcome]:
        """Read all that a file holds, one outcome at a time.

        Args:
            stream: The file, at its start, or at a place that an earlier reading reached.
            name: The path of the file inside its source; empty if the source is the file.
            source: The last part of the path that was imported.

        Raises:
            OSError: The file cannot be read on. What is wrong with its content is never raised
                but yielded, as a refusal.
        """

"""Open the library for the interface, in a thread, and post the outcome."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from textual.message import Message

from cabletui.errors import CabletuiError

if TYPE_CHECKING:
    from cabletui.archive.archive import Archive


@dataclass
class LibraryOpened(Message):
    """The library can be read."""

    archive: "Archive"


@dataclass
class LibraryRefused(Message):
    """The library cannot be read."""

    error: CabletuiError


def open_library(folder: Path) -> LibraryOpened | LibraryRefused:
    """Open a library, or say why it cannot be opened; to be called in a thread."""
    # The engine is loaded here, beside the first frame, and not before it.
    from cabletui.archive.archive import Archive  # noqa: PLC0415
    from cabletui.archive.index import mapping_faults  # noqa: PLC0415 (as above)

    mapping_faults.outlive()
    try:
        return LibraryOpened(Archive.open(folder))
    except CabletuiError as error:
        return LibraryRefused(error)

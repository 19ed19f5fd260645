"""Which library a reader means who did not name one."""

import os
from pathlib import Path

from cabletui import sample
from cabletui.archive.documents import NAME

VARIABLE = "CABLETUI_LIBRARY"


def to_read(option: str | None) -> Path:
    """Return the folder of the library to open.

    It is the one of the option, else of `CABLETUI_LIBRARY`, else the reader's own where
    something was imported, else the sample that comes with the program.
    """
    if named := _named(option):
        return named
    own = of_the_reader()
    return own if (own / NAME).exists() else sample.folder()


def to_write(option: str | None) -> Path:
    """Return the folder of the library to import into, which may not be there yet."""
    return _named(option) or of_the_reader()


def of_the_reader() -> Path:
    """Return the folder in the reader's data folder, as the platform has it."""
    from platformdirs import user_data_path  # noqa: PLC0415

    return user_data_path("cabletui", appauthor=False) / "library"


def _named(option: str | None) -> Path | None:
    name = option or os.environ.get(VARIABLE)
    return Path(name).expanduser() if name else None

"""Cleaning up what killed runs left in a library."""

import shutil
from contextlib import suppress
from pathlib import Path

from cabletui.archive.layout import FRESH, INDEX, LOG, OFFSETS, OLD, SUMS

_DRAFTS = (f".{LOG}.*", f".{OFFSETS}.*", f".{SUMS}.*", f"{INDEX}/.tmp*")
"""Drafts of files, which would have replaced the files once they were complete."""


def place(folder: Path) -> Path:
    """Return where the index of a library lies, which is elsewhere if it is a symbolic link."""
    try:
        return (folder / INDEX).resolve()
    except (OSError, RuntimeError):  # links that lead to each other
        return folder / INDEX


def remove(folder: Path) -> None:
    """Remove what killed runs left, and bring back an index that had been moved out of the way.

    The lock must be held. What cannot be removed stays.
    """
    index = place(folder)
    fresh, old = (index.with_name(index.name + end) for end in (FRESH, OLD))
    if old.is_dir() and not index.exists():
        with suppress(OSError):
            old.rename(index)
    for left in (fresh, old):
        clear(left)
    for draft in _DRAFTS:
        for path in folder.glob(draft):
            with suppress(OSError):
                path.unlink()


def clear(path: Path) -> None:
    """Remove a folder, or whatever stands in its place, as far as possible."""
    shutil.rmtree(path, ignore_errors=True)
    with suppress(OSError):
        path.unlink()

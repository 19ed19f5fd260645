"""What can go wrong, in words for the reader; errors about the text of a cable are in `cable`."""

import os
import sys
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path


class CabletuiError(Exception):
    """Anything the program says no to: what happened, to which file or field, what to do.

    The text of the exception is one or two whole sentences, fit to be shown as they are.
    """


class UnknownCableError(CabletuiError):
    """The library holds no cable with that reference id."""


class QuerySyntaxError(CabletuiError):
    """A query cannot be read.

    Attributes:
        position: The offset in the query, in characters, where the trouble begins.
        length: How many characters are in trouble; at least 1.
    """

    def __init__(self, message: str, position: int, length: int = 1) -> None:
        super().__init__(message)
        self.position = position
        self.length = length


class StorageError(CabletuiError):
    """A file that cabletui keeps cannot be read or written as asked."""


class LibraryError(StorageError):
    """The library folder cannot be read or written as asked."""


class NoJsonError(LibraryError):
    """A small file of the library holds no JSON object: it is damaged, or another program's."""


class DeskError(StorageError):
    """What the reader keeps on the desk cannot be read or written as asked."""


class LibraryBusyError(LibraryError):
    """Another import is at work on this library."""


class SourceError(CabletuiError):
    """A source given to import cannot be opened at all."""


class ClipboardError(CabletuiError):
    """Nothing could be put into any clipboard."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """Something of an import that was left out, and why."""

    name: str
    """The file, or the row or line of it, as the reader would look for it."""

    reason: str
    """One sentence: what is wrong and, where there is a cure, what to do."""

    count: int = 1
    """How many such things were left out, if one sentence stands for many."""


def how_to_add(package: str) -> str:
    """Return what a reader who lacks a package can do about it, as the end of a sentence.

    Args:
        package: A package of an extra, such as `py7zr`.
    """
    parts = Path(sys.prefix).parts
    if "pipx" in parts:
        return f"`pipx inject cabletui {package}` adds it"
    if {"uv", "tools"} <= set(parts):
        return f"`uv tool install --with {package} cabletui` adds it"
    if find_spec("pip") and sys.prefix != sys.base_prefix and os.access(sys.prefix, os.W_OK):
        return f"`{sys.executable} -m pip install {package}` adds it"
    return "whoever installed cabletui here can add it"

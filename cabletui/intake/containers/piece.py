"""What a source is made of: files, read one after another, that need not lie on disk."""

from collections.abc import Generator
from dataclasses import dataclass
from io import BufferedReader
from pathlib import PurePosixPath, PureWindowsPath
from typing import Protocol

from cabletui.errors import Refusal
from cabletui.importers.outcome import PassedOver


@dataclass(frozen=True, slots=True)
class Piece:
    """A file of a source. It is read before the next one is asked for."""

    name: str
    """Its path inside the source; empty where it is the source."""

    stream: BufferedReader
    """At its start; its first bytes can be looked at."""


Part = Piece | Refusal | PassedOver


def told(name: str) -> str:
    r"""Return a file's name as text that can be written down, foreign bytes as `\xff`."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")


class Container(Protocol):
    """A source, opened: a file, a folder or an archive."""

    unit: str
    """What progress is counted in: `bytes` or `files`."""

    total: int
    """How many of them there are."""

    @property
    def done(self) -> int:
        """How many of them have been gone through."""

    def parts(self) -> Generator[Part, None, None]:
        """Go through what the source holds, once.

        Trouble with a part is yielded as a refusal, and so is trouble that ends it all.
        """

    def close(self) -> None:
        """Let go of the source."""


_FURNITURE_ENDINGS = frozenset(
    [
        ".asc",
        ".bmp",
        ".css",
        ".gif",
        ".ico",
        ".jpeg",
        ".jpg",
        ".js",
        ".map",
        ".md",
        ".md5",
        ".pdf",
        ".png",
        ".sha1",
        ".sha256",
        ".sig",
        ".svg",
        ".torrent",
        ".ttf",
        ".url",
        ".webp",
        ".woff",
        ".woff2",
    ]
)
_FURNITURE_NAMES = frozenset(
    ["desktop.ini", "thumbs.db", "license", "copying", "readme", "makefile"]
)
_HIDDEN = (".", "__MACOSX")


def is_furniture(name: str) -> bool:
    """Tell whether a file is known by its name to be no cable: scripts, pictures, notes."""
    path = PurePosixPath(name)
    return (
        path.suffix.lower() in _FURNITURE_ENDINGS
        or path.name.lower() in _FURNITURE_NAMES
        or any(part.startswith(_HIDDEN) and part not in (".", "..") for part in path.parts)
    )


def leads_out(name: str) -> bool:
    """Tell whether a path inside an archive points out of it, on any system."""
    path = PureWindowsPath(name)
    return bool(path.root or path.drive) or ".." in path.parts


def of_archive(name: str) -> Refusal | PassedOver | None:
    """Return what is to be said of a file of an archive by its name alone, if anything."""
    if leads_out(name):
        return Refusal(name, "Its path leads out of the archive, so it is left alone.")
    return PassedOver(name, "a file of the site that is no page") if is_furniture(name) else None

"""What a source is made of: files, read one after another, that need not lie on disk."""

import re
from collections.abc import Generator
from dataclasses import dataclass
from io import BufferedReader
from pathlib import PurePosixPath
from typing import Protocol

from cabletui.errors import Refusal
from cabletui.importers.cable_names import is_named_as_cable
from cabletui.importers.importer import PassedOver


@dataclass(frozen=True, slots=True)
class Member:
    """A file of a source. It is read before the next one is asked for."""

    name: str
    """Its path inside the source; empty if it is the source."""

    stream: BufferedReader
    """At its start; its first bytes can be looked at."""


Item = Member | Refusal | PassedOver

_LONGEST_NAME = 1_000
"""In letters; a header of an archive can claim millions, which would all be kept."""


class OpenedSource(Protocol):
    """A source, opened: a file, a folder or an archive."""

    unit: str
    """What progress is counted in: `bytes` or `files`."""

    total: int
    """How many of them there are."""

    @property
    def done(self) -> int:
        """How many of them have been gone through."""

    def items(self) -> Generator[Item, None, None]:
        """Go through what the source holds, once.

        Trouble with a part is yielded as a refusal, and so is trouble that ends it all.
        """

    def close(self) -> None:
        """Let go of the source."""


_SITE_ENDINGS = frozenset(
    (
        *(".asc", ".css", ".ico", ".js", ".map", ".md", ".md5", ".sha1", ".sha256", ".sig"),
        *(".torrent", ".ttf", ".url", ".woff", ".woff2"),
    )
)
_PICTURE_ENDINGS = frozenset(
    (".bmp", ".gif", ".jpeg", ".jpg", ".pdf", ".png", ".svg", ".tif", ".tiff", ".webp")
)
"""Endings of files that are passed over, or refused if their name is that of a cable."""

_SITE_NAMES = frozenset(
    ["desktop.ini", "thumbs.db", "license", "copying", "readme", "makefile", "robots.txt"]
)
_HIDDEN_FOLDERS = frozenset([".git", ".svn", ".hg", "__MACOSX", ".Trash", ".Trashes"])
_DRIVE = re.compile(r"[A-Za-z]:")
"""Takes the `C:` of `C:\\pages\\06X1.html`; not the `re:` of `re: fog.html`."""


def printable(name: str) -> str:
    r"""Return a file's name as text that can be written down.

    Foreign bytes become `\xff`. A name without end, such as an archive can claim, is cut.
    """
    return (
        name[:_LONGEST_NAME].encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")
    )


def verdict_by_name(name: str) -> Refusal | PassedOver | None:
    """Return what is to be said of a file by its name alone, if anything."""
    path = PurePosixPath(name)
    ending = path.suffix.lower()
    if path.name.startswith(".") or _HIDDEN_FOLDERS & set(path.parts):
        return PassedOver(name, "a hidden file")
    if ending in _SITE_ENDINGS or path.name.lower() in _SITE_NAMES:
        return PassedOver(name, "a file of the site that is not a page")
    if ending not in _PICTURE_ENDINGS:
        return None
    kind = "a PDF file" if ending == ".pdf" else "a picture"
    if is_named_as_cable(name):
        return Refusal(name, f"It is {kind} with the name of a cable; only text can be imported.")
    return PassedOver(name, f"{kind}, not a page")


def inner_path(name: str) -> str:
    r"""Return the path of a file of an archive as it is inside the archive.

    Nothing is ever unpacked to disk, so a path that leads elsewhere does no harm: what leads
    out is taken off. `C:\pages\06X1.html`, `/pages/06X1.html` and `../pages/06X1.html` are
    `pages/06X1.html`.
    """
    parts = []
    for part in name.replace("\\", "/").split("/"):
        rest = part[2:] if _DRIVE.match(part) else part
        if rest not in ("", ".", "..", "?"):
            parts.append(rest)
    return printable("/".join(parts))

"""A file in place of a clipboard."""

import re
from itertools import count
from pathlib import Path

from cabletui.errors import ClipboardError

_STRANGE = re.compile(r"[^\w.-]+")
"""Takes the blanks and slashes of `fog / tide.txt`; not a letter, digit or sign of
`06BEIJING24302_p3.txt`."""


def save(text: str, name: str, folder: Path) -> Path:
    """Write a text into a new file and return where it is.

    Args:
        text: Without halves of surrogate pairs.
        name: What the file is called, before `.txt`; made fit for a file system, and numbered
            where there is such a file already.
        folder: Made where it is missing, for the reader alone.

    Raises:
        ClipboardError: The folder or the file cannot be written.
    """
    fit = _STRANGE.sub("-", name).strip("-.")[:80] or "text"
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        for number in count(1):
            path = folder / (f"{fit}.txt" if number == 1 else f"{fit}-{number}.txt")
            try:
                with path.open("x", encoding="utf-8", newline="\n") as file:
                    file.write(text if text.endswith("\n") else f"{text}\n")
            except FileExistsError:
                continue
            return path
    except OSError as error:
        raise ClipboardError(f"{folder} cannot be written ({error.strerror}).") from error
    raise AssertionError("counting has no end")

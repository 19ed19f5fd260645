"""What became of a text on its way to a clipboard."""

from dataclasses import dataclass
from enum import StrEnum


class Fate(StrEnum):
    """What is known to have happened to a text."""

    COPIED = "copied"
    """It was read back, or the program that keeps it said yes."""

    SENT = "sent"
    """The terminal was given it; a terminal never answers."""

    SAVED = "saved"
    TOO_LONG = "too long"
    """It is longer than the terminal takes; a file would hold it."""

    FAILED = "failed"


@dataclass(frozen=True, slots=True)
class CopyResult:
    """What became of a text, and how to say it."""

    fate: Fate
    message: str
    """A sentence for the reader, with the text or its first words.

    The text is as it was given: whoever shows the message makes it safe.
    """

    advice: str = ""
    """A command or setting that may fix it; empty if nothing is known to be wrong."""


_SHOWN = 30


def named(text: str, what: str = "") -> str:
    """Return a text as a message names it: by what it is, or by how it begins.

    Args:
        text: What was to be copied.
        what: A name for it, such as `paragraph 3 of 06BEIJING24302`; may be the text itself.
    """
    if what not in {"", text}:
        return what
    line = " ".join(text.split())
    return line if len(line) <= _SHOWN else f"{line[: _SHOWN - 1].rstrip()}…"

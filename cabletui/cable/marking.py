"""The marks on a telegram that say how far it may go: `EXDIS`, `NODIS`, `STADIS`."""

import re
from collections.abc import Iterator
from functools import cache

from cabletui.cable.facts import established, rows

_LEVEL = re.compile(r"(?:UNCLAS(?:SIFIED)?|CONFIDENTIAL|(?:TOP )?SECRET|LIMITED OFFICIAL USE)\b")
"""Takes `LIMITED OFFICIAL USE` at the start of `LIMITED OFFICIAL USE EXDIS`; not `TOLD SECRET`."""

_BETWEEN = re.compile(r"[\s/,]+")
"""Takes the strokes of `SECRET//NODIS` and a blank; not a letter of `NODIS`."""


def captions_alone(line: str) -> Iterator[str]:
    """Yield the captions of a line that has nothing else but a level.

    >>> list(captions_alone("SECRET//NODIS")), list(captions_alone("NODIS THE GULLS"))
    (['NODIS'], [])
    """
    plain = line.strip()
    level = _LEVEL.match(plain)
    words = [word for word in _BETWEEN.split(plain[level.end() :] if level else plain) if word]
    if all(map(_captions().get, words)):
        yield from words


def caption_meaning(caption: str) -> str:
    """Return what a caption says; empty if it is not known."""
    return _captions().get(caption, "")


def is_caption(text: str) -> bool:
    """Return whether a text is a caption, and nothing else.

    >>> is_caption("NODIS"), is_caption("SECRET")
    (True, False)
    """
    return text in _captions()


@cache
def _captions() -> dict[str, str]:
    found = (row for row in rows("markings") if row["kind"] == "caption")
    return {row["marking"]: established(row["meaning"]) for row in found}

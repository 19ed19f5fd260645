"""A synthetic archive in the form of cables.csv: any size, always the same, real in its shape.

`python -m tests.benchmarks.synthetic 20000 cables.csv` writes one.
"""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from tests.benchmarks.shape import chosen, others
from tests.benchmarks.telegram import Telegram, telegram

VERSION = 1
"""Goes up with every change of what is written, so that an older archive is rebuilt."""

_ESCAPES = str.maketrans({"\\": "\\\\", '"': '\\"'})


def telegrams(size: int) -> Iterator[Telegram]:
    """Yield the cables of an archive of some size, in order of creation.

    Raises:
        ValueError: The archive has not so many.
    """
    for place in chosen(size):
        yield telegram(place)


def row(number: int, one: Telegram) -> bytes:
    """Return a cable as a row of cables.csv."""
    time = one.place.created
    fields = (
        str(number),
        f"{time.month}/{time.day}/{time.year} {time.hour}:{time.minute:02}",
        one.place.reference_id,
        one.place.origin,
        one.place.classification,
        "|".join(one.references),
        one.header,
        one.body,
    )
    return (",".join(f'"{field.translate(_ESCAPES)}"' for field in fields) + "\n").encode()


def write(stream: BinaryIO, size: int) -> None:
    """Write an archive of some size.

    Raises:
        ValueError: The archive has not so many.
    """
    for number, one in enumerate(telegrams(size), start=1):
        stream.write(row(number, one))


def write_others(stream: BinaryIO, count: int) -> None:
    """Write cables that no archive here has."""
    for place in others(count):
        stream.write(row(place.number, telegram(place)))


if __name__ == "__main__":
    with Path(sys.argv[2]).open("wb") as file:
        write(file, int(sys.argv[1]))

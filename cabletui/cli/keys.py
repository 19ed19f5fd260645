"""`cabletui keys`: the key table of the interface."""

import argparse
import os
from collections.abc import Iterator

from cabletui.cli.cells import padded
from cabletui.cli.rows import Row, add_format, put_rows
from cabletui.settings import load

EXAMPLES = ("cabletui keys", "cabletui keys --format csv")
_FIELDS = ("id", "keys", "place", "description")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say which arguments it takes."""
    add_format(parser, "table", "jsonl", "csv")


def run(options: argparse.Namespace) -> int:
    """Print every key, as the reader's settings have it.

    Raises:
        SettingsError: The settings cannot be understood.
    """
    put_rows(_rows(), _FIELDS, options.format, _line)
    return 0


def _rows() -> Iterator[Row]:
    from cabletui.keys import PLACES, keys_of, remapped  # noqa: PLC0415

    keymap = load(os.environ).keys
    for place, heading in PLACES.items():
        for key in keys_of(place):
            yield {
                "id": key.id,
                "keys": remapped(key, keymap).display,
                "place": heading,
                "description": key.description,
            }


def _line(row: Row) -> str:
    return "  ".join(
        (
            padded(str(row["place"]), 24),
            padded(str(row["keys"]), 18),
            padded(str(row["id"]), 24),
            str(row["description"]),
        )
    )

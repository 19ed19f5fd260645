"""`cabletui keys`: the key table of the interface."""

import argparse
import os
from collections.abc import Iterator, Mapping

from cabletui.cli.printing.output import put
from cabletui.exporters.row_exporters import Row, Rows, row_exporter
from cabletui.settings import load
from cabletui.text.cells import filled

EXAMPLES = ("cabletui keys", "cabletui keys --format csv")
_FIELDS = ("id", "keys", "place", "description")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say which arguments it takes: none of its own."""


def run(options: argparse.Namespace) -> int:
    """Print every key, as the reader's settings have it.

    Raises:
        SettingsError: The settings cannot be understood.
    """
    put(row_exporter(options.format).write(Rows(_FIELDS, _rows(load(os.environ).keys), _line)))
    return 0


def _rows(keymap: Mapping[str, str]) -> Iterator[Row]:
    # The help of the verb does without the table of keys.
    from cabletui.keys import PLACES, keys_of, remapped

    for name, place in PLACES.items():
        for key in keys_of(name):
            yield {
                "id": key.id,
                "keys": remapped(key, keymap).display,
                "place": place.heading,
                "description": key.description,
            }


def _line(row: Row) -> str:
    return "  ".join(
        (
            filled(str(row["place"]), 24),
            filled(str(row["keys"]), 18),
            filled(str(row["id"]), 24),
            str(row["description"]),
        )
    )

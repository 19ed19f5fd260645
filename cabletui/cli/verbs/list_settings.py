"""`cabletui settings`: what is set, where it comes from, and what it may be."""

import argparse
import os
from collections.abc import Iterator, Mapping

from cabletui.cli.printing.output import put, say
from cabletui.exporters.row_exporters import Row, Rows, row_exporter
from cabletui.settings import SETTINGS, Settings, load, origins
from cabletui.text.cells import filled

EXAMPLES = ("cabletui settings", "cabletui settings --format jsonl")
_FIELDS = ("name", "value", "from", "may_be")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say which arguments it takes: none of its own."""


def run(options: argparse.Namespace) -> int:
    """Print every setting; 1 if a key that was set cannot work.

    Raises:
        SettingsError: The settings cannot be understood.
    """
    # It loads the table of keys, which the help does without.
    from cabletui.cli.key_faults import key_remarks

    settings, came_from = load(os.environ), origins(os.environ)
    rows = Rows(_FIELDS, _rows(settings, came_from), _line)
    put(row_exporter(options.format).write(rows))
    faults = list(key_remarks(settings.keys))
    for fault in faults:
        say(fault)
    return 1 if faults else 0


def _rows(settings: Settings, came_from: Mapping[str, str]) -> Iterator[Row]:
    for name, may_be in SETTINGS.items():
        value = getattr(settings, name)
        if name == "keys":
            value = ", ".join(f"{id} = {keys}" for id, keys in settings.keys.items())
        yield {
            "name": name,
            "value": {True: "true", False: "false"}.get(value, str(value or "")),
            "from": came_from.get(name, "as it comes"),
            "may_be": may_be,
        }


def _line(row: Row) -> str:
    value = str(row["value"]) or "(none)"
    return "  ".join((filled(str(row["name"]), 10), value, f"({row['from']}; {row['may_be']})"))

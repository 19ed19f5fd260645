"""A JSON file with a checksum of itself, so that a change by anything but cabletui is noticed."""

from hashlib import blake2b
from pathlib import Path
from typing import Any

import orjson

from cabletui.archive.log.import_log_tables import fitting
from cabletui.errors import LibraryError, NoJsonError
from cabletui.files import JsonFile, read_bounded

_SEAL = "seal"
_OPTIONS = orjson.OPT_INDENT_2 | orjson.OPT_NON_STR_KEYS


class SealedFile(JsonFile):
    """A JSON file whose table `seal` has the checksum of the other tables."""

    failure = LibraryError
    no_json = NoJsonError

    def read(self) -> dict[str, dict[str, Any]] | None:
        """Return the tables as far as they are of the right shape; None if there is no file.

        Raises:
            LibraryError: The file cannot be read, or is no JSON object.
        """
        tables = super().read()
        return None if tables is None else fitting(tables)

    def write(self, data: dict[str, dict[str, Any]]) -> None:
        """Replace the file by these tables, and seal it.

        Raises:
            LibraryError: The file cannot be written.
        """
        tables = {name: table for name, table in data.items() if name != _SEAL}
        super().write(tables | {_SEAL: {"1": {"blake2b": _sum(tables)}}})


def is_as_written(path: Path) -> bool:
    """Return whether a file is as it was last written and sealed; a missing one counts as such.

    Every byte that differs counts, even a space.
    """
    try:
        data = read_bounded(path)
        tables = orjson.loads(data)
        seal = tables.pop(_SEAL)
    except FileNotFoundError:
        return True
    except (OSError, KeyError, orjson.JSONDecodeError, AttributeError, TypeError):
        return False
    wanted = {"1": {"blake2b": _sum(tables)}}
    whole = orjson.dumps(tables | {_SEAL: seal}, option=_OPTIONS) + b"\n"
    return bool(seal == wanted and whole == data)


def _sum(tables: dict[str, Any]) -> str:
    return blake2b(orjson.dumps(tables, option=_OPTIONS), digest_size=16).hexdigest()

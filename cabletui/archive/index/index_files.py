"""The files of an index: what they were, and whether they still are.

A file without a footer of the engine is small, and its checksum is taken over all of it; for the
others the checksum in the footer is enough.
"""

import zlib
from collections.abc import Iterator
from pathlib import Path

from cabletui.archive.index.segment_footers import FooterError, footer, is_whole
from cabletui.archive.log.file_records import Files

_DATA = frozenset({".fast", ".fieldnorm", ".idx", ".pos", ".store", ".term", ".del"})


def files(index: Path) -> Files:
    """Return the size and the checksum of each file of an index, locks left out.

    Raises:
        OSError: A file cannot be read.
        FooterError: A data file has no footer.
    """
    return {path.name: [path.stat().st_size, _mark(path)] for path in _paths(index)}


def changes(index: Path, noted: Files) -> Iterator[str]:
    """Yield how the files of an index have changed, a sentence each, without reading them whole.

    A change within a data file is not seen, only one of its length or its end.
    """
    here = {path.name: path for path in _paths(index)}
    for name in sorted(noted.keys() - here.keys()):
        yield f"The file {name} of the index is missing."
    for name in sorted(here.keys() - noted.keys()):
        yield f"The file {name} does not belong to the index."
    for name in sorted(here.keys() & noted.keys()):
        try:
            same = [here[name].stat().st_size, _mark(here[name])] == noted[name]
        except (OSError, FooterError):
            same = False
        if not same:
            yield f"The file {name} of the index is not what was written: it was changed or cut."


def damaged(index: Path) -> Iterator[str]:
    """Yield which data files do not fit their footers, a sentence each; this reads them whole."""
    for path in _paths(index):
        if path.suffix not in _DATA:
            continue
        try:
            whole = is_whole(path)
        except OSError as error:
            yield f"The file {path.name} of the index cannot be read ({error.strerror})."
        except FooterError:
            yield f"The file {path.name} of the index has no footer: it was cut or is damaged."
        else:
            if not whole:
                yield f"The file {path.name} of the index is damaged: its checksum does not match."


def _paths(index: Path) -> list[Path]:
    try:
        return sorted(path for path in index.iterdir() if path.suffix != ".lock" and path.is_file())
    except OSError:
        return []


def _mark(path: Path) -> int:
    return zlib.crc32(footer(path)[1] if path.suffix in _DATA else path.read_bytes())

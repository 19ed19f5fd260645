"""Libraries of fictional cables."""

from pathlib import Path

import orjson

from cabletui.archive.writer import Writer
from cabletui.cable import Cable
from cabletui.cable.document import to_document
from tests.archive.fiction import fictional


def library(folder: Path, *cables: Cable) -> Path:
    """Add cables to a library, by default those of the numbers 1 to 12, and return its folder."""
    with Writer.open(folder) as writer:
        for cable in cables or [fictional(number) for number in range(1, 13)]:
            writer.add(cable)
    return folder


def line(cable: Cable) -> bytes:
    """Return the line that the documents hold of a cable."""
    return orjson.dumps(to_document(cable), option=orjson.OPT_APPEND_NEWLINE)

"""A library in which one cable has two editions, of which the second is redacted."""

from dataclasses import replace
from pathlib import Path

from cabletui.archive.writer import Writer
from cabletui.cable import Source
from tests.library import cable

EDITED = "08OBAN7"
BODY = (
    "TAGS: PREL\nSUBJECT: THE LAMP\n\n"
    "1. (S) The keeper of the north lamp met the board on the pier.\n\n"
    "2. (C) Fog lay on the water for nine days and the ferry stayed.\n"
)


def edited_library(folder: Path) -> Path:
    """Write the library into a folder, and return it."""
    whole = replace(cable(0), reference_id=EDITED, classification="CONFIDENTIAL", body=BODY)
    redacted = replace(
        whole,
        classification="SECRET",
        body=BODY.replace("keeper of the north lamp", "XXXXXXXXXXXX"),
        source=Source("later.tar", "page", "1"),
    )
    with Writer.open(folder / "library") as writer:
        for one in (cable(0), whole, redacted):
            writer.add(one)
    return folder / "library"

"""A library of fictional cables that cite each other, and some that nobody holds."""

from dataclasses import replace
from pathlib import Path

from cabletui.archive.writer import Writer
from cabletui.cable import Cable, Moment
from tests.library import cable

STORY = {
    "09OBAN870": ("2009-10-28", ("09OBAN794",)),
    "09OBAN938": ("2009-11-25", ("09OBAN870",)),
    "09OBAN941": ("2009-11-30", ("09OBAN938",)),
    "09OBAN943": ("2009-12-01", ("09OBAN941",)),
    "09OBAN950": ("2009-12-07", ("09OBAN941", "09OBAN794")),
    "09OBAN966": ("2009-12-15", ("09OBAN950",)),
    "09OBAN1025": ("2009-12-21", ("09OBAN941", "09OBAN966")),
    "09ARDBEG12": ("2009-12-23", ("09OBAN1025", "09OBAN1026")),
}
"""The cables that are held: their days, and what they cite."""


def cited_cable(reference_id: str) -> Cable:
    """Return a cable of the story."""
    day, cites = STORY[reference_id]
    number = reference_id[len(reference_id.rstrip("0123456789")) :]
    listed = "\n     ".join(f"{chr(65 + at)}. {one[:2]} {one[2:]}" for at, one in enumerate(cites))
    listed = listed.replace("OBAN", "OBAN ").replace("OBAN 794", "OBAN 794 (LAMP OIL)")
    return replace(
        cable(5),
        reference_id=reference_id,
        created=Moment.parse(day),
        subject=f"THE LAMP OF OBAN, PART {number}",
        references=cites,
        body=f"REF: {listed}\n\n1. (C) The keeper spoke of the lamp. Ref A told of the oil.\n",
    )


def cited_library(folder: Path) -> Path:
    """Write the story into a library, and return its folder."""
    with Writer.open(folder) as writer:
        for reference_id in STORY:
            writer.add(cited_cable(reference_id))
    return folder

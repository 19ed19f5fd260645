"""A cables.csv of fictional cables, as long as a test needs it."""

from pathlib import Path


def row(number: int) -> str:
    """Return the row of a cable, with its line end."""
    body = f"UNCLAS ALDERMARK {number:06}\\n\\nSUBJECT: FOG {number}\\n\\n1. (U) Fog, day {number}."
    fields = (number, "1/2/2007 3:04", f"07ALDERMARK{number}", "Embassy Aldermark", "SECRET", "")
    return ",".join(f'"{field}"' for field in (*fields, "R 020304Z JAN 07", body)) + "\n"


def write_table(folder: Path, count: int) -> Path:
    """Write the rows of the numbers 1 to count; return the file."""
    path = folder / "cables.csv"
    path.write_text("".join(map(row, range(1, count + 1))), encoding="utf-8")
    return path

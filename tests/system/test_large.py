"""A cable of seven megabytes is read like any other, in little room."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from cabletui.archive.writer import Writer
from tests.library import cable
from tests.system.conftest import Start
from tests.system.session import PROGRAM

SIZE = 7_000_000
PARAGRAPH = f"12. (C) {'the tide came in twice and went out once, ' * 9}\n".replace(
    "once, ", "once,\n"
)


PIECES = {
    "prose": f"{PARAGRAPH}\n",
    "short lines": "a\n",
    "one line": "word ",
    "references": "07BOWMORE100 and REF A\n",
    "paragraphs": "1. (U) The tide came in twice.\n\n",
    "wide letters": "é漢字\n",
}


@pytest.mark.parametrize("piece", PIECES.values(), ids=PIECES)
def test_a_cable_of_seven_megabytes(start: Start, tmp_path: Path, piece: str) -> None:
    body = piece * (SIZE // len(piece.encode()))
    with Writer.open(tmp_path / "library") as writer:
        writer.add(replace(cable(0), body=body))
    session = start((*PROGRAM, "07BOWMORE100", "--library", str(tmp_path / "library")), rows=12)
    session.wait_for("Body, clean", 240)
    session.press("G")
    session.wait_for("100%")
    status = Path(f"/proc/{session.process.pid}/status").read_text(encoding="ascii")
    most = re.search(r"^VmHWM:\s+(\d+) kB$", status, re.M)
    assert most
    assert int(most[1]) < 200_000

"""`from cabletui import cable` is a library whose names are loaded when they are asked for."""

import subprocess
import sys
from pathlib import Path

from cabletui import cable

STUB = Path(cable.__file__ or "").with_suffix(".pyi")


def test_every_name_of_the_stub_can_be_had() -> None:
    listed = [line.split()[-1] for line in STUB.read_text().split("\n") if line.startswith("from")]
    assert sorted(listed) == dir(cable)
    assert [name for name in listed if getattr(cable, name) is None] == []


def test_a_name_is_loaded_when_it_is_asked_for() -> None:
    code = (
        "import sys; from cabletui import cable; from cabletui.cable import Moment;"
        "sys.exit('cabletui.cable.reading.references' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0

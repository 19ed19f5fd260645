from pathlib import Path

import pytest

from cabletui.clipboard.quiet_program import takes
from tests.clipboard.programs import program

KEEPS = """
open(os.environ["HOME"] + "/kept", "ab").write(sys.stdin.buffer.read())
print("noise")
sys.stderr.write("noise")
sys.exit("no" in sys.argv)
"""


def test_a_program_is_given_a_text_and_writes_nothing(
    sealed: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    program(sealed / "bin", "taker", KEEPS, monkeypatch)
    assert takes(["taker"], "é\n", 60)
    assert takes(["taker"], "x", 60, is_apart=True)
    assert not takes(["taker", "no"], "", 60)
    assert (sealed / "kept").read_text(encoding="utf-8") == "é\nx"
    assert capfd.readouterr() == ("", "")


def test_a_program_that_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "/nowhere")
    assert not takes(["taker"], "x", 60)


def test_a_program_that_does_not_end(sealed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    program(sealed / "bin", "sleeper", "import time; time.sleep(600)", monkeypatch)
    assert not takes(["sleeper"], "x", 0.1)

from pathlib import Path

import pytest

from cabletui import sample
from cabletui.archive import locate


def test_the_sample_is_read_where_there_is_nothing_else(sealed: Path) -> None:
    assert locate.to_read(None) == sample.folder()
    assert locate.to_write(None) == sealed / "data" / "cabletui" / "library"


def test_the_own_library_is_read_once_something_was_imported(sealed: Path) -> None:
    own = sealed / "data" / "cabletui" / "library"
    own.mkdir(parents=True)
    assert locate.to_read(None) == sample.folder()
    (own / "cables.jsonl").write_bytes(b"")
    assert locate.to_read(None) == own


def test_the_option_goes_before_the_variable(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CABLETUI_LIBRARY", "/shared/cables")
    assert locate.to_read(None) == locate.to_write(None) == Path("/shared/cables")
    assert locate.to_read("here") == locate.to_write("here") == Path("here")
    assert locate.to_read("") == Path("/shared/cables")


def test_a_tilde_is_the_home(sealed: Path) -> None:
    assert locate.to_read("~/cables") == sealed / "cables"

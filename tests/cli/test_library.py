from argparse import Namespace
from pathlib import Path

import pytest

from cabletui import sample
from cabletui.cli.library import folder_to_read, folder_to_write
from cabletui.errors import LibraryError
from cabletui.settings import Settings


def options(library: Path | None = None, *, read_only: bool = False) -> Namespace:
    return Namespace(verb="import", library=library, read_only=read_only)


def test_without_any_the_sample_is_read(sealed: Path) -> None:
    assert folder_to_read(options(), Settings()) == sample.folder()


def test_the_readers_own_goes_before_the_sample(sealed: Path) -> None:
    own = sealed / "data" / "cabletui" / "library"
    own.mkdir(parents=True)
    assert folder_to_read(options(), Settings()) == sample.folder()
    (own / "cables.jsonl").touch()
    assert folder_to_read(options(), Settings()) == own


def test_what_is_asked_for_goes_before_the_settings(tmp_path: Path) -> None:
    settings = Settings(library=tmp_path / "set")
    assert folder_to_read(options(), settings) == tmp_path / "set"
    assert folder_to_read(options(tmp_path / "asked"), settings) == tmp_path / "asked"


def test_an_import_never_goes_into_the_sample(
    sealed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert folder_to_write(options()) == sealed / "data" / "cabletui" / "library"
    monkeypatch.setenv("CABLETUI_LIBRARY", str(tmp_path / "set"))
    assert folder_to_write(options()) == tmp_path / "set"
    assert folder_to_write(options(tmp_path / "asked")) == tmp_path / "asked"


def test_a_tilde_is_the_home(sealed: Path) -> None:
    assert folder_to_write(options(Path("~/l"))) == sealed / "l"


def test_read_only_writes_nothing() -> None:
    with pytest.raises(LibraryError, match="`cabletui import` writes, which --read-only forbids"):
        folder_to_write(options(read_only=True))


def test_a_folder_that_one_may_not_look_into_is_a_sentence(
    sealed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def closed(_: Path) -> bool:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "exists", closed)
    with pytest.raises(LibraryError, match=r"cables\.jsonl cannot be read \(Permission denied\)"):
        folder_to_read(options(), Settings())

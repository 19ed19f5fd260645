"""Whatever nobody foresaw is one sentence, a log, and exit status 2, in every verb."""

import builtins
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NoReturn

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cabletui.cli.verb_table import VERBS
from cabletui.cli.verbs import open_interface
from tests.cli.conftest import Run

SECRET = "a passage of a cable"


class Panic(BaseException):
    """What an engine in Rust raises when it panics: no Exception."""


def errors() -> Iterator[BaseException]:
    """Yield an error of each kind, but for those that mean that the reader leaves."""
    leaving = (KeyboardInterrupt, SystemExit, BrokenPipeError, GeneratorExit)
    others = (BaseExceptionGroup, Warning, UnicodeError)
    for kind in vars(builtins).values():
        is_error = isinstance(kind, type) and issubclass(kind, BaseException)
        if is_error and not issubclass(kind, (*leaving, *others)):
            yield kind(SECRET)
    yield UnicodeDecodeError("utf-8", b"\xff", 0, 1, SECRET)
    yield UnicodeEncodeError("utf-8", "\ud800", 0, 1, SECRET)
    yield OSError(28, SECRET, f"{SECRET}.jsonl")
    yield ExceptionGroup(SECRET, [ValueError(SECRET)])
    yield Panic(SECRET)


WORDS = {
    "import": (__file__,),
    "check": (__file__,),
    "search": ("tide",),
    "count": ("tide",),
    "diff": ("07BOWMORE100",),
    "passages": ("07BOWMORE100",),
    "recipients": ("tide",),
    "refs": ("07BOWMORE100",),
    "export": ("tide",),
    "show": ("07BOWMORE100",),
    "doctor": ("--no-copy",),
    "open": ("07BOWMORE100",),
}
SOURCES = {
    "settings": ("cabletui.settings._of_file",),
    "archive": (
        "cabletui.archive.archive.Archive.open",
        "cabletui.archive.upkeep.status.examine",
        "cabletui.archive.writer.reindex",
        "cabletui.archive.writer.Writer.__init__",
        "cabletui.app.CabletuiApp.run",
    ),
    "desk": ("cabletui.desk.desk_file.DeskFile.__init__",),
    "offsets": ("cabletui.archive.store.offsets.stored", "cabletui.archive.store.offsets.scan"),
}
EVERY_SOURCE = {
    "settings": set(VERBS) - {"completion", "desk", "help"},
    "desk": {"desk", "export", "open"},
}
"""Verbs that must meet the error; others may never ask for what fails, or know what to do."""


@pytest.mark.parametrize("source", SOURCES)
@pytest.mark.parametrize("verb", VERBS)
@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
    deadline=None,
    max_examples=8,
)
@given(error=st.sampled_from(list(errors())))
def test_an_error_of_any_kind_in_any_verb(
    verb: str, source: str, error: BaseException, run: Run, folder: Path, sealed: Path
) -> None:
    logs = sealed / "state" / "cabletui"
    before = set(logs.glob("*")) if logs.exists() else set()
    with pytest.MonkeyPatch.context() as patch:

        def fail(*_: object, **__: object) -> NoReturn:
            raise error

        for name in SOURCES[source]:
            patch.setattr(name, fail)
        patch.setattr(open_interface, "why_not_interactive", lambda *_, **__: "")
        patch.setattr("cabletui.cli.browser.browser_server.BrowserServer.run", lambda *_: None)
        patch.setenv("CABLETUI_LIBRARY", str(folder) if source != "settings" else "")
        if verb in {"import", "reindex"}:
            patch.setenv("CABLETUI_LIBRARY", str(sealed / "library"))
        if (verb, source) in {("open", "offsets"), ("open", "settings")}:
            patch.setattr("cabletui.app.CabletuiApp.run", fail)
        ran = run(verb, *WORDS.get(verb, ()))
    assert "Traceback" not in ran.errors
    if f"cabletui failed unexpectedly ({type(error).__name__})" in ran.errors:
        assert ran.status == 2
        assert SECRET not in ran.errors
        (last,) = ran.errors.splitlines()[-1:]
        assert str(logs) in last
        assert any(SECRET in log.read_text(encoding="utf-8") for log in logs.iterdir())
    else:
        assert verb not in EVERY_SOURCE.get(source, ())
        assert ran.status in {0, 1, 2}
    assert set(logs.glob("*")) >= before


@pytest.mark.parametrize(
    ("name", "begins"), [("orjson.orjson", "cabletui: Python 3."), ("", "cab")]
)
def test_a_package_of_another_python_is_named(
    run: Run, monkeypatch: pytest.MonkeyPatch, name: str, begins: str
) -> None:
    def load(verb: object) -> None:
        raise ModuleNotFoundError(f"No module named {name!r}", name=name)

    monkeypatch.setattr("cabletui.cli.verb_table.Verb.load", load)
    ran = run("tags")
    assert ran.status == 2
    assert ran.errors.startswith(begins)
    assert ("package orjson." in ran.errors) is bool(name)


def test_a_kiosk_writes_no_log(run: Run, sealed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(open_interface, "why_not_interactive", lambda *_, **__: 1 / 0)
    ran = run("--kiosk")
    assert ran.status == 2
    assert ran.errors.startswith("cabletui failed unexpectedly (ZeroDivisionError)")
    assert ran.errors.count("\n") == 1
    assert not list(sealed.rglob("*.log"))


def test_a_home_that_cannot_be_written(
    run: Run, sealed: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (sealed / "state").touch()
    monkeypatch.setattr("cabletui.settings._of_file", lambda *_, **__: 1 / 0)
    ran = run("tags")
    assert ran.status == 2
    assert "could not be written down" in ran.errors


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no /dev/full here")
@pytest.mark.parametrize("arguments", [["search", "(("], ["show", "x"], ["tags", "--frob"]])
def test_where_nobody_can_be_told_the_status_still_tells(arguments: list[str]) -> None:
    with Path("/dev/full").open("wb") as full:
        ran = subprocess.run(
            [sys.executable, "-m", "cabletui", *arguments], stderr=full, check=False
        )
    assert ran.returncode == 2 - (arguments[0] == "show")


def test_the_home_of_nobody_is_a_sentence(run: Run) -> None:
    for verb in ("tags", "status", "reindex"):
        ran = run(verb, "--library", "~nobody-of-that-name/library")
        assert ran.status == 2
        assert ran.errors.startswith("cabletui: There is no library ~nobody-of-that-name")
        assert ran.errors.count("\n") == 1
    assert not os.path.lexists("~nobody-of-that-name")

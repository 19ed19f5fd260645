import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from cabletui.cli.verbs import open_interface
from cabletui.location import OneCable, Results
from cabletui.settings import Settings
from tests.cli.conftest import Run

WORDS = "`cabletui search QUERY` and `cabletui show REFERENCE` print plain text instead."


def test_without_a_terminal_one_sentence_says_what_to_run(run: Run) -> None:
    for arguments in ((), ("open",), ("06BEIJING24302",)):
        ran = run(*arguments)
        assert (ran.status, ran.output) == (2, "")
        assert ran.errors.startswith("cabletui: The interface cannot open here, because standard")
        assert ran.errors.endswith(f"{WORDS}\n")
        assert ran.errors.count("\n") == 1


@pytest.mark.parametrize(
    ("environment", "words"),
    [({"TERM": "dumb"}, "TERM is “dumb”"), ({"TERM": ""}, "TERM is “”")],
)
def test_on_a_dumb_terminal(environment: dict[str, str], words: str) -> None:
    ours, theirs = pty.openpty()
    ran = subprocess.run(
        [sys.executable, "-m", "cabletui"],
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        env=os.environ | environment,
        check=False,
    )
    os.close(theirs)
    said = os.read(ours, 10_000).decode()
    os.close(ours)
    assert ran.returncode == 2
    assert words in said
    assert "\x1b" not in said


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("", None),
        ("06BEIJING24302", OneCable("06BEIJING24302")),
        ("#06beijing24302", OneCable("#06beijing24302")),
        ("herring quotas", Results("herring quotas")),
        ("date:2006", Results("date:2006")),
    ],
)
def test_where_to_begin(text: str, place: OneCable | Results | None) -> None:
    began = open_interface._location(text)
    assert type(began) is type(place)
    if isinstance(began, OneCable) and isinstance(place, OneCable):
        assert began.reference_id == place.reference_id
    elif isinstance(began, Results) and isinstance(place, Results):
        assert began.query_text == place.query_text


def test_a_key_that_does_not_exist_is_said_and_the_others_work(
    capsys: pytest.CaptureFixture[str],
) -> None:
    keys = {"app.serch": "f", "app.help": "f2"}
    kept, remark = open_interface._with_keys_that_work(Settings(keys=keys))
    assert kept.keys == {"app.help": "f2"}
    assert remark.startswith("“app.serch” in the settings: no key is called so")
    assert "“app.serch”: no key is called so" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("keys", "remark"),
    [
        ({}, ""),
        ({"app.help": "f2"}, ""),
        ({"a": "f", "b": "g"}, "2 keys of the settings fail; `cabletui settings` says why."),
    ],
)
def test_of_several_keys_the_interface_says_how_many(keys: dict[str, str], remark: str) -> None:
    assert open_interface._with_keys_that_work(Settings(keys=keys))[1] == remark


def test_no_library_where_one_was_asked_for(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(open_interface, "why_not_interactive", lambda *_, **__: "")
    ran = run("--library", tmp_path / "none")
    assert (ran.status, ran.output) == (2, "")
    assert f"There is no library {tmp_path / 'none'}." in ran.errors


def test_a_kiosk_hears_nothing_of_textual_in_its_environment(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name in ("TEXTUAL", "TEXTUAL_LOG", "TEXTUAL_DRIVER", "TEXTUAL_FPS", "TEXTUAL_DEBUG"):
        monkeypatch.setenv(name, "whatever")
    monkeypatch.setenv("TEXTUAL_ANIMATIONS", "full")
    monkeypatch.setattr(os, "environ", dict(os.environ))
    open_interface._tell_textual(is_kiosk=True, is_in_browser=False)
    assert {name for name in os.environ if name.startswith("TEXTUAL")} == set(
        open_interface._TEXTUAL
    )
    assert os.environ["TEXTUAL_ANIMATIONS"] == "none"


def test_who_sits_at_home_may_tell_textual_something(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "environ", {"TEXTUAL_FPS": "15", "NO_COLOR": ""})
    open_interface._tell_textual(is_kiosk=False, is_in_browser=False)
    assert os.environ == open_interface._TEXTUAL | {"TEXTUAL_FPS": "15"}

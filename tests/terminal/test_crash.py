from pathlib import Path

from cabletui.terminal import crash


def failing(text: str) -> ValueError:
    try:
        raise ValueError(text)
    except ValueError as error:
        return error


def test_the_sentence_has_no_text_of_a_cable_and_the_log_has_it_all(sealed: Path) -> None:
    sentence = crash.keep(failing("the ferry\ud800 \x1b[2J"))
    (log,) = (sealed / "state" / "cabletui").iterdir()
    assert str(log) in sentence
    assert "ferry" not in sentence
    assert "ValueError: the ferry\\ud800" in log.read_text(encoding="utf-8")
    assert log.stat().st_mode & 0o777 == 0o600


def test_where_nothing_can_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    sentence = crash.keep(failing("x"), tmp_path / "file")
    assert sentence.startswith("cabletui failed unexpectedly (ValueError)")
    assert "could not be written down" in sentence

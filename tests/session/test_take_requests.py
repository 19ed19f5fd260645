"""Files that are taken away: each has a name of its own, and none takes another's place."""

from concurrent.futures import ThreadPoolExecutor
from functools import partial
from pathlib import Path

import pytest

from cabletui.exporters.dossier import Dossier
from cabletui.exporters.dossier_exporters import DOSSIER_EXPORTERS
from cabletui.messages import TakeAway
from cabletui.session.take_requests import written

LAMPS = TakeAway("Lamps", DOSSIER_EXPORTERS[0], partial(Dossier, "Lamps", ()))


@pytest.fixture(autouse=True)
def home(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    monkeypatch.setenv("HOME", str(tmp_path))
    return tmp_path


def test_sessions_that_take_away_under_one_title_at_once_get_a_file_each(home: Path) -> None:
    texts = [f"text {number}" for number in range(12)]
    with ThreadPoolExecutor(4) as sessions:
        told = list(sessions.map(lambda text: written(LAMPS, text, 1), texts))
    assert not any(notice.is_error for notice in told)
    assert sorted(path.read_text() for path in home.glob("lamps*.md")) == sorted(texts)


def test_what_is_there_already_stays_a_link_too(home: Path) -> None:
    (home / "lamps.md").symlink_to(home / "elsewhere.md")
    assert "~/lamps-2.md" in written(LAMPS, "text", 1).text
    assert not (home / "elsewhere.md").exists()


def test_a_home_that_cannot_be_written_is_named(
    monkeypatch: pytest.MonkeyPatch, home: Path
) -> None:
    monkeypatch.setenv("HOME", str(home / "nowhere"))
    notice = written(LAMPS, "text", 1)
    assert notice.is_error
    assert str(home / "nowhere") in notice.text

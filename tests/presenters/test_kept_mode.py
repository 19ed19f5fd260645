from pathlib import Path

from cabletui.desk import Desk
from cabletui.page.reading_mode import CLEAN, ReadingMode
from cabletui.presenters.kept_mode import keep_mode, kept_mode


def test_a_mode_is_as_it_was_kept(tmp_path: Path) -> None:
    desk = Desk.open(tmp_path)
    assert kept_mode(desk) == CLEAN
    for mode in (
        ReadingMode(is_clean=False, is_decoded=True, shows_particulars=True, shows_header=False),
        ReadingMode(is_clean=True, shows_header=True),
    ):
        keep_mode(desk, mode)
        assert kept_mode(Desk.open(tmp_path)) == mode


def test_a_desk_that_cannot_be_read_leaves_the_body_clean(tmp_path: Path) -> None:
    (tmp_path / "desk.json").write_text("no desk")
    assert kept_mode(Desk.open(tmp_path)) == CLEAN

from pathlib import Path

from cabletui.desk import Desk
from cabletui.presenters.kept_layout import keep_preview, kept_layout


def test_the_size_of_the_preview_is_kept(tmp_path: Path) -> None:
    desk = Desk.open(tmp_path / "desk")
    assert kept_layout(desk).preview == 1
    keep_preview(desk, 2)
    assert kept_layout(Desk.open(tmp_path / "desk")).preview == 2


def test_a_size_that_there_is_not_is_left(tmp_path: Path) -> None:
    desk = Desk.open(tmp_path / "desk")
    desk.preferences.keep("preview", value="9")
    assert kept_layout(desk).preview == 1

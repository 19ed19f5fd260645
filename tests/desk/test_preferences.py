from pathlib import Path

from cabletui.desk import Desk


def test_the_last_choice_is_kept(tmp_path: Path) -> None:
    desk = Desk.open(tmp_path)
    assert desk.preferences.all() == {}
    desk.preferences.keep("is_clean", value=False)
    desk.preferences.keep("is_clean", value=True)
    desk.preferences.keep("shows_header", value=None)
    assert Desk.open(tmp_path).preferences.all() == {"shows_header": None, "is_clean": True}

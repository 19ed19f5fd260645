from pathlib import Path

from cabletui.desk.desk_file import DeskFile
from cabletui.desk.recent import Recent


def test_each_once_the_latest_first_the_oldest_forgotten(tmp_path: Path) -> None:
    recent = Recent(DeskFile(tmp_path), "things", "name", 3)
    assert recent.names() == ()
    for name in ("a", "b", "a", "c"):
        recent.use(name)
    assert recent.names() == ("c", "a", "b")
    recent.use("d", size=4)
    assert recent.names() == ("d", "c", "a")
    assert recent.documents()[0]["size"] == 4


def test_others_tables_are_left_alone(tmp_path: Path) -> None:
    store = DeskFile(tmp_path)
    Recent(store, "things", "name", 1).use("a")
    Recent(store, "others", "name", 1).use("b")
    assert Recent(store, "things", "name", 1).names() == ("a",)

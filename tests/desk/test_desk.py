import subprocess
import sys
from pathlib import Path

from cabletui.desk import Desk


def test_it_lies_in_the_readers_own_folder(sealed: Path) -> None:
    desk = Desk.open()
    assert desk.path == sealed / "data" / "cabletui" / "desk.json"
    assert not desk.path.exists()
    desk.lists.toggle("Bookmarks", ["A1"])
    desk.queries.keep("ferry")
    desk.readings.keep("A1", 3)
    desk.searches.save("f", "ferry")
    again = Desk.open()
    assert again.kept() == ("A1",)
    assert again.queries.all() == ("ferry",)
    assert again.readings.offset("A1") == 3
    assert again.searches.all()[0].query_text == "ferry"


def test_opening_loads_no_database() -> None:
    code = (
        "import sys; from cabletui.desk import Desk; Desk.open(); sys.exit('tinydb' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0

from pathlib import Path

from cabletui.desk import Desk
from cabletui.desk.searches import SavedSearch


def test_saved_under_a_name(tmp_path: Path) -> None:
    searches = Desk.open(tmp_path).searches
    searches.save("tolls", "ferry")
    searches.save("Bees", "subject:bees")
    searches.save("tolls", "ferry toll*")
    assert searches.all() == (
        SavedSearch("Bees", "subject:bees"),
        SavedSearch("tolls", "ferry toll*"),
    )
    assert searches.remove("Bees")
    assert not searches.remove("Bees")
    assert [search.name for search in searches.all()] == ["tolls"]

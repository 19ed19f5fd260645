from cabletui.keys import KEYS
from cabletui.paint.home_sections import laid_out
from cabletui.presenters.home_menu import MENU, at_first


def test_every_way_has_a_key_of_the_table() -> None:
    assert {item.key_id for item in MENU} <= {key.id for key in KEYS}


def test_the_first_frame_offers_the_indexes() -> None:
    names = [row.name for row in laid_out(at_first(), 24)]
    assert names[:2] == ["Browse", "Latest releases"]

from cabletui.location import (
    Concordance,
    Gaps,
    Help,
    Home,
    Listing,
    Location,
    OneCable,
    OneIndex,
    OneList,
    Results,
    Thread,
    TwoEditions,
)
from cabletui.paint.trail import Step
from cabletui.presenters.trail_steps import trail_steps
from tests.presenters.rows import NumberedRows

LISTING = Listing(NumberedRows(1424))


def test_neither_home_nor_the_location_itself_is_a_step() -> None:
    assert trail_steps([Home()]) == ()
    assert trail_steps([Home(), OneCable("09OBAN960")]) == ()


def test_a_list_says_which_of_its_cables_was_opened_unless_it_is_the_last() -> None:
    path: list[Location] = [Home(), Results("herring"), OneCable("10OBAN115", LISTING, 1016)]
    assert trail_steps(path) == (Step("herring"),)
    assert trail_steps([*path, OneCable("09OBAN960")]) == (
        Step("herring 1,017/1,424"),
        Step("10OBAN115", is_cable=True),
    )


def test_each_kind_of_location_has_a_name() -> None:
    names: dict[Location, str] = {
        OneIndex("tags"): "Tags",
        OneIndex("recent"): "Recently read",
        Results("*", "all cables"): "all cables",
        Results('origin:"Embassy Port Ellen"', "Isle"): "Port Ellen",
        Results("tag:PREL", "External political relations"): "PREL",
        Results("tag:PREL oil"): "tag:PREL oil",
        Results("herring\x1b[2J"): "herring␛[2J",
        Concordance("herring"): "matches",
        OneList("For June"): "For June",
        Thread("09OBAN960"): "thread",
        TwoEditions("09OBAN960"): "editions",
        Gaps("09OBAN960"): "numbers",
    }
    for location, name in names.items():
        assert trail_steps([Home(), location, Help()]) == (Step(name),)

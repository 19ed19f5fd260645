from cabletui.location import Home, OneCable, OneIndex, Results
from cabletui.session.history import History

HOME = Home()
TAGS = OneIndex("tags")
PREL = Results("tag:PREL")
CABLE = OneCable("06X1")


def opened() -> History:
    history = History(HOME)
    for location in (TAGS, PREL, CABLE):
        history.open(location)
    return history


def locations(history: History) -> list[object]:
    return [visit.location for visit in history.path]


def test_opening_goes_down_one_level_at_a_time() -> None:
    assert locations(opened()) == [HOME, TAGS, PREL, CABLE]


def test_up_leads_to_the_same_visit_that_led_down() -> None:
    history = opened()
    visit = history.path[2]
    assert history.up()
    assert history.path[-1] is visit


def test_home_has_nothing_above() -> None:
    assert not History(HOME).up()


def test_back_goes_where_one_was_and_forward_undoes_it() -> None:
    history = opened()
    assert history.back()
    assert locations(history) == [HOME, TAGS, PREL]
    assert history.back()
    assert history.forward()
    assert history.forward()
    assert not history.forward()
    assert locations(history) == [HOME, TAGS, PREL, CABLE]


def test_back_takes_back_a_step_up() -> None:
    history = opened()
    history.up()
    assert history.back()
    assert locations(history)[-1] is CABLE


def test_there_is_nothing_behind_the_beginning() -> None:
    assert not History(HOME).back()


def test_a_new_way_forgets_what_was_forward() -> None:
    history = opened()
    history.back()
    history.open(Results("x"))
    assert not history.forward()
    assert history.back()
    assert locations(history)[-1] is PREL


def test_a_long_session_forgets_its_beginning() -> None:
    history = History(HOME)
    for _ in range(300):
        history.open(TAGS)
        history.up()
    steps = 0
    while history.back():
        steps += 1
    assert steps == 199

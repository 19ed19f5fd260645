from cabletui.messages import OpenCable, OpenCables, OpenHome, OpenIndex
from cabletui.session.history import Trail

HOME = OpenHome()
TAGS = OpenIndex("tags")
PREL = OpenCables("tag:PREL")
CABLE = OpenCable("06X1")


def walked() -> Trail:
    trail = Trail(HOME)
    for place in (TAGS, PREL, CABLE):
        trail.enter(place)
    return trail


def places(trail: Trail) -> list[object]:
    return [stop.place for stop in trail.path]


def test_entering_goes_down_one_level_at_a_time() -> None:
    assert places(walked()) == [HOME, TAGS, PREL, CABLE]


def test_up_leads_to_the_same_stop_one_came_through() -> None:
    trail = walked()
    stop = trail.path[2]
    assert trail.up()
    assert trail.path[-1] is stop


def test_home_has_nothing_above() -> None:
    assert not Trail(HOME).up()


def test_back_goes_where_one_was_and_forward_undoes_it() -> None:
    trail = walked()
    assert trail.back()
    assert places(trail) == [HOME, TAGS, PREL]
    assert trail.back()
    assert trail.forward()
    assert trail.forward()
    assert not trail.forward()
    assert places(trail) == [HOME, TAGS, PREL, CABLE]


def test_back_takes_back_a_step_up() -> None:
    trail = walked()
    trail.up()
    assert trail.back()
    assert places(trail)[-1] is CABLE


def test_there_is_nothing_behind_the_beginning() -> None:
    assert not Trail(HOME).back()


def test_a_new_way_forgets_what_was_forward() -> None:
    trail = walked()
    trail.back()
    trail.enter(OpenCables("x"))
    assert not trail.forward()
    assert trail.back()
    assert places(trail)[-1] is PREL


def test_a_long_session_forgets_its_beginning() -> None:
    trail = Trail(HOME)
    for _ in range(300):
        trail.enter(TAGS)
        trail.up()
    steps = 0
    while trail.back():
        steps += 1
    assert steps == 199

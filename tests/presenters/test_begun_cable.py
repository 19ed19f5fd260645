from cabletui.presenters.begun_cable import Reading


def test_a_cable_that_opens_at_a_passage_is_neither_begun_nor_read() -> None:
    reading = Reading(is_inside=True)
    reading.move(1.0, is_by_reader=False)
    assert (reading.is_begun, reading.is_read) == (False, False)


def test_who_moves_or_stays_reads() -> None:
    moved, stayed = Reading(is_inside=True), Reading(is_inside=True)
    moved.move(0.5, is_by_reader=True)
    assert (moved.is_begun, moved.is_read) == (True, False)
    moved.move(1.0, is_by_reader=True)
    stayed.move(1.0, is_by_reader=False)
    stayed.stay()
    assert moved.is_read
    assert stayed.is_read


def test_a_cable_whose_whole_text_is_in_sight_is_read_at_once() -> None:
    reading = Reading()
    reading.move(1.0, is_by_reader=False)
    assert reading.is_read

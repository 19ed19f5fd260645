from collections import Counter

from tests.benchmarks.shape import CLASSIFICATIONS, WHOLE, YEARS, chosen, others, places


def test_the_whole_has_the_numbers_of_the_archive() -> None:
    whole = places()
    assert len(whole) == WHOLE == sum(YEARS.values()) == sum(CLASSIFICATIONS.values())
    assert Counter(place.created.year for place in whole) == YEARS
    assert Counter(place.classification for place in whole) == CLASSIFICATIONS
    assert len({place.reference_id for place in whole}) == WHOLE
    times = [place.created for place in whole]
    assert times == sorted(times)


def test_others_are_in_no_archive() -> None:
    assert max(place.serial for place in places()) < 200_000
    further = others(1_000)
    assert not {one.reference_id for one in further} & {one.reference_id for one in places()}


def test_a_smaller_archive_is_a_part_of_it() -> None:
    part = chosen(500)
    assert len(part) == 500
    assert set(part) <= set(places())
    assert set(chosen(100)) <= set(part)
    assert len({place.origin for place in part}) > 80

import pytest

from cabletui.archive.entries.entry import values
from cabletui.archive.fields import BODY, CLASS, MONTH, ORIGIN, TAG
from cabletui.archive.index.index import Index
from cabletui.archive.query import parse
from cabletui.archive.results import Count, Order
from tests.archive.fiction import fictional


def test_values_are_completed_by_any_of_their_words() -> None:
    with Index.create(None) as index:
        one = fictional(1)
        index.add(1, one, values(one), (1,))
        index.commit()
        place = one.origin.split()[-1].lower()[:3]
        assert index.complete(ORIGIN.index, place, 5) == (Count(one.origin, 1),)


@pytest.mark.parametrize("is_replaced", [False, True])
def test_a_value_has_as_many_cables_as_its_query_finds(is_replaced: bool) -> None:
    with Index.create(None) as index:
        for number in range(1, 13):
            cable = fictional(number)
            index.add(number, cable, values(cable), (number,))
        index.commit()
        if is_replaced:
            other = fictional(3, tags=("KIPR",), origin="Consulate Tarn")
            index.delete(other.reference_id)
            index.add(13, other, values(other), (13, 3))
            index.commit()
        for field in (TAG, ORIGIN, CLASS):
            every = index.search(parse("*"), Order.NEWEST).facets(field.index, 1_000)
            assert index.counts(field.index) == tuple(sorted(every, key=lambda one: one.name))
        assert sum(count.count for count in index.counts(MONTH)) == len(index) == 12
        assert index.complete(BODY, "lighthouses", 3) == (Count("lighthouses", 12),)
        assert Count("lighthouses", 12) in index.near_words("lighthuoses", 3)


def test_counts_are_those_of_the_state_that_is_asked() -> None:
    with Index.create(None) as index:
        cable = fictional(1)
        index.add(1, cable, values(cable), (1,))
        assert index.counts(MONTH) == ()
        index.commit()
        index.reload()
        assert sum(one.count for one in index.counts(MONTH)) == 1

from datetime import date

from cabletui.archive.relations.number_span import bounded, number_span
from cabletui.cable import Headline, Moment, Reference

WANTED = Reference(2009, "OBAN", 12)


def _sent(day: str, reference_id: str = "09OBAN1") -> Headline:
    return Headline(reference_id, Moment.parse(day), "", "", "")


def test_between_the_cables_beside_it() -> None:
    found = bounded(WANTED, _sent("2009-03-01"), _sent("2009-03-09"))
    assert (found.first, found.last, found.middle) == (
        date(2009, 3, 1),
        date(2009, 3, 9),
        date(2009, 3, 5),
    )


def test_of_an_unknown_station_the_year_bounds_it() -> None:
    found = bounded(WANTED, None, None)
    assert (found.first, found.last) == (date(2009, 1, 1), date(2009, 12, 31))


def test_it_was_sent_before_it_was_cited() -> None:
    assert bounded(WANTED, None, None, [_sent("2009-02-03")]).last == date(2009, 2, 3)


def test_bounds_that_contradict_each_other_are_turned_round() -> None:
    found = bounded(WANTED, _sent("2009-03-09"), _sent("2009-03-01"))
    assert (found.first, found.last) == (date(2009, 3, 1), date(2009, 3, 9))
    cited = bounded(WANTED, _sent("2009-03-09"), None, [_sent("2009-03-01")])
    assert cited.first == cited.last == date(2009, 3, 1)


def test_what_the_whole_archive_shows_of_a_station_bounds_it() -> None:
    found = bounded(Reference(2006, "ABIDJAN", 300), None, None)
    assert (found.first, found.last) == (date(2006, 3, 1), date(2006, 3, 31))


class Shelf:
    """Some cables that are held."""

    def find(self, text: str) -> tuple[Headline, ...]:
        return (_sent(f"2009-01-{int(text.removeprefix('09OBAN')):02}", text),)

    def ids_with(self, stem: str) -> list[str]:
        return ["09OBAN3", "09OBAN9", "09OBAN12", "09OBAN20", "09OBANX1"]


def test_the_nearest_number_on_either_side_counts() -> None:
    found = number_span(Shelf(), WANTED)
    assert found.below and found.below.reference_id == "09OBAN9"
    assert found.above and found.above.reference_id == "09OBAN20"
    assert (found.first, found.last) == (date(2009, 1, 9), date(2009, 1, 20))

from pathlib import Path

from cabletui.archive.archive import Archive
from cabletui.archive.query import narrowed, parse
from cabletui.archive.results import Count
from cabletui.cable import Source
from cabletui.cable.collection import PLUSD
from cabletui.presenters.facet_groups import GROUPS, facets
from cabletui.presenters.narrowing import Narrowing
from tests.archive.fiction import fictional
from tests.archive.libraries import library


def test_each_count_is_that_of_the_list_it_opens(folder: Path) -> None:
    with Archive.open(folder) as archive:
        for text in (
            "*",
            "ferry OR herring",
            "class:secret",
            "(ferry",
            "FERRY TALKS, ROUND NOT 36",
        ):
            for row in facets(archive, Narrowing(text)):
                if row.term:
                    narrower = archive.search(parse(narrowed(text, row.term)))
                    assert len(narrower) == row.count, (text, row.term)


def test_of_a_group_of_which_something_is_taken_the_others_stay_to_be_taken(folder: Path) -> None:
    with Archive.open(folder) as archive:
        before = facets(archive, Narrowing("ferry"))
        years = [row for row in before if row.heading == "Year" and row.term]
        taken = Narrowing("ferry").with_value("Year", years[0].term, is_left_out=False)
        after = facets(archive, taken)
        shown = [(row.term, row.count) for row in after if row.heading == "Year" and row.term]
    assert shown == [(row.term, row.count) for row in years]
    assert [row.term for row in after if row.sign == "x"] == [years[0].term]


def test_caveats_stand_below_their_level_as_in_the_index() -> None:
    names = ("SECRET", "UNCLASSIFIED", "CONFIDENTIAL//NOFORN", "CONFIDENTIAL", "SECRET//NOFORN")
    counts = [Count(name, 9 - at) for at, name in enumerate(names)]
    assert [one.name for one in GROUPS[0].in_order(counts)] == [
        "UNCLASSIFIED",
        "CONFIDENTIAL",
        "CONFIDENTIAL//NOFORN",
        "SECRET",
        "SECRET//NOFORN",
    ]


def test_what_is_chosen_and_in_no_hit_any_more_can_be_taken_back(folder: Path) -> None:
    with Archive.open(folder) as archive:
        chosen = Narrowing("ferry").with_value("Year", "date:1999", is_left_out=True)
        assert [row.term for row in facets(archive, chosen) if row.sign == "-"] == ["date:1999"]


def test_a_library_of_several_collections_has_more_to_narrow_by(
    folder: Path, tmp_path: Path
) -> None:
    telegram = fictional(
        1, source=Source("a", PLUSD, ""), attributes=(("Concepts", "LAMPS | TIDES"),)
    )
    with Archive.open(library(tmp_path / "library", telegram, fictional(2))) as archive:
        rows = facets(archive, Narrowing("*"))
        terms = {row.term for row in rows if row.heading in ("Collection", "Concept") and row.term}
        assert terms == {"in:cablegate", "in:central", "in:2004", "concept:LAMPS", "concept:TIDES"}
        for row in rows:
            if row.term:
                assert archive.count(parse(row.term)) == row.count, row.term
    with Archive.open(folder) as archive:
        assert not {"Collection", "Concept"} & {
            row.heading for row in facets(archive, Narrowing("*"))
        }

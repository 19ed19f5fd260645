from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cabletui.archive.archive import Archive
from cabletui.archive.relations.thread import CitationThread, ThreadCable
from cabletui.cable import Headline, Moment
from cabletui.presenters.thread_rows import ThreadRows, stood_under, thread_rows
from tests.cited import cited_library


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Archive:
    return Archive.open(cited_library(tmp_path_factory.mktemp("cited")))


def _drawn(found: ThreadRows) -> list[str]:
    return [f"{row.tree} {row.name}" for row in found.rows]


def test_a_story_in_its_order(archive: Archive) -> None:
    found = thread_rows(archive, "09OBAN941")
    assert _drawn(found) == [
        "┬ 09OBAN794",
        "└┬ 09OBAN870",
        " └┬ 09OBAN938",
        "  └┬ 09OBAN941",
        "   ├ 09OBAN943",
        "   └┬ 09OBAN950",
        "    └┬ 09OBAN966",
        "     └┬ 09OBAN1025",
        "      └ 09ARDBEG12",
        " 09OBAN1026",
    ]
    assert found.counter == "8 cables, 2 not held · 28 Oct to 23 Dec 2009"
    assert found.place("09OBAN941") == 3
    assert found.beyond == ""


def test_what_is_not_held_says_what_cites_it(archive: Archive) -> None:
    rows = thread_rows(archive, "09OBAN941").by_id
    assert rows["09OBAN794"].said() == "cited by 09OBAN870 and 09OBAN950"
    assert rows["09OBAN1026"].said() == "cited by 09ARDBEG12 only"


def test_what_a_cable_cites_and_what_cites_it(archive: Archive) -> None:
    found = thread_rows(archive, "09OBAN941")
    assert found.citations("09OBAN941") == (
        "cites 09OBAN938; cited by 09OBAN943, 09OBAN950 and 09OBAN1025"
    )
    assert found.citations("09OBAN1") == ""


def test_where_it_leads_on(archive: Archive) -> None:
    found = thread_rows(archive, "09OBAN938", 1)
    assert found.beyond == "Beyond: 09OBAN941 leads to 3 more; + goes further."


def test_the_thread_of_one_that_is_not_held(archive: Archive) -> None:
    found = thread_rows(archive, "09 Oban 794", 1)
    assert _drawn(found) == ["┬ 09OBAN794", "├ 09OBAN870", "└ 09OBAN950"]


@given(st.lists(st.sets(st.integers(0, 7), max_size=3), min_size=1, max_size=8), st.randoms())
def test_each_stands_once_and_under_an_earlier_one_that_it_cites(
    cites: list[set[int]], random: Random
) -> None:
    names = [f"09OBAN{at}" for at in range(len(cites))]
    random.shuffle(names)
    held = Headline("", Moment.parse("2009-01-01"), "", "", "")
    cables = {
        name: ThreadCable(name, held, tuple(names[at] for at in cited if at < len(names)))
        for name, cited in zip(names, cites, strict=True)
    }
    order = sorted(names)
    under = stood_under(CitationThread(names[0], cables), order)
    for name in names:
        earlier = [one for one in cables[name].cites if one < name]
        assert under.get(name, "") == max(earlier, default="")

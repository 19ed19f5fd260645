from pathlib import Path

import pytest

from cabletui.archive.archive import Archive
from cabletui.archive.query import parse
from cabletui.errors import QuerySyntaxError
from cabletui.presenters.time_counts import (
    compared,
    creation_times,
    query_times,
    release_times,
    sparkline_of,
    without_last,
)
from cabletui.text.time_units import Scale


def test_a_query_has_its_own_times_and_all_cables_beside(folder: Path) -> None:
    with Archive.open(folder) as archive:
        drawn = query_times(archive, archive.search(parse("herring")), "herring")
        assert drawn.times.series[0].total == 10
        assert drawn.times.whole.total == 40
        assert drawn.times.has_shares


def test_all_cables_have_no_shares_until_a_query_is_compared(folder: Path) -> None:
    with Archive.open(folder) as archive:
        times = creation_times(archive)
        assert (times.series[0].total, times.has_shares) == (40, False)
        both = compared(archive, times, "herring")
        assert both.has_shares
        assert [one.total for one in both.series] == [40, 10]
        assert without_last(both) == times
        with pytest.raises(QuerySyntaxError):
            compared(archive, times, "date:never")


def test_releases_are_counted_by_day_and_compared_by_day(folder: Path) -> None:
    with Archive.open(folder) as archive:
        times = release_times(archive)
        assert set(times.whole.counts) == {"2010-12-01", "2011-08-30"}
        assert (times.scales[0], times.term) == (Scale.DAY, "released")
        both = compared(archive, times, "herring")
        assert set(both.series[1].counts) <= set(times.whole.counts)


def test_a_list_has_its_times_in_a_line(folder: Path) -> None:
    with Archive.open(folder) as archive:
        assert sparkline_of(archive.search(parse("*"))).startswith("2007 ██")
        assert sparkline_of(archive.search(parse("zebra"))) == ""

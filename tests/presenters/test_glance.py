from pathlib import Path

import pytest

from cabletui.archive.archive import Archive
from cabletui.archive.results import Count
from cabletui.presenters.glance import glance, shape


def test_each_bar_is_a_door_to_what_it_counts(folder: Path) -> None:
    with Archive.open(folder) as archive:
        rows = glance(archive)
    doors = {row.name: row.opens.query_text for row in rows if row.opens}
    assert doors["2007"] == "date:2007"
    assert doors["CONFIDENTIAL, all"] == "class:CONFIDENTIAL"
    assert "  NOFORN" in doors
    assert doors["Bowmore"] == 'origin:"Embassy Bowmore"'
    assert doors["PREL  External political relations"] == "tag:PREL"
    assert [row.name for row in rows if row.is_heading and row.name] == [
        "By year",
        "By classification",
        "By tag",
        "By origin",
    ]


def test_an_empty_library_has_nothing_to_look_at(empty_folder: Path) -> None:
    with Archive.open(empty_folder) as archive:
        assert glance(archive) == ()


@pytest.mark.parametrize(
    ("months", "shown"),
    [
        ([], ""),
        ([("2007-02", 3)], "2007 █ 2007"),
        ([("2005-01", 1), ("2006-12", 400), ("2009-03", 900)], "2005 ▁▄  █ 2009"),
        ([("1966-01", 1), ("2010-01", 900)], f"…1995 {' ' * 15}█ 2010"),
        ([("1974-05", 90), ("1978-05", 50), ("2010-01", 90)], f"1974 █▄{' ' * 10}█ 2010"),
    ],
)
def test_the_shape_leaves_out_no_year(months: list[tuple[str, int]], shown: str) -> None:
    assert shape([Count(*month) for month in months]) == shown

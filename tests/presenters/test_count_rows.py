from pathlib import Path

from cabletui.archive.archive import Archive
from cabletui.archive.query import parse
from cabletui.archive.results import Count
from cabletui.cable import Classification
from cabletui.presenters.count_rows import classification_rows, date_rows, release_rows

MONTHS = [Count("2005-12", 5), Count("2006-01", 20), Count("2006-03", 1)]


def test_each_year_stands_over_its_months() -> None:
    rows = date_rows(MONTHS)
    assert [(row.label, row.count) for row in rows] == [
        ("2005", 5),
        ("  2005-12  December", 5),
        ("2006", 21),
        ("  2006-01  January", 20),
        ("  2006-03  March", 1),
    ]


def test_rows_open_their_cables_and_are_found_by_digits() -> None:
    rows = date_rows(MONTHS)
    assert [row.query_text for row in rows][2:4] == ["date:2006", "date:2006-01"]
    assert [row.digits for row in rows][2:4] == ["2006", "200601"]


def test_years_are_compared_with_years_and_months_with_months() -> None:
    assert {row.most for row in date_rows(MONTHS)} == {21, 20}


def test_no_months_no_rows() -> None:
    assert date_rows([]) == ()


def test_all_six_are_there_whether_they_have_cables_or_not() -> None:
    rows = classification_rows([Count("SECRET", 3)])
    assert [row.count for row in rows] == [0, 0, 0, 0, 3, 0]
    assert [row.label.split()[0] for row in rows] == ["U", "FOUO", "C", "C//NF", "S", "S//NF"]
    assert len(rows) == len(Classification)


def test_another_value_of_a_document_comes_last() -> None:
    rows = classification_rows([Count("COSMIC\x1b", 1)])
    assert rows[-1].label == "COSMIC␛"
    assert rows[-1].query_text == 'class:"COSMIC\x1b"'


def test_each_count_is_that_of_the_list_it_opens(folder: Path) -> None:
    with Archive.open(folder) as archive:
        for row in classification_rows(archive.classifications()):
            found = archive.search(parse(row.query_text))
            assert len(found) == row.count, row.label


def test_the_latest_day_of_release_comes_first_and_opens_its_cables(folder: Path) -> None:
    with Archive.open(folder) as archive:
        rows = release_rows(archive)
        assert [row.digits for row in rows] == ["20110830", "20101201"]
        for row in rows:
            assert len(archive.search(parse(row.query_text))) == row.count
            assert not row.is_part

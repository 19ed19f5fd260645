from pathlib import Path

from cabletui.archive.archive import Archive
from cabletui.archive.query import parse
from cabletui.archive.results import Count
from cabletui.cable import Classification
from cabletui.presenters.count_rows import classification_rows


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

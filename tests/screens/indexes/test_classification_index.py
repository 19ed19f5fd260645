from pathlib import Path

from cabletui.archive.archive import Archive
from cabletui.archive.query import parse
from cabletui.archive.results import Count
from cabletui.cable import Classification
from cabletui.screens.indexes.classification_index import classification_rows
from tests.frame import check_frame
from tests.screens.reader import reading


def test_all_six_are_there_whether_they_have_cables_or_not() -> None:
    rows = classification_rows([Count("SECRET", 3)])
    assert [row.count for row in rows] == [0, 0, 0, 0, 3, 0]
    assert [row.label.split()[0] for row in rows] == ["U", "FOUO", "C", "C//NF", "S", "S//NF"]
    assert len(rows) == len(Classification)


def test_another_value_of_a_document_comes_last() -> None:
    rows = classification_rows([Count("COSMIC\x1b", 1)])
    assert rows[-1].label == "COSMIC␛"
    assert rows[-1].request.query_text == 'class:"COSMIC\x1b"'


async def test_a_classification_opens_exactly_its_own_cables(folder: Path) -> None:
    async with reading(folder) as reader:
        await reader.press("c")
        await reader.sees(
            "Classifications", "40 cables", "FOUO  UNCLASSIFIED//FOR OFFICIAL USE ONLY"
        )
        for row, (name, count) in enumerate([("UNCLASSIFIED", 14), ("OFFICIAL", 7), ("", 14)]):
            await reader.press("g", *["j"] * row, "enter")
            await reader.sees(name, f"{count} cables,")
            await reader.press("q")
            await reader.sees("Classifications", f"  {count}  ")
        await reader.press("G", "k", "enter")
        await reader.sees("class:SECRET", "12 cables,")


def test_each_count_is_that_of_the_list_it_opens(folder: Path) -> None:
    with Archive.open(folder) as archive:
        for row in classification_rows(archive.classifications()):
            found = archive.search(parse(row.request.query_text))
            assert len(found) == row.count, row.label


async def test_the_picture(folder: Path) -> None:
    async with reading(folder) as reader:
        await reader.press("c")
        await reader.sees("40 cables")
        check_frame(reader.app, "classifications-80x24")

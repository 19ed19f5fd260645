from cabletui.archive.values import Count
from cabletui.cable import Classification
from cabletui.screens.classifications import classification_rows


def test_all_six_are_there_whether_they_have_cables_or_not() -> None:
    rows = classification_rows([Count("SECRET", 3)])
    assert [row.count for row in rows] == [0, 0, 0, 0, 3, 0]
    assert [row.label.split()[0] for row in rows] == ["U", "FOUO", "C", "C//NF", "S", "S//NF"]
    assert len(rows) == len(Classification)


def test_another_value_of_a_document_comes_last() -> None:
    rows = classification_rows([Count("COSMIC\x1b", 1)])
    assert rows[-1].label == "COSMIC␛"
    assert rows[-1].request.query_text == 'class:"COSMIC\x1b"'

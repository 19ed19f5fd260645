import pytest

from cabletui.cable.id_list import ids_in_prose, ids_within, is_id, only_ids


@pytest.mark.parametrize(
    "text",
    [
        "08OXBOW81, 07LIMA12",
        "08OXBOW81 07LIMA12",
        "08oxbow81;07lima12",
        "08 Oxbow 81, 07 Lima 12",
        "• 08OXBOW81\n• 07LIMA12\n\n",
        "#08OXBOW81 #07LIMA12",
        "08OXBOW81\r\nlima 12 (2007)\r\n08OXBOW81",
        "“08OXBOW81”\t(07LIMA00012)",
    ],
)
def test_a_list_of_ids(text: str) -> None:
    assert [one.replace("LIMA000", "LIMA") for one in only_ids(text)] == ["08OXBOW81", "07LIMA12"]


@pytest.mark.parametrize(
    "text",
    [
        "08OXBOW81 lamp",
        "lamp, oil",
        "2006 and 2007",
        "2006 AND 2007, 2008 AND 2009",
        "10 dec 2009, 11 dec 2009",
        "10DEC2009 11DEC2009",
        "",
    ],
)
def test_what_is_no_list_of_ids(text: str) -> None:
    assert only_ids(text) == ()


def test_one_id_may_be_spelled_in_any_way() -> None:
    assert only_ids("lima 12 2007") == ("07LIMA12",)


def test_ids_in_a_table_and_in_prose() -> None:
    text = (
        "id\tdate\tsubject\n08OXBOW81\t2008-09-02\tLamps, 12 of them\n07 Lima 12\t02 Sep 2008\t\n"
        "See 06BEIJING24302 and (10LIMA3), but not X08LIMA1 or 10DEC2009."
    )
    assert ids_within(text) == ("08OXBOW81", "07LIMA12", "06BEIJING24302", "10LIMA3")


@pytest.mark.parametrize("word", ["08LIMA12", "#08lima12", "(2008LIMA12)", "08LIMA12."])
def test_a_word_that_is_an_id(word: str) -> None:
    assert is_id(word)
    assert not is_id(f"x{word}x")


@pytest.mark.parametrize(
    ("text", "ids"),
    [
        ("(74 ATHENS 2959)", ("74ATHENS2959",)),
        ("in 1974 ATHENS 02959, 73 STATE 97844", ("1974ATHENS02959", "73STATE97844")),
        ("as 1974 BRINOVA 00959 says", ("1974BRINOVA00959",)),
        ("as 74-ATHENS-2959 says", ("74ATHENS2959",)),
        ("08 LIMA 12 and 08LIMA13", ("08LIMA12", "08LIMA13")),
        ("06 NEW DELHI 12", ("06NEWDELHI12",)),
        ("10 DEC 2009, 10 DECEMBER 2009", ()),
        ("10 drums 300 long, 10 DRUMS 300 are", ()),
        ("1974 AND 1975, 06 AND 07", ()),
        ("$10 MILLION 500 years", ()),
    ],
)
def test_prose_may_write_an_id_in_three_pieces(text: str, ids: tuple[str, ...]) -> None:
    assert ids_in_prose(text) == ids

import pytest

from cabletui.archive.query import completed, exact, matches, parse, written
from cabletui.archive.query.ast import All, Any, InPassage, Not, Words
from cabletui.archive.query.passage_fit import fits, required, spans
from cabletui.errors import QuerySyntaxError

LAMP, OIL = Words("lamp"), Words("oil")
BODY = "1. (C) Lamp and oil.\n\n2. (S/NF) Oil.\n\n3. (S) Lamps burn; the quay.\n"


@pytest.mark.parametrize(
    ("text", "tree", "again"),
    [
        ("{lamp oil}", InPassage("para", All((LAMP, OIL))), "{lamp oil}"),
        ("{lamp", InPassage("para", LAMP), "{lamp}"),
        ("para:{lamp}", InPassage("para", LAMP), "{lamp}"),
        ("para:S/NF(lamp)", InPassage("para", LAMP, "S/NF"), "para:S/NF(lamp)"),
        ("para:S/NF:(lamp)", InPassage("para", LAMP, "S/NF"), "para:S/NF(lamp)"),
        ("Paragraph:S/NF{lamp}", InPassage("para", LAMP, "S/NF"), "para:S/NF(lamp)"),
        ("-{lamp -oil}", Not(InPassage("para", All((LAMP, Not(OIL))))), "-{lamp -oil}"),
        ("summary:lamp", InPassage("summary", LAMP), "summary:lamp"),
        ("comment:(lamp OR oil)", InPassage("comment", Any((LAMP, OIL))), "comment:(lamp OR oil)"),
        ("heading:=lamp", InPassage("heading", Words("lamp", is_exact=True)), "heading:=lamp"),
    ],
)
def test_it_is_read_and_written(text: str, tree: object, again: str) -> None:
    assert parse(text).tree == tree
    assert written(parse(text).tree) == again
    assert parse(again).tree == tree


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("{lamp oi", "{lamp oi*}"),
        ("{lamp (oi", "{lamp (oi*)}"),
        ("para:S/NF(oi", "para:S/NF(oi*)"),
        ("summary:(lamp oi", "summary:(lamp oi*)"),
        ("summary:oi", "summary:oi*"),
    ],
)
def test_what_is_open_is_closed_while_it_is_typed(text: str, whole: str) -> None:
    assert completed(text).text == whole


@pytest.mark.parametrize("text", ["{lamp tag:PREL}", "{lamp {oil}}", "summary:({oil})", "{}"])
def test_one_passage_takes_words_alone(text: str) -> None:
    with pytest.raises(QuerySyntaxError, match=r"words alone|no word"):
        parse(text)


def test_a_passage_is_asked_for_words() -> None:
    with pytest.raises(QuerySyntaxError, match="looks for words, as in summary:enrichment"):
        parse("summary:*")


def test_braces_in_a_long_subject_are_text() -> None:
    text = "TALKS {ON FERRIES} AND ON THE QUAY"
    assert not isinstance(parse(text).tree, InPassage)


def test_its_words_can_be_meant_exactly() -> None:
    assert (
        exact(parse('{lamp -oil} para:C("old quay")')).text == '{=lamp -=oil} para:C(="old quay")'
    )


def test_what_is_left_out_is_required_of_nothing() -> None:
    assert required(All((LAMP, Not(OIL)))) == LAMP
    assert required(Any((LAMP, Not(OIL)))) is None
    assert fits(All((LAMP, Not(OIL))), lambda words: words == LAMP)


@pytest.mark.parametrize(("mark", "count"), [("", 3), ("s//noforn", 1), ("S*", 2), ("TS", 0)])
def test_the_paragraphs_are_those_with_the_mark(mark: str, count: int) -> None:
    assert len(spans(InPassage("para", LAMP, mark), BODY)) == count


@pytest.mark.parametrize(
    ("text", "marked"),
    [
        ("{lamp oil}", ["Lamp", "oil"]),
        ("{lamp -oil}", ["Lamps"]),
        ("para:S(lamp OR oil)", ["Lamps"]),
        ("{lamp} oil", ["Lamp", "oil", "Oil", "Lamps"]),
        ("-{lamp}", []),
        ("{quay fog}", []),
    ],
)
def test_words_are_marked_in_the_passages_that_fit(text: str, marked: list[str]) -> None:
    assert [BODY[slice(*span)] for span in matches(parse(text), BODY)] == marked

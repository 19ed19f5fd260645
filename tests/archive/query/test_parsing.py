import pytest
from hypothesis import given
from hypothesis import strategies as st

from cabletui.archive.query import parse
from cabletui.archive.query.tree import All, Any, Everything, InField, Not, Words
from cabletui.errors import QuerySyntaxError

IRAN, RUSSIA = Words("iran"), Words("russia")


@pytest.mark.parametrize(
    ("text", "tree"),
    [
        ("", Everything()),
        ("*", Everything()),
        ("iran", IRAN),
        ("iran russia", All((IRAN, RUSSIA))),
        ("iran AND russia", All((IRAN, RUSSIA))),
        ("iran OR russia", Any((IRAN, RUSSIA))),
        ("iran | russia", Any((IRAN, RUSSIA))),
        ("iran -russia", All((IRAN, Not(RUSSIA)))),
        ("NOT iran", Not(IRAN)),
        ("NOT -iran", IRAN),
        ('"color revolution"', Words("color revolution", is_phrase=True)),
        ('"a b"~5', Words("a b", is_phrase=True, slop=5)),
        ("minist*", Words("minist", is_prefix=True)),
        ("tag:PREL", InField("tag", Words("PREL"))),
        ('origin:"la paz"', InField("origin", Words("la paz", is_phrase=True))),
        ("iran (russia OR iran)", All((IRAN, Any((RUSSIA, IRAN))))),
        ("date:2006..2007-03", InField("date", Words("2006..2007-03"))),
        ("AFL-CIO", Words("AFL-CIO")),
    ],
)
def test_a_query_has_its_tree(text: str, tree: object) -> None:
    assert parse(text).tree == tree


@pytest.mark.parametrize(
    ("text", "words", "position", "length"),
    [
        ("iran tga:PREL", "Did you mean “tag:”", 5, 4),
        ('iran "color', "not closed", 5, 6),
        ("iran)", "never opened", 4, 1),
        ("(iran", "not closed", 0, 1),
        ("iran OR", "OR needs", 5, 2),
        ("OR iran", "OR needs", 0, 2),
        ("tag:", "needs a value", 0, 4),
        ("tag: PREL", "needs a value", 0, 4),
        ("date:soon", "is no date", 5, 4),
        ("date:2007..2006", "is empty", 5, 10),
        ("iran NOT", "nothing behind", 5, 3),
        ("ref:hello", "not a reference id", 4, 5),
        ("()", "missing", 0, 1),
    ],
)
def test_what_cannot_be_read_is_pointed_at(
    text: str, words: str, position: int, length: int
) -> None:
    with pytest.raises(QuerySyntaxError, match=words) as caught:
        parse(text)
    assert (caught.value.position, caught.value.length) == (position, length)


def test_the_last_word_counts_as_a_beginning_while_it_is_typed() -> None:
    assert parse("iran mini", typing=True).tree == All(
        (IRAN, Words("mini", is_prefix=True, is_typed=True))
    )
    assert parse("iran ", typing=True).tree == IRAN
    assert parse("tag:PR", typing=True).tree == InField(
        "tag", Words("PR", is_prefix=True, is_typed=True)
    )


ALPHABET = st.text('ab AND OR NOT-()|*~":.2006tagdate refid\u00e9\u2028', max_size=40)


@given(ALPHABET | st.text(max_size=40), st.booleans())
def test_any_text_parses_or_gets_a_pointed_message(text: str, typing: bool) -> None:
    try:
        parse(text, typing=typing)
    except QuerySyntaxError as error:
        assert str(error)
        assert 0 <= error.position <= len(text)
        assert error.length >= 1


@given(ALPHABET)
def test_the_text_of_a_tree_reads_back(text: str) -> None:
    try:
        tree = parse(text).tree
    except QuerySyntaxError:
        return
    assert parse(str(tree)).tree == tree

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cabletui.archive.query import parse
from cabletui.archive.query.ast import All, Any, Everything, Id, InField, Not, Words
from cabletui.errors import QuerySyntaxError
from tests.archive.query.typing import TYPED

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
        ("-=iran", Not(Words("iran", is_exact=True))),
        ('!="a b"', Not(Words("a b", is_phrase=True, is_exact=True))),
        ('"color revolution"', Words("color revolution", is_phrase=True)),
        ('"a b"~5', Words("a b", is_phrase=True, slop=5)),
        ("minist*", Words("minist", is_prefix=True)),
        ("tag:PREL", InField("tag", Words("PREL"))),
        ('origin:"la paz"', InField("origin", Words("la paz", is_phrase=True))),
        ("iran (russia OR iran)", All((IRAN, Any((RUSSIA, IRAN))))),
        ("date:2006..2007-03", InField("date", Words("2006..2007-03"))),
        ("AFL-CIO", Words("AFL-CIO")),
        ("!iran russia", All((Not(IRAN), RUSSIA))),
        ("iran && russia", All((IRAN, RUSSIA))),
        ("iran&&russia", All((IRAN, RUSSIA))),
        ("iran&&-russia", All((IRAN, Not(RUSSIA)))),
        ("AT&T", Words("AT&T")),
        ("iran || russia", Any((IRAN, RUSSIA))),
        ("+iran -& russia", All((IRAN, RUSSIA))),
        ('iran "" () russia', All((IRAN, RUSSIA))),
        ("“color revolution”", Words("color revolution", is_phrase=True)),
        ('"color rev*"', Words("color rev", is_phrase=True, is_prefix=True)),
        ("iran w/5 russia", Words("iran russia", slop=5)),
        ("oil w/5 price*", Words("oil price", is_phrase=True, is_prefix=True, slop=5)),
        ("oil* w/5 price", Words("oil* price", is_phrase=True, slop=5)),
        ("iran w/5 =russia", Words("iran russia", is_phrase=True, slop=5, is_exact=True)),
        ("tag:PREL,PTER", Any((InField("tag", Words("PREL")), InField("tag", Words("PTER"))))),
        ("tag:PREL|PTER", Any((InField("tag", Words("PREL")), InField("tag", Words("PTER"))))),
        ("tag:(PREL PTER)", All((InField("tag", Words("PREL")), InField("tag", Words("PTER"))))),
        ("subject:*", InField("subject", Words("", is_prefix=True))),
        ("reason:1.4(b) iran", All((InField("reason", Words("1.4(b)")), IRAN))),
        ("(tag:PREL) iran", All((InField("tag", Words("PREL")), IRAN))),
        ("id:08 Lima 12 iran", All((InField("id", Words("08 Lima 12")), IRAN))),
        ("id:082OF5 iran", All((InField("id", Words("082OF5")), IRAN))),
        ("08LIMA12", Id("08LIMA12", Id("08LIMA12", Words("08LIMA12")), is_all=True)),
        ("08LIMA12 iran", All((Id("08LIMA12", Words("08LIMA12")), IRAN))),
        (
            "08LIMA12, 07LIMA1",
            Any((InField("id", Words("08LIMA12")), InField("id", Words("07LIMA1")))),
        ),
        ('iran "russia', All((IRAN, Words("russia", is_phrase=True)))),
        ("(iran russia", All((IRAN, RUSSIA))),
        ("iran) russia", All((IRAN, RUSSIA))),
        ("KENYA: iran", All((Words("KENYA:"), IRAN))),
    ],
)
def test_a_query_has_its_tree(text: str, tree: object) -> None:
    assert parse(text).tree == tree


@pytest.mark.parametrize(
    ("text", "words", "position", "length"),
    [
        ("iran OR", "OR needs", 5, 2),
        ("OR iran", "OR needs", 0, 2),
        ("tag:", "needs a value", 0, 4),
        ("tag: PREL", "needs a value", 0, 4),
        ("date:soon", "is not a date", 5, 4),
        ("date:2007..2006", "is empty", 5, 10),
        ("iran NOT", "nothing after", 5, 3),
        ("ref:hello", "not a reference id", 4, 5),
        ("id:06BEIJING", "not a reference id", 3, 9),
        ("()", "no word here", 0, 2),
        ("- &", "no word here", 0, 3),
        ("iran tag:PREL, PTER", "A list has no spaces", 9, 5),
        ("iran^3 russia", "cannot be weighted", 0, 6),
        ("russia iran~2", "Near spellings", 7, 6),
        ('russia "iran talks"~x', "After a phrase", 19, 2),
        ('"iran talks"~5*', "After a phrase", 12, 3),
        ("/iran.*/", "Regular expressions", 0, 8),
        ("[2006 TO 2007]", "two dots", 0, 14),
        ("date:[2006 TO 2007]", "two dots", 5, 14),
        ("date:>2006", "two dots", 5, 5),
        ("subject:/iran/", "Regular expressions", 8, 6),
        ("(iran russia)^2", "cannot be weighted", 13, 2),
        ('subject:"oil lamp"^2', "Remove “\\^2”: weights are not supported", 18, 2),
        ('subject:"oil lamp"@x', "Remove “@x”: no value may end in it", 18, 2),
        ("words:200..100", "smaller one first, as in words:100..200", 6, 8),
        ("words:<0", "No number is below 0", 6, 2),
        ("(" * 41 + "a", "at most 40 levels", 40, 1),
        ("date>=2006", "takes a colon", 0, 10),
        ("iran w/5", "between two words", 5, 3),
        ('"a b" NEAR/5 c', "between two words", 6, 6),
        ("lamp w/3 *", "between two words", 5, 3),
        ("subject:-iran", "before the field: -subject:iran", 8, 1),
        ("iran tag:!PREL", "before the field: -tag:PREL", 9, 1),
        ("class = secret", "takes a colon", 0, 14),
        ("iran date >= 2006", "takes a colon", 5, 12),
        ("class <> secret", "takes a colon", 0, 15),
        ("class in (secret, confidential)", "takes a colon", 0, 31),
        ("date:2006 to 2007", "two dots", 0, 17),
        ("select count(*) from cables", "SQL", 0, 27),
        ("[a-z]+", "Regular expressions", 0, 6),
        ("ir(a|e)n", "Regular expressions", 0, 8),
        ("tag:(PREL class:secret)", "in the brackets of “tag:”", 10, 6),
    ],
)
def test_what_cannot_be_read_is_pointed_at(
    text: str, words: str, position: int, length: int
) -> None:
    with pytest.raises(QuerySyntaxError, match=words) as caught:
        parse(text)
    assert (caught.value.position, caught.value.length) == (position, length)


def test_a_subject_in_capitals_is_text() -> None:
    query = parse("THE FERRY IS NOT LATE - OR -- LOST")
    assert isinstance(query.tree, All)
    assert {type(node) for node in query.tree.nodes} == {Words}
    assert [note.position for note in query.notes] == [13]


def test_a_short_one_may_be_a_query_or_a_subject() -> None:
    assert parse("FERRY NOT LATE").tree == Any(
        (
            All((Words("FERRY"), Not(Words("LATE")))),
            InField("subject", Words("FERRY NOT LATE", is_phrase=True)),
        )
    )
    assert parse("ferry NOT late").tree == All((Words("ferry"), Not(Words("late"))))


def test_a_list_of_ids_is_bounded() -> None:
    ids = [f"08LIMA{number}" for number in range(1, 10_002)]
    assert parse("\n".join(ids[:-1])).ids == tuple(ids[:-1])
    with pytest.raises(QuerySyntaxError, match="may hold 10,000 reference ids; these are 10,001"):
        parse(", ".join(ids))


ALPHABET = st.text('ab AND OR NOT-()|*~":.2006tagdate refid\u00e9\u2028', max_size=40)


@given(ALPHABET | TYPED | st.text(max_size=40))
def test_any_text_parses_or_gets_a_pointed_message_of_one_line(text: str) -> None:
    try:
        notes = parse(text).notes
    except QuerySyntaxError as error:
        assert 0 < len(str(error)) <= 80
        assert 0 <= error.position <= len(text)
        assert error.length >= 1
        return
    assert all(len(note.text) <= 80 and 0 <= note.position <= len(text) for note in notes)


def test_exact_words_may_be_named_as_fields_are() -> None:
    tree = parse("=in =fog").tree
    assert isinstance(tree, All)
    assert len(tree.nodes) == 2


@pytest.mark.parametrize("text", ["P750123-0456", "p750123-0456", "1975P750123-0456"])
def test_the_number_of_a_film_asks_for_what_is_on_it(text: str) -> None:
    assert parse(text).tree == parse("film:P750123-0456").tree

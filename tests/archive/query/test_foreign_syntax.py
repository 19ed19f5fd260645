import pytest
from hypothesis import given
from hypothesis import strategies as st

from cabletui.archive.query import foreign_syntax
from cabletui.archive.query.foreign_syntax import ForeignSyntaxError


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("/harb.*/", "Regular expressions"),
        ("/(a|b)/i", "Regular expressions"),
        ("harb.*our", "Regular expressions"),
        ("h[ae]rbour", "Regular expressions"),
        ("\\bharbour\\b", "Regular expressions"),
        ("^harbour", "Regular expressions"),
        ("[2006 TO 2007]", "two dots"),
        ("{a TO b}", "two dots"),
        ("harbour^3", "cannot be weighted"),
        ("harbour^0.5", "cannot be weighted"),
        ("^2", "cannot be weighted"),
        (">=2006", "two dots"),
        ("'%harbour%'", "Write *"),
        ("harbour~2", "Near spellings"),
        ("harbour~", "Near spellings"),
        ("NEAR(harbour council, 5)", "near one another"),
        ("AROUND(3)", "near one another"),
        ("PRE/5", "near one another"),
        ("/5", "near one another"),
        ("/s", "near one another"),
        ("class=secret", "takes a colon"),
        ("date>=2006", "takes a colon"),
        ("title!=x", "takes a colon"),
        ("%harbour%", "Write *"),
        ("harbour%", "Write *"),
        ("select * from cables where class = 1", "SQL"),
        ("SELECT a, b FROM cables", "SQL"),
    ],
)
def test_another_language_gets_what_to_write(text: str, says: str) -> None:
    with pytest.raises(ForeignSyntaxError, match=says.replace("*", r"\*")) as caught:
        foreign_syntax.check(text, 0)
    assert caught.value.position == 0
    assert len(str(caught.value)) <= 80


@pytest.mark.parametrize(
    "text",
    [
        *("and/or", "[sic]", "1.5", "w/o", "50%", "a/b/c", "recogniz[ed]", "U.S.", "NEAR", "/"),
        *(
            "select committee",
            "select the best from it",
            "...",
            "a = b",
            "=",
            "~",
            "^",
            "www.x.org",
        ),
    ],
)
def test_text_is_text(text: str) -> None:
    foreign_syntax.check(text, 0)


def test_a_word_in_brackets_after_in_is_text_where_no_values_are_listed() -> None:
    foreign_syntax.check("people in (harbour OR council)", 0)
    with pytest.raises(ForeignSyntaxError, match="takes a colon"):
        foreign_syntax.check("post in (harbour, council)", 0)


@pytest.mark.parametrize(("text", "near"), [("NEAR/5", 5), ("w/12 x", 12), ("w/o", None)])
def test_words_within_a_distance(text: str, near: int | None) -> None:
    found = foreign_syntax.nearness(text, 0)
    assert (found[0] if found else None) == near


def test_two_exact_words_of_which_one_is_called_as_a_field_are_words() -> None:
    foreign_syntax.check("=in =harbour", 1)
    with pytest.raises(ForeignSyntaxError, match="takes a colon"):
        foreign_syntax.check("in =harbour", 0)


_WORDS = ("harb", "2006", "to", "until", "ADJ", "pre", "5", "select", "name", "from", "NEAR", "in")
_SIGNS = (
    "date:",
    "released:",
    "class",
    ":",
    "=",
    "(",
    "/",
    "tag:PREL",
    "w",
    " ",
    "-",
    '"',
    "'",
    "\n",
)


@given(st.lists(st.sampled_from(_WORDS + _SIGNS), max_size=12).map("".join))
def test_what_is_taken_for_a_query_at_a_glance_is_no_other_language(text: str) -> None:
    if foreign_syntax._OURS.fullmatch(text):
        strange = [one for one, _ in foreign_syntax._strange()]
        assert not any(one.match(text, at) for one in strange for at in range(len(text)))

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cabletui.archive.fields import CLASS, ORIGIN, TAG
from cabletui.archive.query import condition, narrowed, parse, quoted
from cabletui.archive.query.ast import InField
from cabletui.archive.query.signs import DOUBLE
from cabletui.archive.query_field import Field
from cabletui.archive.words import words
from cabletui.errors import QuerySyntaxError


@pytest.mark.parametrize(
    ("text", "query"),
    [
        ("*", "tag:PREL"),
        ("", "tag:PREL"),
        ("iran  enrichment ", "iran  enrichment tag:PREL"),
        ("iran OR russia", "(iran OR russia) tag:PREL"),
        ("(iran OR russia) -asean", "(iran OR russia) -asean tag:PREL"),
        ('"OR"', '"OR" tag:PREL'),
        ('lamp "oil', 'lamp "oil" tag:PREL'),
        ("(lamp OR oil", "(lamp OR oil) tag:PREL"),
        ("08LIMA12, 07LIMA1", "id:(08LIMA12 07LIMA1) tag:PREL"),
        (
            "THE FERRY IS NOT LATE",
            'THE FERRY IS "NOT" LATE tag:PREL',
        ),
    ],
)
def test_a_term_is_added_and_the_text_stays(text: str, query: str) -> None:
    assert narrowed(text, "tag:PREL") == query
    assert str(parse(query).tree).endswith("tag:PREL")


def test_what_cannot_be_read_cannot_be_narrowed() -> None:
    with pytest.raises(QuerySyntaxError):
        narrowed("lamp OR", "tag:PREL")


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("PREL", "PREL"),
        ("Embassy Port Ellen", '"Embassy Port Ellen"'),
        ("SECRET//NOFORN", '"SECRET//NOFORN"'),
        ('A "B” C', '"A  B  C"'),
    ],
)
def test_more_than_a_word_is_quoted(value: str, text: str) -> None:
    assert quoted(value) == text


@given(
    st.sampled_from((TAG, ORIGIN, CLASS)),
    st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1, max_size=40),
)
def test_a_condition_that_is_written_is_read_as_it_was_meant(field: Field, value: str) -> None:
    tree = parse(condition(field, value)).tree
    assert isinstance(tree, InField)
    assert tree.field == field.name
    meant = "".join(" " if sign in DOUBLE else sign for sign in value)
    assert words(tree.value.text) == words(meant)
    assert not tree.value.is_prefix

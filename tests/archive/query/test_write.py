from dataclasses import replace
from typing import Any as Whatever

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cabletui.archive.field_parts.query_field import Field, Kind
from cabletui.archive.fields import ORIGIN, TABLE, TAG
from cabletui.archive.query import condition, narrowed, parse
from cabletui.archive.query.ast import All, Any, Id, InField, InPassage, Node, Not, Words
from cabletui.archive.query.keyboard_text import as_typed
from cabletui.archive.query.signs import DOUBLE
from cabletui.archive.query.write import written
from cabletui.errors import QuerySyntaxError
from tests.archive.query.typing import TYPED

A, B, C = Words("a"), Words("b"), Words("c")


@pytest.mark.parametrize(
    ("tree", "text"),
    [
        (All((A, Any((B, C)))), "a (b OR c)"),
        (Any((All((A, B)), C)), "a b OR c"),
        (Not(All((A, B))), "-(a b)"),
        (InField("tag", Words("PREL")), "tag:PREL"),
        (InField("subject", Words("a b", is_phrase=True, slop=3)), 'subject:("a b"~3)'),
        (Words("a b", is_phrase=True, slop=3), '"a b"~3'),
        (Words("a-z b", slop=3), "a-z w/3 b"),
        (Words("minist", is_prefix=True), "minist*"),
        (Words("OR"), '"OR"'),
        (Words("DATE:SOON"), '"DATE:SOON"'),
        (Any((Words("FERRY"), Words("PORT"))), "FERRY | PORT"),
    ],
)
def test_a_tree_has_a_text(tree: Node, text: str) -> None:
    assert written(tree) == text


@pytest.mark.parametrize(
    ("field", "value", "query"),
    [
        (TAG, "PREL", "tag:PREL"),
        (TAG, "SECRET//NOFORN", "tag:SECRET//NOFORN"),
        (TAG, "A,B", 'tag:"A,B"'),
        (TAG, "-A", 'tag:"-A"'),
        (TAG, 'A "B" C', 'tag:"A  B  C"'),
        (ORIGIN, "Embassy Port Ellen", 'origin:"Embassy Port Ellen"'),
        (ORIGIN, "", 'origin:""'),
    ],
)
def test_a_value_is_quoted_where_it_would_not_be_read_bare(
    field: Field, value: str, query: str
) -> None:
    assert condition(field, value) == query


OF_VALUES = [field for field in TABLE if field.kind in (Kind.CODE, Kind.PLACE)]
WHOLE = [field for field in OF_VALUES if not field.is_closed]
KNOWN = [(field, value) for field in OF_VALUES if field.is_closed for value in field.known()]
SIGNS = st.text("abAB12 -|,;.*?~^/&:=()[]{}\"'“”‘’«%!+_é\u2028", max_size=12)


@pytest.mark.parametrize(("field", "value"), KNOWN)
def test_a_field_that_takes_no_other_values_asks_for_each_of_its_own(
    field: Field, value: str
) -> None:
    found = parse(condition(field, value)).tree
    assert isinstance(found, InField)
    assert (found.field, found.value.text) == (field.name, value)


@given(st.sampled_from(WHOLE), SIGNS | st.text(max_size=9), st.booleans())
@example(TAG, "x" * 5000, True)
@example(TAG, "a&quot;b「c", False)
@example(TAG, "OR", True)
@example(TAG, "=", True)
def test_any_value_that_can_be_typed_is_asked_for_as_it_is(
    field: Field, value: str, is_alone: bool
) -> None:
    plain = value
    for sign in DOUBLE:
        plain = plain.replace(sign, " ")
    text = condition(field, value)
    tree = parse(text if is_alone else f"lamp {text}").tree
    found = tree if is_alone or not isinstance(tree, All) else tree.nodes[-1]
    assert isinstance(found, InField)
    assert found.field == field.name
    if as_typed(value) == value:  # else no keyboard types it
        assert found.value.text.removeprefix("=") == plain
    assert not (found.value.is_prefix or found.value.slop)


def plain(node: Node) -> Whatever:
    """Return a tree as far as its text must keep it: quotes round one word change nothing."""
    match node:
        case All(nodes) | Any(nodes):
            return type(node)(tuple(plain(one) for one in nodes))
        case Not(inner):
            return Not(plain(inner))
        case Id(text):
            return text
        case Words(slop=0):
            return replace(node, is_phrase=False)
        case InField(name, value):
            return InField(name, plain(value))
        case InPassage(node=inner):
            return replace(node, node=plain(inner))
    return node


@given(TYPED | SIGNS | st.text('AB OR NOT-()|*~":,.2006TAGDATE/5^', max_size=30))
@example('subject:("a b"~3)')
@example('"a b*"~5')
@example("ref:(08 Lima 12) 2008")
@example("para:S/NF(a -b) {c (d OR e)}")
@example("TALKS ON FERRIES NOT YET N/5 A^3")
def test_a_tree_is_read_back_from_its_text(text: str) -> None:
    try:
        tree = parse(text).tree
    except QuerySyntaxError:
        return
    if isinstance(tree, Id):  # it means more alone than among others
        return
    again = parse(written(tree))
    if not (again.ids or isinstance(again.tree, Id)):  # words that are ids by themselves
        assert plain(again.tree) == plain(tree)


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
        ("THE FERRY IS NOT LATE", 'THE FERRY IS "NOT" LATE tag:PREL'),
    ],
)
def test_a_term_is_added_and_the_text_stays(text: str, query: str) -> None:
    assert narrowed(text, "tag:PREL") == query


def test_what_cannot_be_read_cannot_be_narrowed() -> None:
    with pytest.raises(QuerySyntaxError):
        narrowed("lamp OR", "tag:PREL")


@given(TYPED)
@example('" 06ALDERMOOR11 ')
@example("origin: lima 12 2005 ")
def test_a_narrowed_query_asks_for_both(text: str) -> None:
    try:
        tree = parse(text).tree
    except QuerySyntaxError:
        return
    narrow = parse(narrowed(text, "tag:PREL")).tree
    asked = narrow.nodes if isinstance(narrow, All) else (narrow,)
    assert InField("tag", Words("PREL")) in asked
    if isinstance(tree, All):
        wanted = {repr(plain(one)) for one in tree.nodes}
        assert wanted <= {repr(plain(one)) for one in asked}

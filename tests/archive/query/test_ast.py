import pytest

from cabletui.archive.query.ast import All, Any, InField, Not, Words

A, B, C = Words("a"), Words("b"), Words("c")


@pytest.mark.parametrize(
    ("tree", "text"),
    [
        (All((A, Any((B, C)))), "a (b OR c)"),
        (Any((All((A, B)), C)), "a b OR c"),
        (Not(All((A, B))), "-(a b)"),
        (InField("tag", Words("PREL")), "tag:PREL"),
        (Words("a b", is_phrase=True, slop=3), '"a b"~3'),
        (Words("minist", is_prefix=True), "minist*"),
        (Any((Words("FERRY"), Words("1"))), "FERRY | 1"),
    ],
)
def test_a_tree_writes_itself(tree: object, text: str) -> None:
    assert str(tree) == text

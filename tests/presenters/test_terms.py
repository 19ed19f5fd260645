import pytest

from cabletui.presenters.terms import term


@pytest.mark.parametrize(
    ("value", "query"),
    [
        ("PREL", "tag:PREL"),
        ("Embassy Port Ellen", 'tag:"Embassy Port Ellen"'),
        ("SECRET//NOFORN", 'tag:"SECRET//NOFORN"'),
        ('A "B" C', 'tag:"A  B  C"'),
    ],
)
def test_more_than_a_word_is_quoted(value: str, query: str) -> None:
    assert term("tag", value) == query

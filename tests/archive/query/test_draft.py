import pytest
from hypothesis import given
from hypothesis import strategies as st

from cabletui.archive.query import completed, parse
from cabletui.errors import QuerySyntaxError
from tests.archive.query.typing import TYPED


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("harb", "harb*"),
        ("harb ", "harb "),
        ("lamp harb", "lamp harb*"),
        ("lamp -harb", "lamp -harb"),
        ("lamp -subject:harb", "lamp -subject:harb"),
        ("lamp !harb", "lamp !harb"),
        ('"harbour cou', '"harbour cou"*'),
        ("“harbour cou", '“harbour cou"*'),
        ('"harbour ', '"harbour"'),
        ('lamp "', "lamp "),
        ("(lamp OR (harb", "(lamp OR (harb*))"),
        ("(lamp", "(lamp*)"),
        ("lamp OR", "lamp"),
        ("lamp NOT", "lamp"),
        ("lamp tag:", "lamp"),
        ("lamp tag:PR", "lamp tag:PR*"),
        ("lamp date:20", "lamp"),
        ("lamp date:2006-", "lamp"),
        ("lamp date:2006", "lamp date:2006"),
        ("lamp id:06B", "lamp"),
        ("lamp (", "lamp ()"),
        ("reason:1.4(b", "reason:1.4(b)"),
        ("tag:PREL,P", "tag:PREL,P*"),
        ("para:S/N", "para:S/N*"),
        ("has:tags", "has:tags"),
        ("headline:lam", "headline:lam*"),
        ("class:=", ""),
        ("(", ""),
        ('origin:"port el', 'origin:"port el"*'),
        ("al-q", "al-q*"),
        ("al-qa", "al-qa*"),
        ("lamp w/3 oil", "lamp w/3 oil"),
        ('"lamp oil"~', '"lamp oil"'),
        ("06BEIJING24302", "06BEIJING24302"),
        ("lima 12 2005", "lima 12 2005"),
        ("lamp,", "lamp,"),
        ("tag:", ""),
        ("-", ""),
    ],
)
def test_what_is_typed_is_written_out(typed: str, text: str) -> None:
    assert completed(typed).text.rstrip() == text.rstrip()


def test_what_was_left_out_is_told_when_nothing_more_comes() -> None:
    trouble = completed("lamp OR").trouble
    assert trouble is not None
    assert "both its sides" in str(trouble)
    assert completed("lamp (oil").trouble is None


@pytest.mark.parametrize("typed", ["tilt^3", "/harb.*/ lamp", "lamp select * from cables"])
def test_what_no_letter_would_mend_is_said_at_once(typed: str) -> None:
    with pytest.raises(QuerySyntaxError):
        completed(typed)


@given(TYPED | st.text(max_size=30))
def test_whatever_is_typed_can_be_asked_or_is_pointed_at(typed: str) -> None:
    try:
        done = completed(typed)
    except QuerySyntaxError as error:
        assert 0 <= error.position <= len(typed)
        return
    parse(done.text)
    if done.exact:
        parse(done.exact)
        assert done.text.count("*") == done.exact.count("*") + 1

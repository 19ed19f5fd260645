import pytest
from hypothesis import given
from hypothesis import strategies as st

from cabletui.archive.query import finished, parse
from cabletui.archive.query.keyboard_text import as_typed


@pytest.mark.parametrize(
    ("pasted", "typed"),
    [
        ("\ufeffclass:secret", "class:secret"),
        ("\u200etag:PREL", "tag:PREL"),
        ("tag:\u200ePREL", "tag:PREL"),
        ("\u200b-lamp oil", "-lamp oil"),
        ("la\u00admp oil", "lamp oil"),
        ("la\u200bmp", "lamp"),
        ("cafe\u0301 keeper", "caf\u00e9 keeper"),
        ("ｔａｇ：ＰＲＥＬ", "tag:PREL"),
        ("tag：PREL", "tag:PREL"),
        ("lamp －oil", "lamp -oil"),
        ("lamp｜oil", "lamp|oil"),
        ("「old lamp」", '"old lamp"'),
        ("″old lamp″", '"old lamp"'),
        ("&quot;old lamp&quot;", '"old lamp"'),
        ("%22old%20lamp%22", '"old lamp"'),
        ("tag%3APREL", "tag:PREL"),
        ("lamp\x00oil", "lamp oil"),
        ("lamp oil\x07", "lamp oil"),
    ],
)
def test_what_was_pasted_means_what_is_typed(pasted: str, typed: str) -> None:
    assert read(pasted) == read(typed)
    assert parse(pasted).text == pasted
    assert read(finished(pasted).text) == read(finished(as_typed(pasted)).text)


def read(text: str) -> list[str]:
    return repr(parse(text).tree).split()


@pytest.mark.parametrize(
    "text", ["50%", "A&B;", "می\u200cشود", "lamp & oil", "x.invalid/?q=a%20b", "old “lamp”"]
)
def test_what_a_keyboard_types_stays(text: str) -> None:
    assert as_typed(text) == text


@given(st.text(max_size=40))
def test_every_place_stays_the_same(text: str) -> None:
    assert len(as_typed(text)) == len(text)

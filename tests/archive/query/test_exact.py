import pytest
from hypothesis import given

from cabletui.archive.query import exact, parse
from cabletui.errors import QuerySyntaxError
from tests.archive.query.typing import TYPED


@pytest.mark.parametrize(
    ("text", "exactly"),
    [
        ("lamp oil", "=lamp =oil"),
        ("lamp -oil", "=lamp -=oil"),
        ('"lamp oil"~3', '="lamp oil"~3'),
        ("lamp w/3 oil", '="lamp oil"~3'),
        ("(lamp OR oil) tag:PREL", "(=lamp OR =oil) tag:PREL"),
        ("subject:lamp from:port", "subject:=lamp from:=port"),
        ("=lamp", "=lamp"),
        ("lam* l?mp *", "lam* l?mp *"),
        ("class:secret", "class:secret"),
        ("08LIMA12, 08LIMA13", "08LIMA12, 08LIMA13"),
    ],
)
def test_every_word_is_meant_as_it_is_spelled(text: str, exactly: str) -> None:
    assert exact(parse(text)).text == exactly


@given(TYPED)
def test_the_text_of_an_exact_query_is_read_as_it_and_stays_so(text: str) -> None:
    try:
        query = exact(parse(text))
    except QuerySyntaxError:
        return
    assert exact(query) == query
    assert exact(parse(query.text)).tree == parse(query.text).tree

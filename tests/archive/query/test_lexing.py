import pytest

from cabletui.archive.query.lexing import Sign, Token, tokens
from cabletui.errors import QuerySyntaxError


def test_each_token_knows_its_place() -> None:
    assert list(tokens('iran -"a b"~2 tag:X')) == [
        Token(Sign.WORD, "iran", 0, 4),
        Token(Sign.NOT, "-", 5, 6),
        Token(Sign.PHRASE, "a b", 6, 13, slop=2),
        Token(Sign.FIELD, "tag", 14, 18),
        Token(Sign.WORD, "X", 18, 19),
    ]


def test_an_unknown_field_is_told_the_nearest() -> None:
    with pytest.raises(QuerySyntaxError, match="Did you mean “origin:”"):
        list(tokens("orign:lima"))

import pytest

from cabletui.archive.fields import BY_NAME
from cabletui.archive.query.ast import Any, InField, Words
from cabletui.archive.query.field_condition import condition_of
from cabletui.archive.query.token import Sign, Token
from cabletui.errors import QuerySyntaxError


def value(text: str, sign: Sign = Sign.WORD) -> Token:
    return Token(sign, text, 4, 4 + len(text))


def test_listed_values_are_either() -> None:
    assert condition_of(BY_NAME["tag"], value("PREL,PT*"), 40) == Any(
        (InField("tag", Words("PREL")), InField("tag", Words("PT", is_prefix=True)))
    )
    assert condition_of(BY_NAME["tag"], value("A,B", Sign.PHRASE), 40) == InField(
        "tag", Words("A,B", is_phrase=True)
    )


def test_a_text_has_no_list() -> None:
    assert condition_of(BY_NAME["subject"], value("lamp,oil"), 40) == InField(
        "subject", Words("lamp,oil")
    )


def test_a_list_that_goes_on_behind_a_space_is_pointed_at() -> None:
    with pytest.raises(QuerySyntaxError, match="write it as tag:A,B") as caught:
        condition_of(BY_NAME["tag"], value("PREL,"), 40)
    assert (caught.value.position, caught.value.length) == (4, 5)
    assert condition_of(BY_NAME["tag"], value("PREL,"), 9) == InField("tag", Words("PREL"))


@pytest.mark.parametrize("name", ["class", "tag"])
def test_a_sign_is_no_value(name: str) -> None:
    with pytest.raises(QuerySyntaxError, match="needs a value"):
        condition_of(BY_NAME[name], value("="), 40)

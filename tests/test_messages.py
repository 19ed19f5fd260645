from cabletui.location import OneIndex
from cabletui.messages import CopyText, Go, OpenSearch, Request


def test_each_can_be_made_outside_an_app_and_reaches_it() -> None:
    for message in (Go(OneIndex("tags")), OpenSearch(), CopyText("06X1")):
        assert message.bubble


def test_two_of_a_kind_are_two() -> None:
    assert Go(OneIndex("tags")) != Go(OneIndex("tags"))


def test_a_text_to_copy_is_a_request() -> None:
    assert isinstance(CopyText("06X1"), Request)

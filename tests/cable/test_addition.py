from typing import Any

import pytest

from cabletui.cable.addition import Addition, from_line, text_mark, to_addition
from cabletui.cable.cable_errors import DocumentError
from cabletui.cable.document import from_document, to_document
from tests.cable.test_document import CABLE


def test_an_addition_comes_back_with_all_but_the_text() -> None:
    held = from_line(to_addition(CABLE))
    assert isinstance(held, Addition)
    assert held.same_text_as == text_mark(CABLE)
    assert (held.particulars.header, held.particulars.body) == ("", "")
    assert held.with_text(CABLE) == CABLE
    assert held.reference_id == CABLE.reference_id


def test_a_cable_comes_back_as_a_cable() -> None:
    assert from_line(to_document(CABLE)) == CABLE
    assert from_line(to_document(CABLE) | {"same_text_as": "0"}) == CABLE


def test_the_mark_stands_early_and_no_text_behind_it() -> None:
    document = to_addition(CABLE)
    assert list(document)[:2] == ["reference_id", "same_text_as"]
    assert not {"header", "body"} & document.keys()


def test_who_wants_a_cable_is_told_that_it_is_none() -> None:
    with pytest.raises(DocumentError, match="“body” is missing"):
        from_document(to_addition(CABLE))


@pytest.mark.parametrize(
    ("change", "field"), [({"reference_id": ""}, "reference_id"), ({"created": 7}, "created")]
)
def test_a_wrong_field_is_named(change: dict[str, Any], field: str) -> None:
    with pytest.raises(DocumentError, match=field):
        from_line(to_addition(CABLE) | change)


@pytest.mark.parametrize("mark", [None, 7, ["x"]])
def test_a_mark_that_is_none_marks_no_text(mark: object) -> None:
    held = from_line(to_addition(CABLE) | {"same_text_as": mark})
    assert isinstance(held, Addition)
    assert held.same_text_as == ""

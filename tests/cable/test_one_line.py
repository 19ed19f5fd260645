from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cabletui.cable.cable import Media, Source
from cabletui.cable.document import from_document, to_document
from cabletui.cable.one_line import one_line, with_one_line_fields
from tests.library import cable

TEXT = st.text(alphabet="ab \n\r\v\f\x1c\x85\u2028\u2029\u00a0\t", max_size=8)


@given(TEXT)
def test_nothing_is_left_that_a_program_takes_for_a_line_end(text: str) -> None:
    assert len(one_line(text).splitlines()) <= 1
    assert one_line(one_line(text)) == one_line(text)


@pytest.mark.parametrize("text", ["", "Embassy Aldermoor", "a\u00a0b", " a ", "a\tb", "–"])
def test_a_line_is_left_as_it_is(text: str) -> None:
    assert one_line(text) == text


def test_a_break_is_a_blank() -> None:
    assert one_line("Embassy\r\n  Aldermoor\n") == "Embassy Aldermoor"


@given(TEXT)
def test_all_fields_but_header_and_body_are_lines(text: str) -> None:
    torn = replace(
        cable(1),
        reference_id=f"06X{text}1",
        classification=text,
        origin=text,
        subject=text,
        tags=(text,),
        linked_tags=(text,),
        references=(text,),
        notes=(text,),
        media=(Media(text, text),),
        source=Source(text, text, text),
    )
    whole = with_one_line_fields(torn)
    assert (whole.header, whole.body) == (torn.header, torn.body)
    assert from_document(to_document(torn)) == whole
    for field in ("reference_id", "classification", "origin", "subject"):
        assert len(str(getattr(whole, field)).splitlines()) <= 1
    for field in ("tags", "linked_tags", "references", "notes"):
        assert getattr(whole, field) == (one_line(text),)
    assert whole.media == (Media(one_line(text), one_line(text)),)
    assert whole.source == Source(one_line(text), one_line(text), one_line(text))
    assert with_one_line_fields(whole) == whole

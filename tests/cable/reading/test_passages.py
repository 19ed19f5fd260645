from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cabletui.cable.reading.passages import (
    comment_passages,
    heading_passages,
    paragraph_passages,
    summary_passages,
)

BODY = (
    "S E C R E T\n\nSUBJECT: BEES\n\n"
    "1. (C) SUMMARY: Bees came\nto the\n\nOXBOW 00000402  002 OF 003\n\ntown. END SUMMARY.\n\n"
    "THE HIVES\n---------\n\n2. (S//NOFORN) They stand.\n\n- one here\n\n"
    "3. (U) COMMENT: We doubt it. END COMMENT.\nOSK\n"
)
READERS = (paragraph_passages, summary_passages, comment_passages, heading_passages)


def test_a_paragraph_has_its_mark_and_the_heading_above_it() -> None:
    found = [(one.mark, BODY[slice(*one.span)]) for one in paragraph_passages(BODY)]
    assert [mark for mark, _ in found] == ["", "", "C", "S/NF", "U"]
    assert found[0][1] == "S E C R E T"
    assert "HIVES" not in found[2][1]
    assert found[3][1].startswith("THE HIVES")
    assert "one here" in found[3][1]


def test_an_item_with_a_mark_of_its_own_is_a_passage() -> None:
    body = (
        "1. (C) Of hives:\n\n1) (U) Bees came,\nall of them.\n2) (S/NF) They stayed.\n"
        "-- A. (SBU) One left.\n3) Osk\n4) (see 1) Osk\n\n2. (C) End.\n"
    )
    found = [(one.mark, body[slice(*one.span)]) for one in paragraph_passages(body)]
    assert [mark for mark, _ in found] == ["C", "U", "S/NF", "SBU", "C"]
    assert found[0][1] == "1. (C) Of hives:\n"
    assert "all of them" in found[1][1]
    assert found[3][1].endswith("(see 1) Osk\n\n")


def test_a_body_without_numbers_has_what_blank_lines_part() -> None:
    body = "Bees came.\n \nThey stayed\nlong.\n\n\n\nOsk\n"
    found = [body[slice(*one.span)].strip() for one in paragraph_passages(body)]
    assert found == ["Bees came.", "They stayed\nlong.", "Osk"]


def test_a_summary_goes_over_page_lines() -> None:
    (one,) = summary_passages(BODY)
    found = BODY[slice(*one.span)]
    assert found.startswith("Bees came")
    assert found.endswith("town.")
    assert summary_passages("1. (U) Bees came.") == ()


def test_comments_and_headings_are_where_they_stand() -> None:
    (comment,) = comment_passages(BODY)
    assert "We doubt it." in BODY[slice(*comment.span)]
    assert [BODY[slice(*one.span)] for one in heading_passages(BODY)] == [
        "SUMMARY",
        "THE HIVES",
        "COMMENT",
    ]


@pytest.mark.parametrize("read", READERS)
@given(body=st.text("1.2 (CU)\nSUMARYCOMENT:end-ABab", max_size=300))
def test_every_passage_lies_in_the_body(read: object, body: str) -> None:
    assert callable(read)
    for one in read(body):
        assert 0 <= one.span[0] <= one.span[1] <= len(body)


@given(st.text("1.2 (CU)\nab-", max_size=200))
def test_paragraphs_leave_out_only_blanks(body: str) -> None:
    found = [one.span for one in paragraph_passages(body)]
    assert found == sorted(found)
    assert all(before[1] <= after[0] for before, after in pairwise(found))
    kept = "".join(body[slice(*span)] for span in found)
    assert "".join(kept.split()) == "".join(body.split())

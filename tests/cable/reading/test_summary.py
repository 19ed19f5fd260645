import pytest
from hypothesis import given
from hypothesis import strategies as st

from cabletui import cable
from tests.cable.reading.hostile import HOSTILE
from tests.cost import out_of_step


def test_it_goes_from_word_to_word() -> None:
    body = "1. (C) SUMMARY: The bees\ncrossed. END SUMMARY.\n\n2. (C) Text"
    assert cable.summary(body) == "The bees\ncrossed."


def test_a_heading_above_and_a_number_are_left_out() -> None:
    body = "-------\nSUMMARY\n-------\n\n1. (U) The bees crossed.\n\n2. (U) Text"
    assert cable.summary(body) == "The bees crossed."


def test_a_cable_without_one_has_none() -> None:
    assert cable.summary("1. (U) The bees crossed.") is None


@given(st.text())
def test_no_text_is_an_error(text: str) -> None:
    cable.summary(text)


def test_hostile_text_costs_little_more_than_its_length() -> None:
    pieces = (
        *HOSTILE,
        "SUMMARY: ",
        "SUMMARY:\n",
        "1. (C) SUMMARY: \n\n",
        "SIPDIS ",
        "END SUMMARY ",
    )
    assert out_of_step(cable.summary, pieces) == []
    assert out_of_step(lambda text: cable.summary("1. SUMMARY: " + text), pieces) == []
    assert out_of_step(lambda text: cable.summary(text + " END SUMMARY"), pieces) == []


MEETS = "The board met in May and voted."
OPENINGS = (
    "1. (C) SUMMARY: {0}",
    "1. SUMMARY. (C) {0}",
    "1. (C/NF) Summary -- {0}",
    "1) (U) Summary. {0}",
    "(1) (U) Summary. {0}",
    "1, (C) Summary. {0}",
    "1 (C) SUMMARY: {0}",
    "¶1. ( C ) SUMMARY: {0}",
    "1. (sbu) Summary: {0}",
    "1. (S/REL NATO) Summary: {0}",
    "1. (C) (SUMMARY): {0}",
    "(SUMMARY) {0}",
    "1. (C) Begin Summary: {0}",
    "SUMMARY\n-------\n\n1. (U) SUMMARY. {0}",
    "Summary and Action Request\n--------\n\n1.  (SBU)  Summary.  {0}",
    "------- \nSummary \n------- \n\n1. (c) {0}",
    "- - - - \nSummary \n- - - - \n\n1. (U) {0}",
    "Summary =======\n\n1. (C) {0}",
    "** SUMMARY **\n\n1. (C) {0}",
    "1. (SBU) SUMMARY, COMMENT, AND ACTION REQUEST: {0}",
    "SUMMARY/BACKGROUND\n------\n\n2. (S//NF) {0}",
    "Introduction and Summary\n------\n\n2. (C) {0}",
    "Summary/Comment: {0}",
    "1. (C) Executive Summary: {0}",
    "SUBJECT: ICE ------- SUMMARY AND OVERVIEW -------\n\n1. (C) {0}",
    "reasons 1.4 (b) and (d) ------- Summary -------\n1.(SBU) {0}",
    "REF: OSLO 12 ======= SUMMARY ======= 1. (C) {0}",
    "1. (C) Sumary: {0}",
    "1. C) SUMMARY; {0}",
    "1. (C) Summary and action request, para 7: {0}",
    "SUMMARY -- ACTION REQUEST\n-------\n1. {0}",
    "A. SUMMARY\n-------\n1. {0}",
    "SUMMARY OF MEETING\n-------\n1. {0}",
    "*SUMMARY*\n1. (SBU) {0}",
    "1. Summary (C): {0}",
    "#######\nSUMMARY\n#######\n\n1. (C) {0}",
    ".......\nSUMMARY\n.......\n\n1. (C) {0}",
    "reasons 1.4 (b) SUMMARY ------- 1. (C) {0}",
    "[1] (C) Summary: {0}",
    "2. (C) SUMMARY CONT'D: {0}",
    "1. (C) <SUMMARY> {0}",
)
ENDINGS = (
    " End summary.\n\n2. (C) More",
    " (END SUMMARY)\n\n2. (C) More",
    " END OF SUMMARY.\n\n2. (C) More",
    " End Summary/Comment.\n\n2. (C) More",
    " End\nSummary.\n\n2. (C) More",
    " END SUMMRY.\n\n2. (C) More",
    " --END SUMMARY--\n\n2. (C) More",
    " (Summary ends.)\n\n2. (C) More",
    "\n\n2. (C) More",
    "\n\nBACKGROUND\n----------\n\n2. More",
)


@pytest.mark.parametrize("ending", ENDINGS)
@pytest.mark.parametrize("opening", OPENINGS)
def test_a_summary_is_found_in_each_of_its_forms(opening: str, ending: str) -> None:
    for line_end in ("\n", "\u2028", " \n"):
        body = (opening.format(MEETS) + ending).replace("\n", line_end)
        assert cable.summary(body) == MEETS


@pytest.mark.parametrize(
    "between",
    [
        "  ALDERMOOR 00000418  001.2 OF 006  ",
        "\nALDERMOOR 00000418  001.2 OF 006\n",
        " \n \nPORT ALDER 00000418  001.2 OF 006 \n \n",
        "  NEW DELHI 00000418  001.2 OF 006  ",
        "\n                       CONFIDENTIAL\nPAGE 02        OSLO  00418  01 OF 03  251228Z\n",
        "\n\nUNCLAS SECTION 02 OF 03 OSLO 000418\n\nSIPDIS\nTAGS: PREL\nSUBJECT: ICE\n\n",
        "\n\nSIPDIS\n",
        "  CONFIDENTIAL  PAGE 02 OSLO 00418 01 OF 03 251228Z\n",
        "\n\nUNCLAS SECTION 02 OF 03 OSLO 000418\n\nSTATE FOR EUR/NB\n\nE.O. 12958: N/A\n\n",
    ],
)
@pytest.mark.parametrize("ending", [" End summary.", "\n\n2. (C) More"])
def test_pages_and_sections_that_break_it_are_left_out(between: str, ending: str) -> None:
    found = cable.summary(f"1. (C) Summary: The board met{between}in May and voted.{ending}")
    assert found is not None
    assert " ".join(found.split()) == MEETS


@pytest.mark.parametrize(
    "text",
    ["See paragraph\n10. The board met.", "It meets on May\n8. They vote.", "Of two: \n(1) nets"],
)
@pytest.mark.parametrize("ending", [" End summary.", "\n\n2. (C) More"])
def test_a_number_that_ends_a_sentence_stays(text: str, ending: str) -> None:
    assert cable.summary(f"1. (C) Summary: {text}{ending}") == text


@pytest.mark.parametrize("text", ["In summary, the board met.", "A summary judgment was refused."])
def test_the_word_in_a_sentence_begins_none(text: str) -> None:
    assert cable.summary(f"1. (U) {text}\n\n2. (U) More") is None


_PIECES = (
    "SUMMARY: ",
    "\nSummary\n-------\n",
    "1. (C) Summary. ",
    "The board met in May and voted. ",
    "\n\n2. (C) ",
    "----------",
    "\n\n",
    "OSLO 00000418  001.2 OF 006",
    "CONFIDENTIAL  PAGE 02  OSLO 00418  01 OF 03  251228Z",
    " END SUMMARY ",
    "\nSIPDIS\n",
    " " * 300,
    "harbour " * 60,
)


@given(st.lists(st.sampled_from(_PIECES), max_size=40))
def test_whether_there_is_one_is_known_without_reading_it_whole(pieces: list[str]) -> None:
    body = "".join(pieces)
    assert cable.has_summary(body) is (cable.summary(body) is not None)


@pytest.mark.parametrize(
    "notice",
    [
        "This is an action request cable. Please see para 3.",
        "THIS MESSAGE IS SENSITIVE BUT UNCLASSIFIED.",
        "Please see action request in para 9.",
    ],
)
def test_a_notice_below_the_heading_is_not_the_summary(notice: str) -> None:
    body = f"-------\nSummary\n-------\n\n1. (U) {notice}\n\n2. (C) Summary: {MEETS}\n\n3. (C) They"
    assert cable.summary(body) == MEETS


@pytest.mark.parametrize(
    "end", ["End smmary.", "End of sum.", "END   \n SUMMARY.", "End  summary  and  comment."]
)
def test_its_end_may_be_misspelt_or_broken(end: str) -> None:
    assert cable.summary(f"1. (C) Summary  and  comment:  {MEETS} {end}\n\n2. (C) They") == MEETS

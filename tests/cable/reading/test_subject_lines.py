import pytest
from hypothesis import given
from hypothesis import strategies as st

from cabletui import cable
from cabletui.cable.reading.subject_lines import subject_lines
from tests.cable.reading.hostile import HOSTILE
from tests.cost import out_of_step

FOLLOWING = (
    "REF: ALDERMOOR 12",
    "REFTELS: A. ALDERMOOR 12",
    "Classified By: CDA Anton Vane",
    "CLASSIFIED \nBY: Anton Vane",
    "DERIVED FROM: MULTIPLE SOURCES",
    "SENSTIVE BUT UNCLASSIFIED",
    "SENSITIVE BUT UNCLASSIFIED",
    "DECLASSIFY ON: 2019/01/01",
    "Reason: 1.4 (b)",
    "TAGS: PREL",
    "E.O. 12958: N/A",
    "1. (U) Summary: The port",
    "1. SUMMARY. The port",
    "Q: A) ALDERMOOR 12",
    "-------",
    "=====",
    "- - - - - -",
    ". . . . . .",
    "#####",
    "SUBJECT: ICE",
    "NEW DELHI 00000012  001.2 OF 003",
    "Summary -------",
    "SUMMARY: 1. (C) The port",
    "1) (SBU) The port",
    "¶1. (SBU) The port",
    "REFERENCE: ALDERMOOR 12",
    "A. REF: ALDERMOOR 12",
)
NOTICES = (
    "This message asks for guidance. See paragraph 5.",
    "Post requests an answer by May 4.",
    "Please see paragraph 9 for action.",
    "Embassy would welcome a reply before June.",
    "THIS IS AN ACTION MESSAGE. SEE PARA 4.",
    "PLEASE PROTECT ACCORDINGLY.",
    "Entire text is sensitive.",
    "Not for internet distribution",
    "FOR OFFICIAL USE ONLY",
    "MINIMIZE CONSIDERED",
    "NOFORN",
)


@pytest.mark.parametrize("between", [" ", "\n", " \n \n", "\n\n\n"])
@pytest.mark.parametrize("following", FOLLOWING)
def test_another_field_ends_a_subject(following: str, between: str) -> None:
    body = f"SUBJECT: HARBOUR DUES{between}{following}\n"
    assert cable.subject(body) == "HARBOUR DUES"


@pytest.mark.parametrize("between", ["\n", "\n\n"])
@pytest.mark.parametrize("notice", NOTICES)
@pytest.mark.parametrize("subject", ["HARBOUR DUES DOUBLE", "Harbour Dues and the Old Pier"])
def test_a_notice_below_is_none_of_it(subject: str, notice: str, between: str) -> None:
    if not subject.isupper() and not notice.endswith(".") and notice[1].islower():
        notice += "."
    assert cable.subject(f"SUBJECT: {subject}{between}{notice}\n\n1. (U)") == subject


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("THE MAYOR MEETS WITH", "FISHING UNIONS"),
        ("THE MAYOR WANTS A NEW PIER,", "CHEAPER FERRIES AND NIGHT TRAINS"),
        ("THE PREMIER'S LONG SUMMER:", "A VOTE AND A STORM"),
        ("COAST GUARD (AND", "NAVY) EXERCISE IN MAY"),
        ("THE MAYOR OF WESTMARK OPENS A SECOND FERRY TERMINAL", "BEFORE THE SUMMER"),
        ("THE MAYOR MEETS FISHERMEN", "AND OPENS A DAM"),
        ("THE MAYOR BACKS DOWN BUT", "FISHERMEN DO NOT"),
        ("The Mayor Meets With", "Fishing Unions"),
        ("The Mayor Meets Fishermen", "and opens a dam"),
    ],
)
@pytest.mark.parametrize("blank", ["\n\n", " \n \n", "\n\n\n"])
def test_an_open_subject_goes_on_over_a_blank_line(before: str, after: str, blank: str) -> None:
    body = f"SUBJECT: {before}{blank}{after}\n\nREF: ALDERMOOR 12\n"
    assert cable.subject(body) == f"{before} {after}"


@pytest.mark.parametrize(
    "after",
    [
        "SUMMARY\n-------",
        "A LONG SUMMER\n-------------",
        "INTRODUCTION",
        "The mayor said on Monday that fares would fall.",
        "A LONG SUMMER",
    ],
)
def test_a_whole_one_does_not(after: str) -> None:
    assert cable.subject(f"SUBJECT: FARES FALL\n\n{after}\n\n1. (U) The") == "FARES FALL"


def test_it_goes_on_where_the_whole_body_has_a_blank_line_after_each() -> None:
    body = "SUBJECT: THE MAYOR VISITS \n\nTHE NORTH \n\nREF: X \n\n1. He went \n\nthere on Monday."
    assert cable.subject(body) == "THE MAYOR VISITS THE NORTH"


@pytest.mark.parametrize(
    "written", ["(C) SUBJECT: {0}", "SUBJECT: {0}", "SUBJ: (C) {0}", ": {0}", "{0}\nSUBJECT: {0}"]
)
def test_a_label_that_stands_twice_is_one(written: str) -> None:
    assert cable.subject("SUBJECT: " + written.format("ISLAND VOTES")) == "ISLAND VOTES"
    assert cable.subject("SUBJECT: SUBJECT TO ICE") == "SUBJECT TO ICE"


@pytest.mark.parametrize("following", ["INTRODUCTION OF FERRIES", "SUMMARY JUSTICE", "REFORM"])
def test_a_word_that_also_heads_a_field_may_be_its_own(following: str) -> None:
    assert cable.subject(f"SUBJECT: THE ROAD TO\n{following}\n") == f"THE ROAD TO {following}"


def test_an_order_that_a_subject_names_is_its_own() -> None:
    assert (
        cable.subject("SUBJECT: FIRMS NAMED UNDER\nE.O. 13224\n") == "FIRMS NAMED UNDER E.O. 13224"
    )


@given(st.text())
def test_no_text_is_an_error(text: str) -> None:
    subject_lines(text)


def test_hostile_text_costs_little_more_than_its_length() -> None:
    assert out_of_step(subject_lines, HOSTILE) == []
    assert out_of_step(lambda text: cable.subject("SUBJECT: " + text), HOSTILE) == []


PAGES = (
    "\n \nOSLO 00001234  001.2 OF 003 \n \n",
    "\n                       CONFIDENTIAL \n \nPAGE 02     OSLO  01234  01 OF 02  021700Z \n \n",
)


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("word", ["CONTRIBUTIONS", "AMBASSADORIAL"])
def test_a_subject_in_capitals_goes_on_over_a_page(page: str, word: str) -> None:
    first = "THE MAYOR OF WESTMARK ASKS ALL PORTS FOR BOATS"
    assert subject_lines(f"{first}{page}{word} AND CREW\n\nREF: X").split() == [
        *first.split(),
        word,
        "AND",
        "CREW",
    ]


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize(
    "below",
    [
        "REF: OSLO 3",
        "SENSITIVE BUT UNCLASSIFIED",
        "CLASSIFIED BY DCM",
        "THE SITUATION IN PORTS\n----------------------",
        "1. (U) THE BOARD MET",
        "THIS MESSAGE IS SENSITIVE",
    ],
)
def test_what_else_stands_below_a_page_is_not_its_own(page: str, below: str) -> None:
    first = "THE MAYOR OF WESTMARK ASKS ALL PORTS FOR BOATS"
    assert subject_lines(f"{first}{page}{below}\n").strip() == first

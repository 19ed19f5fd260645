from dataclasses import dataclass
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cabletui import cable
from cabletui.cable.reading.whole_copy import plain
from tests.cable.reading.hostile import HOSTILE
from tests.cost import out_of_step

LEVELS = st.sampled_from(["UNCLAS", "C O N F I D E N T I A L", "S E C R E T", "CONFIDENTIAL"])
SUBJECT = "THE FERRY TAKES THE BEES ACROSS THE SOUND IN SPRING"

HEADER = """VZCZCXYZ0001
PP RUEHWEB

DE RUEHNY #0233/01 0761311
ZNY CCCCC ZZH
P 171311Z MAR 09
FM AMEMBASSY OSLO
TO RUEHC/SECSTATE WASHDC PRIORITY 0155
INFO RUEHSM/AMEMBASSY STOCKHOLM 8080
"""

ROWS = (
    "\n\nid: 197311\ndate: 3/17/2009 13:11\nrefid: 09OSLO233\norigin: Embassy Oslo\n"
    "classification: SECRET\ndestination: 09OSLO7|09OSLO8\nheader:\n"
    + HEADER
    + "\n----------------- header ends ----------------\n\n",
    '\n",\n197311,3/17/2009 13:11,09OSLO233,"Embassy Oslo",CONFIDENTIAL,09OSLO7,"' + HEADER + '","',
    "\n197311\n2009-03-17 13:11:00\n09OSLO233\nEmbassy Oslo\nCONFIDENTIAL\n09OSLO7\n" + HEADER,
    "\n<<197311>>\n17.03.2009 13:11\n09OSLO233\nEmbassy Oslo\nCONFIDENTIAL\n" + HEADER + "\n\n",
    "\n" + HEADER + "\n",
)
"""What the publishers left between a preview and the whole, in the forms of their editions."""


@dataclass(frozen=True)
class Doubled:
    """A body that holds a cable twice, and where its whole copy begins."""

    text: str
    start: int


@st.composite
def doubled(draw: st.DrawFn) -> Doubled:
    level = draw(LEVELS)
    section = draw(st.sampled_from(["", " SECTION 01 OF 02"]))
    opening = f"{level}{section} OSLO 000233 \n \nSIPDIS \n \n"
    head = f"{opening}TAGS: ECON NO\nSUBJECT: {SUBJECT} \n \nREF: OSLO 227 \n \n"
    text = f"{head}1. (C) Summary: The tide is late.\n\n2. (U) It came.\n\nHALE \n"
    cut = draw(st.integers(len(opening) + 30, len(head) - 3))
    preview = draw(st.sampled_from(["", text[:cut] + "...", text[:cut] + "...\n\n"]))
    row = draw(st.sampled_from(ROWS)).lstrip("\n" if not preview else "")
    if preview and draw(st.booleans()):
        row = "\n"
    before = preview + row
    return Doubled(before + text, len(before))


@given(doubled())
def test_the_fields_are_those_of_the_whole_copy(body: Doubled) -> None:
    assert cable.whole_copy(body.text) == (body.start, len(body.text))
    assert cable.subject(body.text) == SUBJECT
    own = cable.Reference.parse("09OSLO233")
    cited = cable.references(body.text, of=own)
    assert [str(one.reference) for one in cited] == ["09OSLO227"]
    assert [body.text[slice(*one.span)] for one in cited] == ["OSLO 227"]
    assert [one.number for one in cable.paragraphs(body.text)] == [1, 2]
    assert cable.paragraphs(body.text)[0].span[0] == body.text.rindex("1. (C)")
    assert cable.summary(body.text) == "The tide is late."
    assert cable.signers(body.text) == ("HALE",)


@given(doubled())
def test_clean_reading_folds_what_stands_before_it(body: Doubled) -> None:
    read = cable.reflow(body.text).text(body.text)
    assert read.count("SUBJECT") == 1
    assert "VZCZC" not in read
    assert "..." not in read


def test_a_field_that_the_whole_copy_lacks_is_read_in_the_preview() -> None:
    preview = "UNCLAS OSLO 000233 \n \nSUBJECT: BEES AND FERRIES \n \nREF: OSLO 2...\n"
    body = preview + "UNCLAS OSLO 000233 SIPDIS TAGS: ECON NO\n\n1. (U) " + "The tide is late. " * 9
    assert cable.whole_copy(body)[0] == len(preview)
    assert cable.subject(body) == "BEES AND FERRIES"
    assert cable.tags(body) == ("ECON", "NO")


def test_a_later_section_is_no_copy() -> None:
    head = "SECRET SECTION 01 OF 02 OSLO 000233 \n \nSUBJECT: BEES \n \n1. (S) One...\n\n"
    body = f"{head}SECRET SECTION 02 OF 02 OSLO 000233\n\n" + "2. (S) The tide is late. " * 20
    assert cable.whole_copy(body) == (0, len(body))


@pytest.mark.parametrize("row", ["", "\n\n08STATE15228\n", "08STATE15228|08OSLO9\n"])
def test_a_preview_ends_where_another_cable_begins(row: str) -> None:
    preview = "SECRET OSLO 000233 \n \nTAGS: NO\nSUBJECT: BEES \n \n1. (S) One..."
    other = "SECRET STOCKHOLM 000017\n\nREF: STATE 15228\n\n2. (S) The tide is late. VANE"
    body = f"{preview}\n{row}{other}"
    assert cable.whole_copy(body) == (0, len(preview))
    assert cable.references(body) == ()
    assert cable.mentions(body, (), day=date(2009, 3, 4)) == ()


def test_a_copy_that_is_shorter_than_its_preview_is_not_whole() -> None:
    body = "SECRET OSLO 000233 \n \nSUBJECT: BEES \n \n1. (S) One...\n\nSECRET OSLO 000233"
    assert cable.whole_copy(body) == (0, len(body))


def test_the_next_row_of_the_table_is_no_part_of_it() -> None:
    body = (
        '12,3/17/2009 13:11,09OSLO233,"Embassy Oslo",UNCLASSIFIED,,"FM AMEMBASSY OSLO\n'
        '","UNCLAS OSLO 000233\n\n1. (U) Bees.\nHALE \n",\n13,3/18/2009 9:01,09OSLO234,'
    )
    start, end = cable.whole_copy(body)
    assert body[start:end] == "UNCLAS OSLO 000233\n\n1. (U) Bees.\nHALE \n"
    assert cable.signers(body) == ("HALE",)


def test_a_header_below_the_text_is_no_part_of_it() -> None:
    text = "SECRET OSLO 000233\n\n1. (S) Bees.\n\nHALE\n"
    assert cable.whole_copy(text + "\n" + HEADER) == (0, len(text))
    assert cable.signers(text + "\n" + HEADER) == ("HALE",)


@given(st.text() | st.text(alphabet='FM UNCLAS.\n"1,/'))
def test_a_span_lies_in_the_body(body: str) -> None:
    start, end = cable.whole_copy(body)
    assert 0 <= start <= end <= len(body)


def test_hostile_text_costs_little_more_than_its_length() -> None:
    pieces = (*HOSTILE, "...\n", "\nFM A\n", "\nUNCLAS A 12\n", "...\nSECRET\n", '","SECRET\n', "-")
    assert out_of_step(cable.whole_copy, pieces) == []
    assert out_of_step(cable.whole_copy, pieces, head="UNCLAS OSLO 12\n...\n") == []
    assert out_of_step(cable.whole_copy, pieces, head='12,3/17/2009 13:11,"') == []


HEAD = """UNCLAS OSLO 000012

E.O. 12958: DECL: 05/04/2019
TAGS: PREL, PGOV, NO
SUBJECT: FERRIES SAIL TO WESTMARK AND BACK
REF: A. OSLO 3
     B. 08 LIMA 4

Classified By: DCM Nora Hale for reasons 1.4 (b)
and (d).

1. (C) SUMMARY: The board met in May
and voted. END SUMMARY.

2. (C) The board left.
HALE
"""


def _fields(body: str) -> list[object]:
    return [
        cable.subject(body),
        cable.tags(body),
        [str(one.reference) for one in cable.references(body, year=2009)],
        cable.classified_by(body),
        cable.reasons(body),
        cable.executive_order(body),
        cable.declassify_on(body),
        cable.signers(body),
        [(one.number, one.mark) for one in cable.paragraphs(body)],
        " ".join((cable.summary(body) or "").split()),
    ]


@pytest.mark.parametrize(
    ("sign", "other"),
    [
        ("\n", " \\\n"),
        ("\n", "\\\n"),
        ("\n", "\u2028"),
        ("\n", "\n> "),
        (" ", "\xa0"),
        ("\n", "   \n"),
    ],
)
def test_signs_around_lines_change_no_field(sign: str, other: str) -> None:
    assert _fields(HEAD.replace(sign, other)) == _fields(HEAD)


def test_a_blank_line_after_each_changes_nothing_but_paragraphs() -> None:
    double = HEAD.replace("\n\n", "\n").replace("\n", " \n\n")
    assert _fields(double)[:8] == _fields(HEAD)[:8]


def test_plain_text_keeps_its_length() -> None:
    text = HEAD.replace("\n", " \\\n").replace(": ", ":\xa0")
    assert len(plain(text)) == len(text)
    assert "\\" not in plain(text)
    assert plain("a\\b \\\nc") == "a\\b \\\nc"

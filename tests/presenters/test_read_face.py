from dataclasses import replace
from pathlib import Path

import pytest

from cabletui.archive.archive import Archive
from cabletui.archive.query import matches, parse
from cabletui.cable import paragraphs
from cabletui.presenters.matched_field import elsewhere_matched
from cabletui.presenters.read_face import excerpts, read_face
from tests.archive.fiction import fictional
from tests.archive.libraries import library
from tests.library import cable

BODY = (
    "SUBJECT: LAMPS AND OIL\n\n1. (U) The lamps are lit; the keepers are content.\n\n"
    "2. (C) Of oil there is none, and without oil the lamps go out.\n\n3. (C) Oil is dear.\n"
)


def test_the_best_passage_has_the_most_words_and_is_not_in_the_head() -> None:
    found = excerpts(BODY, paragraphs(BODY), matches(parse("lamps oil"), BODY))
    assert [one.label for one in found] == ["¶2", "¶1", "¶3"]
    assert found[0].text == "Of ‹oil› there is none, and without ‹oil› the ‹lamps› go out."


def test_the_head_is_no_passage() -> None:
    assert excerpts(BODY, paragraphs(BODY), matches(parse("subject"), BODY)) == ()


HEAD = (
    "E.O. 12958: DECL: 02/25/2020\nTAGS: PREL, QQ\nSUBJECT: HERRING IN\nTHE BAY\n"
    "REF: A. 09 OBAN 94 (NOTAL)\n     B. ARDBEG 7\nClassified By: Ada Lark. Reason: 1.4 (b).\n\n"
)


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ("bay", "the subject"),
        ("herring", "the subject"),
        ("qq", "TAGS"),
        ("ardbeg", "the references"),
        ("lark", "the classification"),
        ("herring ardbeg", "the head"),
        ("ventoso", "the header"),
        ("lighthouse", ""),
        ("tag:PREL", ""),
    ],
)
def test_where_only_another_part_has_the_word_that_part_is_named(asked: str, said: str) -> None:
    one = replace(
        cable(0), body=f"{HEAD}1. (U) The tide came in.\n", header="FM PORT VENTOSO", subject="H"
    )
    found = matches(parse(asked), one.body)
    assert elsewhere_matched(one, parse(asked), found) == said


def test_no_rule_under_a_heading_is_quoted() -> None:
    body = "1. (U) The Lamps\n----------\n- - - - -\n\n-- They burn oil.\n"
    (one,) = excerpts(body, paragraphs(body), matches(parse("oil"), body))
    assert one.text == "The Lamps -- They burn ‹oil›."


def test_what_is_known_of_a_cable(folder: Path) -> None:
    with Archive.open(folder) as archive:
        headline = archive.find("10BRIGHDE139")[0]
        face = read_face(archive, headline, parse("tide"), "ask")
        plain = read_face(archive, headline, None, "")
    assert (face.matches, face.note) == (1, "ask")
    assert face.excerpts[0].text == "The ‹tide› came in twice."
    assert face.extent == "1 paragraph; 1 minute"
    assert plain.summary == "The tide came in twice."
    assert not (plain.has_summary or plain.excerpts or plain.contents)


def test_its_contents_leave_out_the_paragraph_that_is_shown(tmp_path: Path) -> None:
    body = (
        "1. (C) Summary: Bees. End Summary.\n\nOIL\n---\n\n2. (U) None.\n\n3. (C) Lamps burn\nlow."
    )
    library(tmp_path / "library", fictional(1, body=body))
    with Archive.open(tmp_path / "library") as archive:
        face = read_face(archive, archive.find(fictional(1).reference_id)[0], None, "")
    assert [(one.label, one.text) for one in face.contents] == [
        ("¶2", "OIL"),
        ("¶3", "Lamps burn low."),
    ]


def test_a_long_beginning_ends_with_a_word(tmp_path: Path) -> None:
    library(tmp_path / "library", fictional(1, body="1. (C) " + "herring " * 400))
    with Archive.open(tmp_path / "library") as archive:
        face = read_face(archive, archive.find(fictional(1).reference_id)[0], None, "")
    assert face.summary.endswith("herring …")


def test_what_a_page_has_below_a_cut_text_is_no_passage_of_it(tmp_path: Path) -> None:
    cut = "UNCLAS OXBOW 000012\n\nSUBJECT: TIDES\n\n1. THE TIDE TO ST..."
    body = f"{cut}\n\n07OBAN6\nUNCLAS OBAN 000007\n\n1. (U) The lamp is out.\n"
    one = replace(cable(0), body=body)
    with Archive.open(library(tmp_path / "library", one)) as archive:
        (headline,) = archive.find(one.reference_id)
        face = read_face(archive, headline, parse("lamp"), "")
    assert (face.summary, face.excerpts) == ("THE TIDE TO ST...", ())
    assert (face.matches, face.matched_in) == (1, "what is left out")

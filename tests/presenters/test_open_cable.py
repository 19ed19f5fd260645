from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from cabletui.archive.archive import Archive
from cabletui.archive.writer import Writer
from cabletui.page.reading_mode import VERBATIM, ReadingMode
from cabletui.presenters.open_cable import MissingCable, OpenedCable, read_cable
from tests.library import cable


@pytest.fixture
def archive(folder: Path) -> Iterator[Archive]:
    with Archive.open(folder) as archive:
        yield archive


def found(archive: Archive, reference_id: str, query_text: str = "") -> OpenedCable:
    reading = read_cable(archive, reference_id, query_text)
    assert isinstance(reading, OpenedCable)
    return reading


def test_any_spelling_that_means_one_cable_is_read(archive: Archive) -> None:
    for spelling in ("07BOWMORE100", "07bowmore0100", "#07BOWMORE100"):
        assert found(archive, spelling).cable.reference_id == "07BOWMORE100"


def test_its_paragraphs_have_their_numbers(archive: Archive) -> None:
    reading = found(archive, "07BOWMORE100")
    [passage] = reading.passages
    assert passage.number == 1
    assert reading.cable.body[passage.start : passage.end].startswith("1. (U) The tide")


def test_matches_of_the_query_are_marked_in_its_text_alone_where_it_has_any(
    archive: Archive,
) -> None:
    for query_text, words in (("tide ferry", ["tide"]), ("ferry", ["FERRY"])):
        reading = found(archive, "07BOWMORE100", query_text)
        page = reading.page(ReadingMode(is_clean=True))
        spans = [target.span for target in page.matches()]
        assert {(target.box, target.entry) for target in page.matches()} == {(2, 0)}
        assert [reading.cable.body[span.start : span.end] for span in spans] == words
    verbatim = found(archive, "07BOWMORE100", "tide ferry").page(VERBATIM)
    assert {(target.box, target.entry) for target in verbatim.matches()} == {(2, 0)}
    assert found(archive, "07BOWMORE100", '"unclosed').page(VERBATIM).matches() == ()


def test_it_opens_at_the_words_that_are_asked_of_its_body(archive: Archive) -> None:
    reading = found(archive, "07BOWMORE100", "tide")
    point = reading.opening_point(reading.page(ReadingMode(is_clean=True)))
    assert point
    assert reading.cable.body[point.offset :].startswith("tide")


@pytest.mark.parametrize("query_text", ["subject:ferry", "subject:ferry tag:PREL", ""])
def test_what_another_field_holds_is_no_passage(archive: Archive, query_text: str) -> None:
    reading = found(archive, "07BOWMORE100", query_text)
    page = reading.page(ReadingMode(is_clean=True))
    assert bool(page.matches()) == bool(query_text)
    assert reading.opening_point(page) is None


def test_one_that_is_not_held_says_what_is_near(archive: Archive) -> None:
    missing = read_cable(archive, "07BOWMORE101")
    assert isinstance(missing, MissingCable)
    assert "07BOWMORE100" in [headline.reference_id for headline in missing.neighbours]


def test_editions_are_counted_round(archive: Archive) -> None:
    reading = read_cable(archive, "07BOWMORE100", edition=3)
    assert isinstance(reading, OpenedCable)
    assert (reading.edition, len(reading.editions)) == (0, 1)


def test_links_lead_to_what_is_held_alone(tmp_path: Path) -> None:
    body = "REF: A. 07 BOWMORE 106\n     B. 06 BOWMORE 7\n\n1. (U) The tide, see ref B.\n"
    citing = replace(cable(0), body=body, references=("07BOWMORE106", "06BOWMORE7"))
    with Writer.open(tmp_path / "library") as writer:
        writer.add(citing)
        writer.add(cable(6))
    with Archive.open(tmp_path / "library") as archive:
        reading = found(archive, citing.reference_id)
    assert reading.absent == {"06BOWMORE7"}
    assert {link.reference_id for link in reading.links} == {"07BOWMORE106"}
    page = reading.page(VERBATIM)
    named = [one.span.reference_id for one in page.links() if not one.span.asks]
    assert set(named) == {"07BOWMORE106"}
    assert page.names_absent

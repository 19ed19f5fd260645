import json
import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from cabletui.cable.cable import Cable, Source
from cabletui.cable.collection import UNIVERSITY
from cabletui.importers import recognise
from cabletui.importers.json_lines import JsonLines
from cabletui.importers.university_row import is_university_row
from tests.importers.fixtures import FIXTURES, outcomes

ROWS = (FIXTURES / "central-file" / "rows.jsonl").read_bytes()


def test_rows_are_cables_with_text_and_without() -> None:
    whole, card = outcomes(JsonLines(), ROWS)
    assert isinstance(whole, Cable)
    assert isinstance(card, Cable)
    assert whole.source.format == card.source.format == UNIVERSITY
    assert (whole.reference_id, whole.body) == (
        "1974BRINOVA00962",
        "LIMITED OFFICIAL USE BRINOVA 962\n\n1. LIT.\n",
    )
    assert (whole.tags, whole.attribute("Concepts")) == (("EFIS",), "LAMPS | TIDES")
    assert (card.has_text, card.classification) == (False, "SECRET")


def test_the_text_with_page_marks_is_taken() -> None:
    both = ROWS.replace(b'"raw_body": null', b'"raw_body": "PAGE 01 BRINOVA 00962 1200Z"', 1)
    first, _ = outcomes(JsonLines(), both)
    assert isinstance(first, Cable)
    assert first.body == "PAGE 01 BRINOVA 00962 1200Z\n"


def test_documents_of_other_programs_are_none() -> None:
    assert not is_university_row({"doc_nbr": "06LUMBRAVA1", "body": "Fog.", "date": "2006-01-01"})


NOWHERE = Source("", UNIVERSITY, "")
WHOLE, CARD = map(json.loads, ROWS.splitlines())


def read(data: bytes) -> list[Cable]:
    importer = recognise(data, "rows.json")
    assert importer is not None
    found = outcomes(importer, data)
    assert all(isinstance(one, Cable) for one in found), found
    return [one for one in found if isinstance(one, Cable)]


@pytest.mark.parametrize(
    "page",
    [
        [WHOLE, CARD],
        {"count": 2, "next": None, "results": [WHOLE, CARD]},
        {"responseHeader": {"status": 0}, "response": {"numFound": 2, "docs": [WHOLE, CARD]}},
        {"hits": {"total": 2, "hits": [{"_id": "7", "_source": WHOLE}, {"_source": CARD}]}},
        {"data": [{key.upper(): value for key, value in one.items()} for one in (WHOLE, CARD)]},
    ],
)
def test_rows_come_in_arrays_and_pages_of_an_interface(page: object) -> None:
    expected = read(ROWS)
    for data in (json.dumps(page), json.dumps(page, indent=2)):
        found = read(data.encode())
        assert [one.reference_id for one in found] == [one.reference_id for one in expected]
        assert [one.body for one in found] == [one.body for one in expected]


def test_a_row_without_columns_of_text_is_a_card() -> None:
    bare = {name: value for name, value in CARD.items() if "body" not in name}
    assert [one.has_text for one in read(json.dumps({"results": [bare]}).encode())] == [False]


@pytest.mark.parametrize(
    "date",
    [
        *("1974-05-19", "1974-05-19T00:00:00.000Z", "19740519", 19740519, "19 MAY 1974"),
        *(138153600, 138153600.0, 138153600000, "138153600", {"$date": "1974-05-19T00:00:00Z"}),
    ],
)
def test_the_day_in_whatever_form(date: object) -> None:
    (found,) = read(json.dumps(WHOLE | {"date": date}).encode())
    assert str(found.created) == "1974-05-19"


def test_the_first_weeks_of_1973_have_a_figure_less() -> None:
    (found,) = read(json.dumps(WHOLE | {"date": 94694400}).encode())
    assert str(found.created) == "1973-01-01"


@pytest.mark.parametrize(
    "change",
    [
        {"doc_nbr": None, "id": "1974BRINOVA00962"},
        {"tags": [{"id": 3, "name": "EFIS"}], "concepts": [{"title": "LAMPS"}, {"title": "TIDES"}]},
        {"date": None, "authored": "1974-05-19"},
        {"origclass": "n/a", "classification": "LIMITED OFFICIAL USE"},
    ],
)
def test_what_a_row_says_elsewhere(change: dict[str, Any]) -> None:
    (found,) = read(json.dumps(WHOLE | change).encode())
    (expected, _) = read(ROWS)
    assert (found.reference_id, found.tags, found.attribute("Concepts"), found.classification) == (
        expected.reference_id,
        expected.tags,
        expected.attribute("Concepts"),
        expected.classification,
    )


def test_what_is_no_number_and_what_is_no_utf_8_costs_nothing() -> None:
    text = json.dumps(WHOLE | {"concepts": float("nan"), "subject": "CAFÉ"}, ensure_ascii=False)
    (found,) = read(text.encode("cp1252"))
    assert (found.subject, found.attribute("Concepts")) == ("CAFÉ", "")


@pytest.mark.parametrize("nothing", ["", "n/a", "NULL", "-- N/A or Blank --"])
def test_a_text_that_says_nothing_is_none(nothing: str) -> None:
    (found,) = read(json.dumps(WHOLE | {"body": nothing}).encode())
    assert not found.has_text


@pytest.mark.parametrize(
    "named",
    [
        str.upper,
        str.title,
        lambda name: name.replace("_", " ").title(),
        lambda name: name.replace("_", "-"),
        lambda name: re.sub("_(.)", lambda found: found[1].upper(), name),
    ],
)
def test_columns_are_known_however_their_names_are_written(named: Callable[[str], str]) -> None:
    rows = [{named(name): value for name, value in one.items()} for one in (WHOLE, CARD)]
    found = [replace(one, source=NOWHERE) for one in read(json.dumps(rows).encode())]
    assert found == [replace(one, source=NOWHERE) for one in read(ROWS)]


def test_the_text_says_how_it_was_classified_where_the_row_says_only_how_it_is_today() -> None:
    row = {name: value for name, value in WHOLE.items() if name != "origclass"}
    bare = {**CARD, "origclass": None, "classification": "UNCLASSIFIED"}
    whole, card = read(json.dumps([row, bare]).encode())
    assert (whole.classification, card.classification) == ("LIMITED OFFICIAL USE", "UNCLASSIFIED")

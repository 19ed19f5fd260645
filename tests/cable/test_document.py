from dataclasses import replace
from typing import Any

import pytest

from cabletui.cable import Cable, Copy, Media, Moment, Source
from cabletui.cable.cable_errors import DocumentError
from cabletui.cable.document import from_document, sources, to_document

CABLE = Cable(
    "06ALDERMOOR11",
    Moment.parse("2006-12-05T07Z"),
    Moment.parse("2011-08-30"),
    "SECRET",
    "Embassy Aldermoor",
    "The lighthouse",
    ("PREL",),
    ("05LIMA12",),
    "header\u2028",
    "body\n",
    Source("a.tar", "page", "cable/x.html"),
    ("PREL", "PGOV"),
    (Media("The Lantern", "https://lantern.example/1"),),
    ("A note.",),
)


def test_a_cable_comes_back_from_its_document() -> None:
    assert from_document(to_document(CABLE)) == CABLE


def test_only_id_creation_and_body_are_needed() -> None:
    cable = from_document({"reference_id": "06X1", "created": "2006-12-05", "body": ""})
    assert (cable.subject, cable.tags, cable.released) == ("", (), None)


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"reference_id": ""}, "reference_id"),
        ({"created": "soon"}, "created"),
        ({"body": None}, "body"),
        ({"tags": "PREL"}, "tags"),
        ({"tags": [1]}, "tags"),
        ({"subject": 7}, "subject"),
    ],
)
def test_a_wrong_field_is_named(change: dict[str, Any], field: str) -> None:
    with pytest.raises(DocumentError, match=field):
        from_document(to_document(CABLE) | change)


def test_what_is_no_object_is_refused() -> None:
    with pytest.raises(DocumentError, match="not a JSON object"):
        from_document([])


COPIES = (
    Copy(CABLE.source, CABLE.created, CABLE.released, "SECRET", CABLE.origin),
    Copy(Source("b.csv", "csv", "row 1"), CABLE.created, None, "CONFIDENTIAL", ""),
)


def test_the_copies_of_a_cable_come_back() -> None:
    cable = replace(CABLE, copies=COPIES)
    document = to_document(cable)
    assert [source["name"] for source in document["sources"]] == ["a.tar", "b.csv"]
    assert document["source"]["name"] == "a.tar"
    assert from_document(document) == cable


def test_one_copy_alone_is_the_cable_itself() -> None:
    assert "sources" not in to_document(CABLE)
    assert from_document(to_document(CABLE) | {"sources": sources(CABLE)}) == CABLE


@pytest.mark.parametrize("foreign", ["The Lantern", ["The Lantern"], {"a": 1}, None, []])
def test_what_other_programs_call_sources_is_passed_over(foreign: object) -> None:
    assert from_document(to_document(CABLE) | {"sources": foreign}) == CABLE


def test_a_time_of_a_source_that_is_none_is_named() -> None:
    wrong = [{"name": "a.tar", "released": "soon"}]
    with pytest.raises(DocumentError, match="“released” is “soon”"):
        from_document(to_document(CABLE) | {"sources": wrong})

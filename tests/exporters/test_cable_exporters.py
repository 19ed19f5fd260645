import json
from dataclasses import replace

import pytest

from cabletui.cable.document import from_document
from cabletui.exporters.cable_exporters import CABLE_EXPORTERS, CableExporter, WholeCable
from cabletui.exporters.cable_exporters import cable_exporter as named
from cabletui.exporters.row_exporters import ROW_EXPORTERS
from cabletui.text.cells import width
from tests.paint.cables import CABLE, HOSTILE

EVERY = pytest.mark.parametrize("exporter", CABLE_EXPORTERS, ids=lambda one: one.name)
OF_THE_MENU = {"0", "1", "2", "4", "6", "7"}
"""The digits of what the copy menu offers beside exporters."""

FOR_GOOD = {"citation": "5", "address": "3", "plain": "8"}
"""The digits that fingers have learnt."""


def written(name: str, **given: object) -> str:
    exporter = named(name)
    assert exporter
    return exporter.write(WholeCable(CABLE)._replace(**given))  # type: ignore[arg-type]


def test_a_name_means_one_format() -> None:
    names = [one.name for one in (*CABLE_EXPORTERS, *ROW_EXPORTERS)]
    assert sorted(set(names)) == sorted(names)
    assert named("ids") is None


def test_digits_stay_where_they_were_learnt() -> None:
    digits = {one.name: one.digit for one in CABLE_EXPORTERS if one.digit}
    assert FOR_GOOD.items() <= digits.items()
    assert len(set(digits.values())) == len(digits)
    assert not OF_THE_MENU & set(digits.values())


@EVERY
def test_what_the_menu_offers_says_what_was_copied(exporter: CableExporter) -> None:
    assert bool(exporter.label) is bool(exporter.notice)
    assert exporter.label or not exporter.digit


@EVERY
@pytest.mark.parametrize("text", HOSTILE)
def test_any_cable_can_be_written(exporter: CableExporter, text: str) -> None:
    text = text.encode("utf-8", "replace").decode()  # a document holds no lone surrogates
    strange = replace(CABLE, header=text, body=text, subject=text.replace("\n", " "), tags=())
    assert exporter.write(WholeCable(strange, (strange, CABLE), is_fiction=True))


@EVERY
def test_no_format_ends_with_a_line_end(exporter: CableExporter) -> None:
    assert not exporter.write(WholeCable(CABLE)).endswith("\n")


@pytest.mark.parametrize(("columns", "expected"), [(None, 80), (200, 80), (44, 44)])
def test_boxes_are_as_wide_as_the_terminal_and_80_at_most(
    columns: int | None, expected: int
) -> None:
    lines = written("text", columns=columns).split("\n")
    frames = [line for line in lines if line.startswith(("┌", "└"))]
    assert len(frames) == 6
    assert {width(line) for line in frames} == {expected}


def test_json_is_a_line_but_for_eyes() -> None:
    assert "\n" not in written("json")
    assert "\n" in written("json", columns=80)
    assert from_document(json.loads(written("json"))).body == CABLE.body


def test_a_citation_names_the_paragraph_that_one_is_in() -> None:
    assert written("citation", paragraph=2) == f"{written('citation')}, para. 2"

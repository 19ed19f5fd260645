"""Clean reading, paragraphs and whole copies against the classes of misreads."""

import json
from typing import Any

import pytest

from cabletui import cable
from tests.cable.test_cases import KINDS
from tests.shared import CASES, needs_shared

CLASSES = CASES.with_name("classes.json")


def _cases(kind: str) -> list[dict[str, Any]]:
    known: dict[str, list[dict[str, Any]]] = json.loads(CLASSES.read_text(encoding="utf-8"))
    return known.get(kind, [])


@needs_shared
def test_the_clean_text_has_what_is_expected() -> None:
    wrong = {}
    for case in _cases("clean_text"):
        read = cable.reflow(case["input"]).text(case["input"])
        lines = "\n".join(line.rstrip() for line in read.split("\n"))
        if case["expected"] not in lines:
            wrong[case["id"]] = lines
    assert not wrong


@needs_shared
def test_the_portion_marks_are_as_expected() -> None:
    for case in _cases("paragraph_marks"):
        assert [one.mark for one in cable.paragraphs(case["input"])] == case["expected"]


@needs_shared
@pytest.mark.parametrize("kind", KINDS)
def test_what_stands_after_a_preview_is_read(kind: str) -> None:
    previews = [case for case in _cases(kind) if case["class"].startswith("preview")]
    answers = [KINDS[kind][1](case) for case in previews]
    assert [found for found, _ in answers] == [expected for _, expected in answers]

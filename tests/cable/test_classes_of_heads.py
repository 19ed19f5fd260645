"""The head of a cable against the classes of misreads; they lie beside the checkout."""

import json
from typing import Any

import pytest

from cabletui import cable
from tests.cable.test_cases import KINDS as KNOWN
from tests.cable.test_classes_of_references import CLASSES
from tests.shared import needs_shared


def _order(case: dict[str, Any]) -> tuple[object, object]:
    found = cable.executive_order(case["input"])
    return found and {"number": found.number, "text": found.text}, case["expected"]


def _reasons(case: dict[str, Any]) -> tuple[object, object]:
    return list(cable.reasons(case["input"])), case["expected"]


KINDS = {
    "subject": KNOWN["subject"][1],
    "tags": KNOWN["tags"][1],
    "summary": KNOWN["summary"][1],
    "recipients": KNOWN["recipients"][1],
    "info_recipients": KNOWN["info_recipients"][1],
    "reasons": _reasons,
    "executive_order": _order,
}


@needs_shared
@pytest.mark.parametrize("kind", KINDS)
def test_every_case_of_the_classes_is_right(kind: str) -> None:
    wrong = {}
    for case in json.loads(CLASSES.read_text(encoding="utf-8"))[kind]:
        found, expected = KINDS[kind](case)
        if found != expected:
            wrong[case["id"]] = (found, expected)
    assert not wrong

"""References and reference ids against the classes of misreads; they lie beside the checkout."""

import json
from typing import Any

import pytest

from cabletui import cable
from tests.shared import CASES, needs_shared

CLASSES = CASES.with_name("classes.json")
KINDS = ("references", "malformed_ids", "canonical_id")


def _found(kind: str, case: dict[str, Any]) -> object:
    if kind != "references":
        return cable.canonical(case["input"])
    own, year = case["args"]["reference_id"], case["args"]["year"]
    of = cable.Reference.parse(own) if own else None
    cited = cable.references(case["input"], of=of, year=year)
    return [str(one.reference) for one in cited if one.reference]


def _cases(kind: str) -> list[dict[str, Any]]:
    known: dict[str, list[dict[str, Any]]] = json.loads(CLASSES.read_text(encoding="utf-8"))
    return known.get(kind, [])


@needs_shared
@pytest.mark.parametrize("kind", KINDS)
def test_every_case_of_the_classes_is_right(kind: str) -> None:
    wrong = {
        case["id"]: (found, case["expected"])
        for case in _cases(kind)
        if (found := _found(kind, case)) != case["expected"]
    }
    assert not wrong

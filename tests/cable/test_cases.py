"""The parser against real excerpts whose answers are known; they lie beside the checkout."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from cabletui import cable
from tests.shared import CASES, needs_shared

Case = dict[str, Any]


def _flat(text: str | None) -> str:
    return " ".join((text or "").split())


def _cited(case: Case) -> list[str]:
    own = case["args"].get("reference_id")
    citations = cable.references(
        case["input"],
        of=cable.Reference.parse(own) if own else None,
        year=case["args"].get("year"),
    )
    return [str(citation.reference) for citation in citations if citation.reference]


def _addressees(found: tuple[cable.Recipient, ...]) -> list[dict[str, object]]:
    return [
        {
            "route": one.route,
            "name": one.name,
            "precedence": one.precedence,
            "mcn": one.number,
            "excluded": list(one.excluded),
        }
        for one in found
    ]


def _names(found: list[str]) -> list[str]:
    return [_flat(name).upper() for name in found]


KINDS: dict[str, tuple[int, Callable[[Case], tuple[object, object]]]] = {
    "subject": (
        97,
        lambda case: (
            cable.subject(case["input"], clean=case["args"]["clean"]),
            case.get("expected", ""),
        ),
    ),
    "tags": (
        92,
        lambda case: (
            list(cable.tags(case["input"], canonicalize=case["args"]["canonicalize"])),
            case.get("expected", []),
        ),
    ),
    "references": (88, lambda case: (_cited(case), case.get("expected_cables") or [])),
    "classified_by": (
        85,
        lambda case: (
            _names(
                list(
                    cable.classified_by(
                        case["input"], normalize=case["args"].get("normalize", False)
                    )
                )
            ),
            _names(case.get("expected") or []),
        ),
    ),
    "signers": (
        95,
        lambda case: (
            _names(list(cable.signers(case["input"]))),
            _names(case.get("expected") or []),
        ),
    ),
    "summary": (
        85,
        lambda case: (_flat(cable.summary(case["input"])), _flat(case.get("expected"))),
    ),
    "recipients": (
        90,
        lambda case: (_addressees(cable.recipients(case["input"])), case["expected"]),
    ),
    "info_recipients": (
        90,
        lambda case: (_addressees(cable.info_recipients(case["input"])), case["expected"]),
    ),
    "nondisclosure": (
        100,
        lambda case: (str(cable.declassify_on(case["input"])), str(case.get("expected"))),
    ),
    "canonical_id": (97, lambda case: (cable.canonical(case["input"]), case["expected"])),
    "malformed_ids": (
        93,
        lambda case: (cable.canonical(case["input"]), case["expected_canonical"]),
    ),
}
"""Of each kind: the percentage to reach, and what gives the answer found and the one expected."""


@needs_shared
@pytest.mark.parametrize("kind", KINDS)
def test_the_cases_of_a_kind(kind: str) -> None:
    cases = json.loads(CASES.read_text(encoding="utf-8"))[kind]
    reach, answers = KINDS[kind]
    wrong = {}
    for case in cases:
        found, expected = answers(case)
        if found != expected:
            wrong[case["id"]] = (found, expected)
    right = 100 * (len(cases) - len(wrong)) / len(cases)
    print(f"{kind:16} {len(cases) - len(wrong):3} of {len(cases):3}  {right:5.1f} %")
    assert right >= reach, wrong

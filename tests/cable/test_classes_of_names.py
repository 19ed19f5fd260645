"""The classes of misread names: whose name it is that classified a cable, and that signed it.

The cases lie beside the checkout; they are of invented people.
"""

import json
from collections.abc import Callable
from typing import Any

import pytest

from cabletui import cable
from tests.shared import CASES, needs_shared

Case = dict[str, Any]

READERS: dict[str, Callable[[str], tuple[str, ...]]] = {
    "classified_by": cable.classified_by,
    "signers": cable.signers,
}


@needs_shared
@pytest.mark.parametrize("kind", READERS)
def test_the_classes_of_a_kind(kind: str) -> None:
    cases: list[Case] = json.loads(CASES.with_name("classes.json").read_text(encoding="utf-8"))[
        kind
    ]
    wrong = {}
    for case in cases:
        found = [" ".join(name.split()).upper() for name in READERS[kind](case["input"])]
        expected = [name.upper() for name in case["expected"]]
        if found != expected:
            wrong[case["id"]] = (found, expected)
    assert wrong == {}

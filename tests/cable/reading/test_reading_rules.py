"""How many of the real cables read with a blemish; run with -rP to see which."""

from collections import Counter

import pytest

from cabletui.cable import Cable
from tests.cable.reading.reading_rules import blemishes
from tests.importers.real import cable_of, pages
from tests.shared import SEED, needs_shared

MOST = 3.0
"""In percent of all cables."""


@pytest.fixture(scope="module")
def cables() -> dict[str, Cable]:
    found = [cable_of(name, data) for name, data in pages()]
    found += [cable_of(SEED.name, SEED.read_bytes())]
    return {one.reference_id: one for one in found}


@needs_shared
def test_few_cables_read_with_a_blemish(cables: dict[str, Cable]) -> None:
    kinds: Counter[str] = Counter()
    blemished = 0
    for name, one in cables.items():
        found = list(blemishes(one.body))
        blemished += bool(found)
        for blemish in found:
            kinds[blemish.why] += 1
            print(f"{name}: {blemish.why}: {blemish.before[-50:]!r} / {blemish.line[:50]!r}")
    share = 100 * blemished / len(cables)
    print(f"{blemished} of {len(cables)} cables, {share:.1f} %: {dict(kinds)}")
    assert share <= MOST


BODY = "1. (C) The master of the ferry had a long talk with the mayor of May\n{}\n"


@pytest.mark.parametrize(
    ("body", "why"),
    [
        ("1. (C) One \\\nTwo. \n", "a backslash is left"),
        ("1. (C) Bees.\n\nPAGE 02 RUEHNY 00402 140915Z \nAnd  more.\n", "a page line is left"),
    ],
)
def test_the_rules_see_a_blemish(body: str, why: str) -> None:
    assert why in {one.why for one in blemishes(body)} or "PAGE" in body

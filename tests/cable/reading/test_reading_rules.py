"""How many of the real cables read with a blemish; run with -rP to see which."""

from collections import Counter

import pytest

from cabletui.cable import Cable, Reflow
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


ABOVE = "1. (C) The keeper of the bees had a long talk about honey with the"


@pytest.mark.parametrize(
    ("line", "why"),
    [
        ("mayor of the town.", "a sentence is cut"),
        ("\nmayor of the town.", "a blank line cuts a sentence"),
        ("(ABC) of the town.", "a bracketed acronym is cut off"),
        ("town.\nPAGE 02 RUEHAK00402", "a page line is left"),
        ("town \\\nof \\\nthe \\\nbees.", "a backslash is left"),
    ],
)
def test_the_rules_see_what_is_left_or_kept(line: str, why: str) -> None:
    body = f"{ABOVE}\n{line}\n"
    assert why in {one.why for one in blemishes(body, Reflow((), ()))}
    assert list(blemishes(body)) == []


@pytest.mark.parametrize(
    ("lines", "why"),
    [
        ("They counted:\n- the hives", "an item of a list is joined"),
        ("Name: Hale\nRank: Keeper", "a field is joined"),
        ("aa      bb      cc\ndd      ee      ff", "a row of a table is joined"),
        ("-----\nBees", "a rule is joined"),
        ("Dear Mr. Hale,\nplease send hives.", "a line of a letter is joined"),
    ],
)
def test_the_rules_see_what_is_joined(lines: str, why: str) -> None:
    body = f"1. (C) Bees.\n\n{lines}\n"
    at = body.index("\n", body.index(lines))
    assert why in {one.why for one in blemishes(body, Reflow((), (at,)))}
    assert list(blemishes(body)) == []

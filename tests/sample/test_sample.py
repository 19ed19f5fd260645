"""What the bundled sample promises."""

from collections import Counter

import orjson
import pytest

from cabletui import cable, sample
from cabletui.cable import Cable, Classification, Precision
from cabletui.cable.document import from_document
from cabletui.cable.facts import rows
from cabletui.cable.origin import origin

SITE_LETTERS = set("ABCDFGHIJKLMNOPQRSTUVWYZ")


@pytest.fixture(scope="module")
def cables() -> list[Cable]:
    lines = (sample.folder() / "cables.jsonl").read_bytes().rstrip(b"\n").split(b"\n")
    return [from_document(orjson.loads(line)) for line in lines]


def test_there_are_about_150_and_a_few_have_two_editions(cables: list[Cable]) -> None:
    editions = Counter(one.reference_id for one in cables)
    assert 140 <= len(editions) <= 160
    assert 3 <= sum(count > 1 for count in editions.values()) <= 8


def test_each_says_that_it_is_fiction(cables: list[Cable]) -> None:
    assert all(any("Fiction" in note for note in one.notes) for one in cables)


def test_no_post_is_a_real_one(cables: list[Cable]) -> None:
    assert not {one.origin for one in cables} & {row["origin"] for row in rows("posts")}


def test_the_indexes_have_every_letter_of_the_site(cables: list[Cable]) -> None:
    assert {origin(one.origin).letter for one in cables} >= SITE_LETTERS
    assert {code[0] for one in cables for code in one.tags} >= SITE_LETTERS | {"E", "X"}


def test_all_classifications_and_years_from_1966_to_2010_occur(cables: list[Cable]) -> None:
    assert {one.classification for one in cables} == set(Classification)
    years = {one.created.time.year for one in cables}
    assert (min(years), max(years)) == (1966, 2010)


def test_the_oddities_of_the_archive_occur(cables: list[Cable]) -> None:
    bodies = "".join(one.body for one in cables)
    for oddity in ("[sic]", "[NAME REMOVED]", "[/]", "XXXXXXXXXXXX", "\t", "ñ", "港"):
        assert oddity in bodies
    assert any("\u2028" in one.body for one in cables)
    assert any("ASECAFINGMGRIZOREPTU" in one.tags for one in cables)
    assert any(one.created.precision is Precision.HOUR for one in cables)
    assert any("partial extract" in one.header for one in cables)
    assert any(not one.subject for one in cables)
    assert any("\n" not in one.body for one in cables)
    assert max(len(cable.paragraphs(one.body)) for one in cables) >= 60
    assert any(marker.kind == "page" for one in cables for marker in cable.sections(one.body))


def test_references_lead_to_each_other_and_some_to_nowhere(cables: list[Cable]) -> None:
    held = {cable.canonical(one.reference_id) for one in cables}
    cited = [reference for one in cables for reference in one.references]
    assert sum(reference in held for reference in cited) > 100
    assert sum(reference not in held for reference in cited) > 10

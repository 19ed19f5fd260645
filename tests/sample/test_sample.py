"""What the bundled sample promises."""

import re
from collections import Counter
from datetime import date
from statistics import median

import orjson
import pytest

from cabletui import cable, sample
from cabletui.archive.entries.editions import current
from cabletui.cable import Cable, Classification, Precision
from cabletui.cable.document import from_document, to_document
from cabletui.cable.facts import rows
from cabletui.cable.origin import origin
from cabletui.cable.reference import station

SITE_LETTERS = set("ABCDFGHIJKLMNOPQRSTUVWYZ")
ALPHABET = set("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
MISSHAPEN = {"7575GULLHAVEN31", "09SECTION02OF02MARAVEL33"}
"""Published under a damaged id."""

FREE_FORM = {"01THISTLEDOWN600", "02VERDIGRISE14"}
"""Their text is damaged on purpose: all in one line, or after a row of a database."""

_LINES = (sample.folder() / "cables.jsonl").read_bytes().rstrip(b"\n").split(b"\n")


@pytest.fixture(scope="module")
def cables() -> list[Cable]:
    return [from_document(orjson.loads(line)) for line in _LINES]


@pytest.fixture(scope="module")
def editions(cables: list[Cable]) -> dict[str, list[Cable]]:
    found: dict[str, list[Cable]] = {}
    for one in cables:
        found.setdefault(one.reference_id, []).append(one)
    return found


def test_its_documents_are_in_the_form_of_the_library(cables: list[Cable]) -> None:
    assert [to_document(one) for one in cables] == [orjson.loads(line) for line in _LINES]


def test_there_are_about_150_and_they_are_small(cables: list[Cable]) -> None:
    assert 150 <= len({one.reference_id for one in cables}) <= 165
    assert 900 <= median(len(one.body) for one in cables) <= 2_500
    assert sum(map(len, _LINES)) < 500_000


def test_each_says_that_it_is_fiction(cables: list[Cable]) -> None:
    assert all(one.notes[0].startswith("Fiction: ") for one in cables)
    assert all(one.source.name.startswith("cabletui sample") for one in cables)


def test_no_post_is_a_real_one(cables: list[Cable]) -> None:
    names = {one.origin for one in cables}
    assert not names & {row["origin"] for row in rows("posts")}
    codes = {_station(one) for one in cables}
    assert all(station(code) == code for code in codes), "one is mistaken for a real station"


def test_the_indexes_have_every_letter(cables: list[Cable]) -> None:
    assert {origin(one.origin).place[0] for one in cables} == SITE_LETTERS
    assert {code[0] for one in cables for code in one.tags} == ALPHABET


def test_all_classifications_occur_and_secret_is_rare(cables: list[Cable]) -> None:
    counts = Counter(one.classification for one in cables)
    assert set(counts) == set(Classification)
    assert min(counts.values()) >= 3
    assert counts["UNCLASSIFIED"] > counts["CONFIDENTIAL"] > counts["SECRET"]


def test_the_years_are_those_of_the_archive(cables: list[Cable]) -> None:
    years = Counter(one.created.time.year for one in cables)
    assert (min(years), max(years)) == (1966, 2010)
    assert sum(count for year, count in years.items() if 2003 <= year <= 2010) > 100
    assert sum(count for year, count in years.items() if year < 2000) > 20


def test_releases_lie_on_several_days_and_most_on_the_last(cables: list[Cable]) -> None:
    days = Counter(one.released.time.date() for one in cables if one.released)
    assert len(days) >= 15
    assert days.most_common(1)[0][0] == date(2011, 8, 30)
    assert all(date(2010, 11, 28) <= day <= date(2011, 8, 30) for day in days)


def test_a_few_have_two_editions_of_which_the_fuller_is_current(
    editions: dict[str, list[Cable]],
) -> None:
    several = {name: found for name, found in editions.items() if len(found) > 1}
    assert 3 <= len(several) <= 8
    for found in several.values():
        assert len({one.body for one in found}) == len({one.source.name for one in found}) == 2
        assert found[current(found)].source.name == "cabletui sample"


def test_the_ids_are_those_of_the_text(cables: list[Cable]) -> None:
    for one in cables:
        if one.reference_id in MISSHAPEN | FREE_FORM:
            continue
        code, number = _station(one), cable.Reference.parse(one.reference_id).serial
        first = one.body[: one.body.find("E.O.")].replace(" ", "")
        assert re.search(rf"{code}0*{number}\n", first) or f"{code}0" in first, one.reference_id
        assert f"{one.created.time:%y}" == one.reference_id[:2]


def test_the_date_time_groups_are_the_times(cables: list[Cable]) -> None:
    headed = [one for one in cables if cable.transmission(one.header).time]
    assert len(headed) > 100
    for one in headed:
        sent = cable.transmission(one.header)
        assert sent.time == one.created.time, one.reference_id
        if sent.serial is not None:
            assert f"{one.created.time:%j%H%M}" in one.header.split("\n", 4)[2]


def test_the_fields_are_those_that_are_read_from_the_text(cables: list[Cable]) -> None:
    for one in cables:
        if one.reference_id in FREE_FORM:
            continue
        cited = cable.cited(one)
        assert one.subject == cable.subject(one.body), one.reference_id
        assert one.tags == cable.tags(one.body), one.reference_id
        assert one.references == tuple(str(each.reference) for each in cited if each.reference)


def test_they_have_what_a_cable_has(cables: list[Cable]) -> None:
    assert sum(bool(cable.signers(one.body)) for one in cables) > 150
    assert sum(bool(cable.classified_by(one.body)) for one in cables) > 40
    assert sum(bool(cable.summary(one.body)) for one in cables) > 20
    assert sum(bool(cable.redactions(one.body)) for one in cables) > 15
    assert sum(bool(one.media) for one in cables) >= 3
    assert sum("partial extract" in one.header for one in cables) > 15


def test_no_two_are_alike(cables: list[Cable], editions: dict[str, list[Cable]]) -> None:
    sentences = Counter(
        sentence
        for found in editions.values()
        for sentence in set(re.split(r"(?<=[.?!])\s+", " ".join(found[-1].body.split())))
        if len(sentence) > 40 and "SECTION" not in sentence
    )
    assert not [sentence for sentence, count in sentences.items() if count > 1]


@pytest.mark.parametrize(
    "oddity",
    [
        "[sic]",
        "[NAME REMOVED]",
        "[/]",
        "XXXXXXXXXXXX",
        "xxxxxxxxxxxx",
        "\t",
        "\u2028",
        "Ñáñez",
        "Петрогавань",
        "翡翠渡",
        "R&D;",
        "<<4>>",
        "\\\n",
        "002 OF 003",
        "002.2 OF 003",
        "[...]",
    ],
)
def test_the_oddities_of_the_archive_occur(cables: list[Cable], oddity: str) -> None:
    assert any(oddity in one.body for one in cables)


def test_the_oddest_cables_are_there(editions: dict[str, list[Cable]]) -> None:
    cables = [found[-1] for found in editions.values()]
    assert editions.keys() >= MISSHAPEN
    assert any("ASECAFINGMGRIZOREPTU" in one.tags for one in cables)
    assert any("PRELPGOVSCUL" in one.tags for one in cables)
    assert any("SANT, AURELIE" in one.tags for one in cables)
    assert max(len(one.tags) for one in cables) >= 35
    assert any(not one.subject for one in cables)
    assert any("\n" not in one.body for one in cables)
    assert any("翡翠渡" in one.subject for one in cables)
    assert max(len(cable.paragraphs(one.body)) for one in cables) >= 60
    assert any(cable.transmission(one.body).id for one in cables), "a header leaked into a body"
    assert any(one.created.precision is Precision.HOUR and len(one.notes) > 1 for one in cables)


def test_references_lead_to_each_other_and_some_to_nowhere(cables: list[Cable]) -> None:
    held = {one.reference_id for one in cables}
    cited = Counter(reference for one in cables for reference in one.references)
    missing = Counter({name: count for name, count in cited.items() if name not in held})
    assert cited.total() - missing.total() > 100
    assert len(missing) > 10
    assert missing.most_common(1) == [("05HOLLOWMERE140", 9)]


def test_references_lead_back_in_time_and_in_chains(editions: dict[str, list[Cable]]) -> None:
    latest = {name: found[-1] for name, found in editions.items()}
    for one in latest.values():
        for name in one.references:
            if name in latest:
                assert latest[name].created < one.created, (one.reference_id, name)
    assert max(_chain(name, latest) for name in latest) >= 6


def _chain(name: str, cables: dict[str, Cable]) -> int:
    cited = [reference for reference in cables[name].references if reference in cables]
    return 1 + max((_chain(reference, cables) for reference in cited), default=0)


def _station(one: Cable) -> str:
    return one.origin.split(" ", 1)[1].upper().replace(" ", "")

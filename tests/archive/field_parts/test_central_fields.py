from dataclasses import replace
from pathlib import Path

import pytest

from cabletui.archive.archive import Archive
from cabletui.archive.query import parse
from cabletui.archive.results import Added, CitedCable
from cabletui.archive.upkeep.status import examine
from cabletui.archive.writer import Writer, reindex
from cabletui.cable import Cable, Moment, Source
from cabletui.cable.collection import OVERVIEW, PLUSD, PLUSD_OF_CABLEGATE
from tests.archive.fiction import fictional
from tests.archive.libraries import library

TELEGRAM = fictional(
    1,
    reference_id="1974BRINOVA00959",
    created=Moment.parse("1974-05-17T16:00Z"),
    released=None,
    classification="LIMITED OFFICIAL USE",
    source=Source("a.zip", PLUSD, "1974BRINOVA00959_b.html"),
    attributes=(("Concepts", "LAMPS | TIDES"), ("From", "Brinova Brinova")),
)
CARD = replace(
    TELEGRAM,
    created=Moment.parse("1974-05-17"),
    classification="",
    header="",
    body="",
    source=Source("1974.csv", OVERVIEW, "row 1974BRINOVA00959"),
    attributes=(("Film Number", "D740123-0751"), ("To", "STATE"), ("From", "BRINOVA")),
)
CITING = fictional(
    2,
    reference_id="1974LUMBRAVA00001",
    references=("74BRINOVA959",),
    source=Source("b.zip", PLUSD, ""),
    attributes=(("Type", "TE"),),
)


@pytest.mark.parametrize("lines", [(TELEGRAM, CARD), (CARD, TELEGRAM), (CARD, CARD, TELEGRAM)])
def test_a_card_and_a_text_are_one_cable(lines: tuple[Cable, ...], tmp_path: Path) -> None:
    folder = library(tmp_path / "library", *lines)
    for _ in range(2):
        with Archive.open(folder) as archive:
            (whole,) = archive.editions("1974BRINOVA00959")
            assert (whole.body, str(whole.created)) == (TELEGRAM.body, "1974-05-17T16:00Z")
            assert len(whole.all_copies) == 2
            assert {name for name, _ in whole.attributes} == {
                *("Concepts", "From", "Film Number", "To")
            }
            for asked in ("film:D740123-0751", "concept:tides", "to:state", "lamp", "class:lou"):
                assert archive.count(parse(asked)) == 1, asked
            assert archive.count(parse("status:textless or has:editions")) == 0
            (headline,) = archive.find("74 Brinova 959")
            assert headline.classification == "LIMITED OFFICIAL USE"
            hits = archive.search(parse("heading:fog or comment:fog"))
            assert len(hits) == 0
        status = examine(folder)
        assert (status.cables, status.editions) == (1, 1)
        reindex(folder)


def test_a_text_completes_the_card_that_was_there(tmp_path: Path) -> None:
    with Writer.open(tmp_path / "library") as writer:
        added = [writer.add(one) for one in (CARD, TELEGRAM, CARD)]
    assert added == [Added.CABLE, Added.COMPLETED, Added.HELD]


def test_a_card_alone_is_found_and_says_so(tmp_path: Path) -> None:
    withdrawn = (("Archive Status", "Electronic Telegram Withdrawal Card"),)
    hidden = replace(CARD, reference_id="1974BRINOVA00960", attributes=withdrawn)
    with Archive.open(library(tmp_path / "library", CARD, hidden)) as archive:
        assert archive.count(parse("status:textless")) == 2
        found = archive.search(parse("status:withdrawn")).headlines(0, 9)
        assert [one.reference_id for one in found] == ["1974BRINOVA00960"]


def test_collections_are_counted_and_asked_for(tmp_path: Path) -> None:
    with Archive.open(library(tmp_path / "library", TELEGRAM, fictional(5))) as archive:
        counts = {one.name: one.count for one in archive.collections()}
        assert counts == {"cablegate": 1, "central": 1, "1974": 1}
        found = archive.search(parse("in:1974")).headlines(0, 9)
        assert [one.reference_id for one in found] == ["1974BRINOVA00959"]


@pytest.mark.parametrize("is_long_first", [True, False])
def test_what_two_collections_hold_is_one_cable(is_long_first: bool, tmp_path: Path) -> None:
    short = replace(
        TELEGRAM, reference_id="74BRINOVA959", source=Source("cables.csv", "csv", "row 7")
    )
    short = replace(short, attributes=())
    lines = (TELEGRAM, short) if is_long_first else (short, TELEGRAM)
    with Archive.open(library(tmp_path / "library", *lines, CITING)) as archive:
        assert len(archive) == 2
        (held,) = archive.find("1974BRINOVA00959")
        assert [one.reference_id for one in archive.find("74BRINOVA959")] == [held.reference_id]
        whole = archive.cable(held.reference_id)
        assert {copy.source.format for copy in whole.all_copies} == {PLUSD, "csv"}
        assert archive.count(parse("in:cablegate in:central")) == 1
        (cited,) = archive.cites("1974LUMBRAVA00001")
        assert cited == CitedCable(held.reference_id, True)
        assert [one.reference_id for one in archive.cited_by("74BRINOVA959")] == [
            "1974LUMBRAVA00001"
        ]


def test_a_page_of_plusd_joins_the_text_that_is_held(tmp_path: Path) -> None:
    own = fictional(6)
    reprint = replace(
        own,
        header=f"{own.header}\n\n",
        body=own.body.replace(" ", "\n"),
        released=None,
        source=Source("plusd", PLUSD_OF_CABLEGATE, "a.html"),
    )
    other = replace(reprint, body=f"{own.body} FOG", source=Source("later", PLUSD, "a.html"))
    with Writer.open(tmp_path / "library") as writer:
        added = [writer.add(one) for one in (own, reprint, reprint, other)]
    assert added == [Added.CABLE, Added.COPY, Added.HELD, Added.EDITION]
    with Archive.open(tmp_path / "library") as archive:
        assert own.body in {one.body for one in archive.editions(own.reference_id)}

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from cabletui.archive.archive import Archive
from cabletui.archive.writer import Writer
from cabletui.presenters import related
from cabletui.presenters.open_cable import MissingCable
from tests.library import cable

FIRST, SECOND = cable(0), cable(6)
AWAY = "06BOWMORE7"


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    folder: Path = tmp_path_factory.mktemp("citing") / "library"
    with Writer.open(folder) as writer:
        writer.add(replace(FIRST, references=(SECOND.reference_id, AWAY)))
        writer.add(SECOND)
    with Archive.open(folder) as archive:
        yield archive


def shown(panel: related.Related) -> list[str]:
    return [row.text for row in panel.rows]


def test_what_a_cable_cites_and_what_cites_it(archive: Archive) -> None:
    panel = related.citations(archive, FIRST.reference_id)
    assert shown(panel) == [
        "Cites 2 cables, 1 held",
        SECOND.reference_id,
        "Cited by no cable",
        "1 cited, not held",
        AWAY,
    ]
    assert [row.headline is not None for row in panel.rows] == [False, True, False, False, False]
    other = related.citations(archive, SECOND.reference_id)
    assert shown(other) == ["Cites no cable", "Cited by 1 cable", FIRST.reference_id]


def test_a_reference_leads_to_a_cable_in_any_spelling(archive: Archive) -> None:
    assert related.follow(archive, FIRST.reference_id.lower()).reference_id == FIRST.reference_id


def test_one_that_is_not_held_offers_its_neighbours(archive: Archive) -> None:
    followed = related.follow(archive, "07BOWMORE103")
    assert followed.reference_id == ""
    assert shown(followed.panel) == [
        "07BOWMORE103 is not in this library.",
        "Nearest to it in number",
        "07BOWMORE100",
        "07BOWMORE106",
    ]
    nowhere = related.follow(archive, "99NOWHERE1").panel
    assert shown(nowhere)[-1] == "Nor is any other cable of that post and year."


def test_where_several_are_meant_the_reader_chooses(archive: Archive) -> None:
    candidates = (*archive.find(FIRST.reference_id), *archive.find(SECOND.reference_id))
    panel = related.missing(MissingCable("7 BOWMORE", candidates, ()))
    assert shown(panel)[0] == "More than one cable may be meant"
    assert len(panel.rows) == 3


def test_similar_cables_leave_the_cable_itself_out(archive: Archive) -> None:
    rows = related.similar(archive, FIRST.reference_id).rows
    assert FIRST.reference_id not in [row.text for row in rows]
    assert all(row.text.startswith(("  shares ", "  cited by ")) for row in rows[1::2])


def test_a_similar_cable_says_that_it_is_cited_or_cites(archive: Archive) -> None:
    rows = related.similar(archive, FIRST.reference_id).rows
    at = [row.text for row in rows].index(SECOND.reference_id)
    assert rows[at + 1].text.startswith(f"  cited by {FIRST.reference_id}")
    rows = related.similar(archive, SECOND.reference_id).rows
    at = [row.text for row in rows].index(FIRST.reference_id)
    assert rows[at + 1].text.startswith(f"  cites {SECOND.reference_id}")


def test_a_similar_cable_says_what_both_cite(tmp_path: Path) -> None:
    both = [replace(one, references=(AWAY,)) for one in (FIRST, SECOND, cable(3))]
    with Writer.open(tmp_path / "library") as writer:
        for one in (*both, *map(cable, range(7, 30))):
            writer.add(one)
    with Archive.open(tmp_path / "library") as archive:
        rows = related.similar(archive, FIRST.reference_id).rows
    at = [row.text for row in rows].index(SECOND.reference_id)
    assert rows[at + 1].text.startswith(f"  cites {AWAY}, too")


def test_where_else_a_paragraph_stands(tmp_path: Path) -> None:
    fog = "(C) Fog lay on the water for nine days and the ferry stayed where it was."
    young = replace(SECOND, body=f"1. (U) Nothing.\n\n2. {fog}")
    with Writer.open(tmp_path / "library") as writer:
        writer.add(replace(FIRST, body=f"1. {fog}"))
        writer.add(young)
    with Archive.open(tmp_path / "library") as archive:
        panel = related.elsewhere(archive, young, 1)
        assert panel.title == f"¶2 of {SECOND.reference_id} in other cables"
        assert shown(panel) == [
            f"In 1 other cable, first in {FIRST.reference_id}",
            FIRST.reference_id,
            "  ¶1 (C)  the same words",
        ]
        at = panel.rows[1].body_at
        assert at is not None and f"1. {fog}"[at:].startswith(
            ("Fog", "lay", "for", "and", "stayed")
        )
        assert shown(related.elsewhere(archive, young, 0)) == ["In no other cable"]


def test_a_citation_that_is_not_held_is_told_beside_the_one_probably_meant(
    tmp_path: Path,
) -> None:
    printed = SECOND.reference_id.replace("07", "08", 1)
    with Writer.open(tmp_path / "library") as writer:
        writer.add(replace(FIRST, references=(printed,)))
        writer.add(SECOND)
    with Archive.open(tmp_path / "library") as archive:
        panel = related.citations(archive, FIRST.reference_id)
        assert shown(panel)[:2] == ["Cited by no cable", "Cites 1 cable, not held"]
        assert [row.text for row in panel.rows[-2:]] == [printed, SECOND.reference_id]
        assert panel.rows[-2].note == "probably the next, of the year before"
        followed = related.follow(archive, printed).panel
    assert shown(followed)[:3] == [
        f"{printed} is not in this library.",
        "Probably meant, of the year before",
        SECOND.reference_id,
    ]


def test_a_cable_that_cites_another_means_neither_itself_nor_what_came_later(
    tmp_path: Path,
) -> None:
    own = replace(FIRST, reference_id="07BOWMORE112", references=("07BOWMORE121",))
    later = replace(SECOND, reference_id="08BOWMORE121")
    with Writer.open(tmp_path / "library") as writer:
        writer.add(own)
        writer.add(later)
    with Archive.open(tmp_path / "library") as archive:
        panel = related.citations(archive, own.reference_id)
        assert panel.rows[-1].note == ""
        followed = related.follow(archive, "07BOWMORE121", own.reference_id).panel
    assert not any(text.startswith("Probably") for text in shown(followed))

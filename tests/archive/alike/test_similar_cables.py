from dataclasses import replace
from pathlib import Path

from cabletui.archive.archive import Archive
from cabletui.archive.results import DamagedHeadline
from cabletui.archive.writer import Writer
from tests.archive.fiction import fictional

ASKED = fictional(1, reference_id="06OXBOW1", tags=("KOYS",), body="Oysters of the bay.")
ALIKE = fictional(2, reference_id="06OXBOW2", tags=("KOYS",), body="Oysters of the quay.")
OTHERS = [fictional(number, tags=("PREL",)) for number in range(3, 15)]


def test_a_damaged_cable_comes_last(tmp_path: Path) -> None:
    last = replace(ALIKE, reference_id="06OXBOW9", references=())
    with Writer.open(tmp_path / "library") as writer:
        for one in (ASKED, ALIKE, *OTHERS, last):
            writer.add(one)
    path = tmp_path / "library" / "cables.jsonl"
    lines = path.read_bytes().split(b"\n")
    lines[1] = b"?" * len(lines[1])
    path.write_bytes(b"\n".join(lines))
    with Archive.open(tmp_path / "library") as archive:
        found = archive.similar(ASKED.reference_id)
    assert found[0].headline.reference_id == last.reference_id
    assert isinstance(found[-1].headline, DamagedHeadline)


def test_a_card_whose_text_came_is_compared_by_it(tmp_path: Path) -> None:
    card = replace(ALIKE, body="", header="")
    with Writer.open(tmp_path / "library") as writer:
        for one in (card, ASKED, ALIKE, *OTHERS):
            writer.add(one)
    with Archive.open(tmp_path / "library") as archive:
        (first, *_) = archive.similar(ASKED.reference_id)
    assert first.headline.reference_id == ALIKE.reference_id
    assert "oysters" in first.shared

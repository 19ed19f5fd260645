from pathlib import Path

from cabletui.archive.archive import Archive
from cabletui.presenters.index_entries import origin_entries, tag_entries


def test_a_damaged_tag_is_known_to_be_one(folder: Path) -> None:
    with Archive.open(folder) as archive:
        entries = {entry.name: entry for entry in tag_entries(archive)}
    assert entries["ASECAFINGMGRIZOREPTU"].is_damaged
    assert not entries["PREL"].is_damaged
    assert (entries["PREL"].kind, entries["GM"].kind) == ("subject", "country")
    assert entries["PREL"].means("POLIT")


def test_a_post_is_typed_by_its_place(folder: Path) -> None:
    with Archive.open(folder) as archive:
        assert {entry.spelling for entry in origin_entries(archive)} >= {"BOWMORE", "PORTELLEN"}

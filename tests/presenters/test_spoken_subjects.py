from dataclasses import replace
from pathlib import Path

import pytest

from cabletui.archive.archive import Archive
from cabletui.presenters.spoken_subjects import beginning, with_subjects

BODIES = [
    ("1. (C) SUMMARY: The keepers met twice. Nobody spoke. END SUMMARY.\n\n2. (C) More.", True),
    ("1. (U) The ferry of Mr. Lark sails again. It is late.\n\n2. (U) More.", True),
    ("SUBJECT: OYSTERS\n", False),
    ("", False),
]


@pytest.mark.parametrize(("body", "says_something"), BODIES)
def test_a_text_says_how_it_begins(body: str, says_something: bool) -> None:
    said = beginning(body)
    assert bool(said) is says_something
    assert "More" not in said
    assert "\n" not in said


def test_a_cable_without_a_subject_shows_how_it_begins(folder: Path) -> None:
    with Archive.open(folder) as archive:
        known = archive.find("10BRIGHDE139")[0]
        bare = replace(known, subject="")
        gone = replace(bare, reference_id="10NOWHERE1")
        shown = with_subjects(archive, (known, bare, gone))
    assert shown[0] is known
    assert shown[1].subject.startswith("‹")
    assert shown[2] == gone

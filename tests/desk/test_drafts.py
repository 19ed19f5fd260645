from pathlib import Path

from cabletui.desk import Desk


def test_a_draft_outlasts_a_session_and_each_paragraph_has_its_own(tmp_path: Path) -> None:
    drafts = Desk.open(tmp_path).drafts
    drafts.keep("06LIMA12", "", "Ask.")
    drafts.keep("06LIMA12", "3", "Who?\nWhen?")
    drafts.keep("06LIMA12", "3", "Who?\nWhen? Where?")
    later = Desk.open(tmp_path).drafts
    assert later.draft("06LIMA12") == "Ask."
    assert later.draft("06LIMA12", "3") == "Who?\nWhen? Where?"
    assert later.draft("06LIMA13") == ""


def test_an_empty_text_takes_a_draft_away(tmp_path: Path) -> None:
    drafts = Desk.open(tmp_path).drafts
    drafts.keep("06LIMA12", "", "")
    assert not (tmp_path / "desk.json").exists()  # nothing was there to take away
    drafts.keep("06LIMA12", "", "Ask.")
    drafts.keep("06LIMA12", "", "")
    assert Desk.open(tmp_path).drafts.draft("06LIMA12") == ""

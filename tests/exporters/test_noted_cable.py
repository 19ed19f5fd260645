from dataclasses import replace

from cabletui.exporters.cable_exporters import WholeCable
from cabletui.exporters.dossier import PassageNote
from cabletui.exporters.noted_cable import noted_cable
from tests.exporters.dossiers import ENTRY

BODY = """1. (C) The ferry came
twice.

2. (S/NF) It left.

2. (U) Nobody saw it.
"""


def test_notes_stand_with_the_paragraphs_they_are_on() -> None:
    given = WholeCable(replace(ENTRY.cable, body=BODY))
    notes = {"": "of it all", "1": "why twice?", "2/2": "who?\nask", "9": "lost"}
    entry = noted_cable(given, notes)
    assert entry.note == "of it all\n¶9: lost"
    assert entry.passages == (
        PassageNote(1, "C", "The ferry came twice.", "why twice?"),
        PassageNote(2, "U", "Nobody saw it.", "who?\nask"),
    )
    assert noted_cable(given, {}).passages == ()

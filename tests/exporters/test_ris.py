from dataclasses import replace

import rispy
from hypothesis import given

from cabletui.exporters.ris import ris_record
from cabletui.text.sanitise import safe
from tests.exporters.dossiers import ENTRY, SIGNS, about


def test_a_record_says_who_what_and_when() -> None:
    (found,) = rispy.loads(ris_record(ENTRY))
    assert found["type_of_reference"] == "RPRT"
    assert found["authors"] == ["Embassy Port Ventoso"]
    assert found["title"] == "HARBOR BOARD DISCUSSES THE LIGHTHOUSE"
    assert (found["year"], found["date"]) == ("2006", "2006/03/04")
    assert found["keywords"] == ["PREL", "EWWT", "ZZQ"]
    assert found["notes"] == [
        "06PORTVENTOSO112, CONFIDENTIAL//NOFORN",
        "Reader's note: The lamp again.",
        "Reader's note on ¶2: Ask him. Soon.",
    ]
    assert found["urls"] == ["http://wikileaks.org/cable/2006/03/06PORTVENTOSO112.html"]


def test_the_department_is_said_to_be_in_washington() -> None:
    cable = replace(ENTRY.cable, origin="Secretary of State")
    (found,) = rispy.loads(ris_record(ENTRY._replace(given=ENTRY.given._replace(cable=cable))))
    assert found["authors"] == ["Secretary of State (Washington)"]


@given(SIGNS)
def test_a_subject_is_one_line_and_comes_back(subject: str) -> None:
    (found,) = rispy.loads(ris_record(about(f"x{subject}\nER  - x")))
    assert found["title"] == safe(f"x{subject}\nER  - x")


def test_records_follow_each_other() -> None:
    found = rispy.loads("\n".join(ris_record(about(name)) for name in ("ONE", "TWO")))
    assert [one["title"] for one in found] == ["ONE", "TWO"]

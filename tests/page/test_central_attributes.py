from dataclasses import replace

from cabletui.cable.absent_text import NOT_HELD
from cabletui.page.cable_page import cable_page
from cabletui.page.particulars import particulars
from tests.archive.fiction import fictional

SAID = (
    ("Current Classification", "UNCLASSIFIED"),
    ("Concepts", "LAMPS | TIDES"),
    ("Office", "ACTION EUR"),
    ("Review Action", "RELEASED"),
    ("Review Date", "15 MAY 2002"),
    ("To", "A | B | C | D | E"),
)
TELEGRAM = fictional(1, attributes=SAID)


def test_the_top_box_has_what_the_central_file_says() -> None:
    entries = {entry.label: entry for entry in particulars(TELEGRAM)}
    assert entries["Now"].text == "UNCLASSIFIED"
    assert entries["Office"].text == "ACTION EUR"
    assert entries["Review"].text == "RELEASED, 15 MAY 2002"
    assert entries["To"].text == "A · B · C · D · E"
    assert entries["Concepts"].text == "LAMPS\nTIDES"
    doors = entries["Concepts"].doors
    assert [door.asks for door in doors] == [("concept", "LAMPS"), ("concept", "TIDES")]


def test_other_cables_have_none_of_it() -> None:
    labels = {entry.label for entry in particulars(fictional(1))}
    assert not labels & {"Now", "Office", "Concepts", "Type", "Review"}


def test_a_card_says_in_the_place_of_the_body_why_there_is_none() -> None:
    page = cable_page(replace(TELEGRAM, header="", body=""))
    assert page.boxes[-1].entries[0].text == NOT_HELD
    assert page.boxes[-1].entries[0].length == 0

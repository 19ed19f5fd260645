from dataclasses import replace
from datetime import date

from cabletui.archive.relations.number_span import NumberSpan
from cabletui.archive.relations.wanted import Said, WantedCable
from cabletui.cable import Headline, Moment, Reference
from cabletui.presenters.cable_request import cable_request, text_request
from tests.archive.fiction import fictional

CITING = Headline("09OBAN870", Moment.parse("2009-10-28"), "SECRET", "Oban", "THE LAMP")


def test_what_it_can_be_asked_for_by() -> None:
    span = NumberSpan(date(2009, 10, 1), date(2009, 10, 28))
    wanted = WantedCable(Reference(2009, "OBAN", 7940), (CITING,), span)
    assert cable_request(wanted, Said("LAMP OIL")).split("\n") == [
        "Cable 09OBAN7940: message number 7940 of 2009 from OBAN.",
        "Sent between 1 October 2009 and 28 October 2009.",
        "Subject, as it is cited: “LAMP OIL”.",
        "Cited by 09OBAN870 of 28 October 2009, “THE LAMP”.",
    ]


def test_of_many_that_cite_it_the_oldest_are_named() -> None:
    span = NumberSpan(date(2009, 10, 1), date(2009, 10, 1))
    lines = cable_request(WantedCable(Reference(2009, "LIMA", 1), (CITING,) * 5, span), Said())
    assert "Sent about 1 October 2009." in lines
    assert "from Embassy Lima." in lines
    assert lines.endswith("And by 2 cables more.")


def test_the_text_of_a_card_can_be_asked_for() -> None:
    attributes = (("Archive Status", "Withdrawal Card"), ("Film Number", "D740123-0751"))
    card = fictional(1, reference_id="1974BRINOVA00959", header="", body="", subject="LAMPS")
    card = replace(card, attributes=attributes, source=replace(card.source, format="plusd"))
    first, subject, place, why = text_request(card).split("\n")
    assert first.startswith(f"Document number {card.reference_id}, a cable from {card.origin}, ")
    assert subject == "Subject: “LAMPS”."
    assert "film number D740123-0751" in place
    assert why.startswith("Withdrawn: ")

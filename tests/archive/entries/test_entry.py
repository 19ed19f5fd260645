from dataclasses import replace

import orjson
import pytest

from cabletui.archive.entries import entry
from cabletui.cable import Moment
from cabletui.cable.addition import Addition, from_line
from cabletui.cable.cable_errors import DocumentError
from cabletui.cable.document import from_document
from tests.archive.fiction import fictional


def test_the_line_of_a_cable_holds_all_of_it() -> None:
    cable = fictional(1)
    assert entry.line(cable).endswith(b"}\n")
    assert from_document(orjson.loads(entry.line(cable))) == cable


@pytest.mark.parametrize("number", range(1, 8))
def test_a_line_is_known_by_what_its_cable_is_known_by(number: int) -> None:
    cable = fictional(number)
    assert entry.values_in(entry.line(cable)) == entry.values(cable)


def test_a_cable_is_known_by_its_particulars_and_by_what_its_text_says() -> None:
    cable = fictional(
        2,
        tags=("PREL", "PRELECON"),
        header="O 120930Z MAR 05\nFM AMEMBASSY TIRNOVEL\nTO MINISTRY OF TIDES\nINFO HARBOUR",
        body="Classified By: Ada Lumen for reasons 1.4 (b).\n\n1. (S/NF) XXXXXXXXXX.\n\nLUMEN",
    )
    known = entry.values(cable)
    assert known["recipients"] == ["MINISTRY OF TIDES", "HARBOUR"]
    assert known["sender"] == ["Embassy Tirnovel", "AMEMBASSY TIRNOVEL"]
    assert list(known["classified_by"]) == ["Ada Lumen"]
    assert list(known["signer"]) == ["LUMEN"]
    assert known["precedence"] == ["IMMEDIATE"]
    assert known["portion_mark"] == ["S/NF"]
    assert list(known["flag"]) == ["noforn", "redacted"]
    assert known["month"] == [f"{cable.created.time:%Y-%m}"]


def test_text_that_is_no_unicode_has_no_line() -> None:
    with pytest.raises(DocumentError, match="not Unicode"):
        entry.line(fictional(1, body="torn \ud800"))


def test_the_values_of_a_copy_are_those_of_its_own() -> None:
    one = fictional(2, body="Classified By: Ada Lumen for reasons 1.4 (b). 1. (S/NF) XXXXXXXXXX.")
    other = replace(
        one,
        classification="SECRET//NOFORN",
        origin="Embassy Quillon",
        tags=("PRELECON",),
        references=("04QUILLON1",),
        created=Moment.parse("2001-01-01"),
        released=None,
    )
    assert entry.values_of_copy(entry.values(one), other) == entry.values(other)


def test_a_line_that_adds_holds_no_text() -> None:
    cable = fictional(1)
    held = from_line(orjson.loads(entry.addition_line(cable)))
    assert isinstance(held, Addition)
    assert held.with_text(cable) == cable
    with pytest.raises(DocumentError, match="not Unicode"):
        entry.addition_line(fictional(1, origin="torn \ud800"))

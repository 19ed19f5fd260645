from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from cabletui.archive.archive import Archive
from cabletui.archive.query import parse
from cabletui.archive.results import Order
from cabletui.archive.writer import Writer
from cabletui.cable import Moment
from cabletui.presenters.sent_again import ResentNote, SentAgain
from tests.library import cable

WORDS = (
    "amber", "beacon", "cormorant", "driftwood", "estuary",
    "foghorn", "gangway", "hawser", "inlet", "jetty",
)  # fmt: skip
TEXT = "\n".join(
    f"{at}. (U) The {one} of the harbour was seen by keeper {at}." for at, one in enumerate(WORDS)
)
DAYS = ("2007-03-01T08Z", "2007-03-02T08Z", "2007-03-09T08Z")
BODIES = (TEXT, f"C O R R E C T E D  C O P Y\n{TEXT}", TEXT.replace("keeper 3", "keper 3"))
IDS = ("07OXBOW1", "07OXBOW2", "07OXBOW9")


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    folder: Path = tmp_path_factory.mktemp("resent") / "library"
    with Writer.open(folder) as writer:
        for name, day, body in zip(IDS, DAYS, BODIES, strict=True):
            writer.add(replace(cable(0), reference_id=name, created=Moment.parse(day), body=body))
        for at in range(3):
            writer.add(cable(at + 1))
    with Archive.open(folder) as archive:
        yield archive


def notes(archive: Archive, text: str, order: Order) -> dict[str, ResentNote]:
    sent_again = SentAgain(archive.search(parse(text), order))
    sent_again.read(range(-3, 99))
    assert sent_again.has_read(range(99))
    return {name: sent_again.of(name) for name in IDS}


def test_a_text_that_was_sent_again_is_folded_below_the_first_of_the_list(
    archive: Archive,
) -> None:
    assert notes(archive, "*", Order.OLDEST) == {
        "07OXBOW1": ResentNote("re-sent 2 times"),
        "07OXBOW2": ResentNote(above="07OXBOW1"),
        "07OXBOW9": ResentNote(above="07OXBOW1"),
    }
    newest_first = notes(archive, "*", Order.NEWEST)
    assert newest_first["07OXBOW9"] == ResentNote("sent before 2 times")
    assert newest_first["07OXBOW1"] == ResentNote(above="07OXBOW9")


def test_it_is_said_though_the_list_has_not_the_other(archive: Archive) -> None:
    found = notes(archive, "id:07OXBOW1 OR id:07OXBOW9", Order.OLDEST)
    assert found["07OXBOW9"] == ResentNote(above="07OXBOW1")
    assert notes(archive, "id:07OXBOW1", Order.OLDEST)["07OXBOW1"] == ResentNote("re-sent 2 times")


def test_of_other_cables_nothing_is_said(archive: Archive) -> None:
    hits = archive.search(parse("*"))
    sent_again = SentAgain(hits)
    assert sent_again.read(range(6))
    assert not sent_again.read(range(6))
    assert sent_again.of(cable(1).reference_id) == ResentNote()


def test_what_is_as_long_and_alike_but_of_another_decade_is_a_cable_of_its_own(
    tmp_path: Path,
) -> None:
    days = ("1973-03-01", "1973-03-02", "2007-03-01")
    with Writer.open(tmp_path / "library") as writer:
        for name, day in zip(IDS, days, strict=True):
            writer.add(replace(cable(0), reference_id=name, created=Moment.parse(day), body=TEXT))
    with Archive.open(tmp_path / "library") as archive:
        assert notes(archive, "*", Order.OLDEST) == {
            "07OXBOW1": ResentNote("re-sent as 07OXBOW2"),
            "07OXBOW2": ResentNote(above="07OXBOW1"),
            "07OXBOW9": ResentNote(),
        }

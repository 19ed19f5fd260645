import pytest

from cabletui.archive.archive import Archive
from cabletui.presenters.absent_cables import (
    absent_choices,
    absent_copies,
    absent_face,
    read_absent,
)
from cabletui.presenters.wanted_rows import WantedRows
from tests.cited import cited_library


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Archive:
    return Archive.open(cited_library(tmp_path_factory.mktemp("cited")))


def test_what_is_known_of_a_cable_that_is_not_held(archive: Archive) -> None:
    absent = read_absent(archive, "09OBAN794")
    assert absent
    face = absent_face(absent, "ask in May")
    assert face.headline.subject == "LAMP OIL (not held; sent 1 Jan to 28 Oct 2009)"
    assert face.extent == "Cited by 09OBAN950 and 09OBAN870"
    assert face.summary == "09OBAN870: Ref A told of the oil."
    assert face.note == "ask in May"
    assert read_absent(archive, "09OBAN938") is None


def test_what_can_be_copied_of_it(archive: Archive) -> None:
    absent = read_absent(archive, "09OBAN794")
    assert absent
    name, request, citing = absent_copies(absent)
    assert name.text == "09OBAN794"
    assert "Subject, as it is cited: “LAMP OIL”." in request.text
    assert citing.text == "09OBAN950\n09OBAN870"


def test_marked_rows_are_asked_for_together(archive: Archive) -> None:
    choices = absent_choices(archive, "09OBAN794", ["09OBAN794", "09OBAN938", "09OBAN1026"])
    ids, requests, *own = choices
    assert ids.text == "09OBAN794\n09OBAN938\n09OBAN1026"
    assert requests.label == "Texts for the 2 marked"
    assert requests.text.count("\n\nCable 09OBAN1026: ") == 1
    assert len(own) == 3
    assert absent_choices(archive, "09OBAN938", []) == ()


def test_rows_are_read_on_and_what_is_said_follows(archive: Archive) -> None:
    found = WantedRows(archive)
    found.read(1)
    assert (len(found), found.counter) == (1, "1+ cited and not held")
    assert found.by_id["09OBAN794"].said == ""
    found.read(9)
    found.read_said(0, 2)
    assert found.counter == "2 cited and not held"
    assert [found.by_id[one.reference_id].said for one in found.headlines(0, 9)] == [
        "LAMP OIL",
        "cited by 09ARDBEG12",
    ]

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from cabletui.cable.cable import Cable, Source
from cabletui.cable.moment import Moment
from cabletui.importers.build import Particulars, build_cable, cited_in, validated, without_repeats
from cabletui.importers.importer import UnfitError

CREATED = Moment.parse("2007-06-05T15:58Z")
BODY = "UNCLAS ALDERMARK 000345\n\nTAGS: EWWT\nREF: BRINOVA 77\n\n1. Fog."
SOURCE = Source("source", "page", "")


def made(reference_id: str = "07ALDERMARK345", body: str = BODY, header: str = "") -> Cable:
    particulars = Particulars(
        reference_id,
        CREATED,
        None,
        "secret",
        "Embassy Aldermark",
        title="FOG",
        linked_tags=("TPHY", "EWWT", "TPHY"),
        references=("06ALDERMARK1",),
    )
    return build_cable(particulars, header, body, SOURCE)


def test_what_the_body_says_comes_first() -> None:
    cable = made()
    assert cable.tags == ("EWWT", "TPHY")
    assert cable.linked_tags == ("TPHY", "EWWT")
    assert cable.references[-1] == "06ALDERMARK1"
    assert cable.classification == "SECRET"


def test_the_title_is_taken_only_where_the_body_names_no_subject() -> None:
    assert made().subject == "FOG"
    assert made(body=BODY.replace("REF:", "SUBJECT: RAIN\n\nREF:")).subject == "RAIN"


@pytest.mark.parametrize("reference_id", ["", "07", "07 ALDERMARK 3", "07ALDERMARK\n3", "x" * 70])
def test_a_reference_id_is_needed(reference_id: str) -> None:
    with pytest.raises(UnfitError, match="reference id"):
        made(reference_id)


def test_a_misspelt_reference_id_is_kept() -> None:
    assert made("08ECTION01OF02ALDERMARK492").reference_id == "08ECTION01OF02ALDERMARK492"


def test_a_body_without_nul_bytes_is_needed() -> None:
    with pytest.raises(UnfitError, match="no body"):
        made(body=" \n")
    with pytest.raises(UnfitError, match="NUL"):
        made(header="a\0b")


@pytest.mark.parametrize("year", [1899, 2100])
def test_a_cable_of_an_unlikely_year_says_which_are_possible(year: int) -> None:
    with pytest.raises(UnfitError, match=r"created on .*: the year must be 1900 to 2099"):
        validated(replace(made(), created=Moment(datetime(year, 1, 2, tzinfo=UTC))))


def test_a_cable_does_not_cite_itself() -> None:
    body = "REF: A. 07 STATE 345\n     B. 06 STATE 77\n\n1. Fog."
    assert cited_in(body, "07STATE345", CREATED) == ("06STATE77",)
    assert len(cited_in(body, "no id", CREATED)) == 2


def test_repeats_go() -> None:
    assert without_repeats("b", "a", "b") == ("b", "a")

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cabletui.cable.cable import Media
from cabletui.errors import Refusal
from cabletui.importers.decoding import NOTE_WINDOWS
from cabletui.importers.html_page import HtmlPage
from cabletui.importers.importer import LIMIT, PassedOver
from tests.importers.fixtures import APRIL, AUGUST, EARLY, INDEX, cable, outcomes, refusal

PAGE = HtmlPage()
BODY = Path(__file__).with_name("07ALDERMARK345.body.txt").read_text(encoding="utf-8")


def test_the_body_is_verbatim_without_its_decoration() -> None:
    assert cable(PAGE, APRIL.read_bytes()).body == BODY


def test_the_header_is_verbatim() -> None:
    header = cable(PAGE, APRIL.read_bytes()).header
    assert header.startswith("VZCZCXRO4711\nPP RUEHXX\n")
    assert header.endswith("\nINFO RUEHBV/AMCONSUL BRINOVA 0042")


def test_the_particulars_of_an_april_page() -> None:
    found = cable(PAGE, APRIL.read_bytes())
    assert found.reference_id == "07ALDERMARK345"
    assert found.classification == "CONFIDENTIAL//NOFORN"
    assert found.origin == "Embassy Aldermark"
    assert found.subject == (
        "HARBOUR MASTERS DISAGREE ON FOG SIGNALS, AND ON WHO PAYS FOR THE HORN"
    )
    assert found.tags == found.linked_tags == ("EWWT", "PREL", "TPHY")
    assert found.references[0] == "06ALDERMARK1201"
    assert len(found.references) == 2
    assert found.media == (
        Media(
            "http://www.brinova-courier.example/2011/fog.html",
            "http://www.brinova-courier.example/2011/fog.html",
        ),
        Media("courier.example", "http://courier.example"),
        Media("Courier", ""),
    )
    assert (found.source.name, found.source.format, found.source.path) == (
        "source",
        "page",
        "file",
    )
    assert found.notes == ()


def test_the_minute_of_an_april_page_is_that_of_its_date_time_group() -> None:
    found = cable(PAGE, APRIL.read_bytes())
    assert str(found.created) == "2007-06-05T15:58Z"
    assert str(found.released) == "2011-01-23T19Z"


def test_a_partial_extract_is_certain_to_the_hour() -> None:
    found = cable(PAGE, EARLY.read_bytes())
    assert str(found.created) == "2008-03-14T15Z"
    assert found.header.endswith("is not available.")
    assert found.body.startswith("C O N F I D E N T I A L ALDERMARK 000112\n\nSIPDIS")


def test_an_august_page_has_true_minutes_and_may_lack_a_subject() -> None:
    found = cable(PAGE, AUGUST.read_bytes())
    assert found.reference_id == "7575BRINOVA189"
    assert (str(found.created), str(found.released)) == ("1975-11-12T09:30Z", "2011-08-30T01:44Z")
    assert found.subject == "LIGHTHOUSE DUES"


def test_a_page_on_disk_is_read_from_its_end() -> None:
    with APRIL.open("rb") as file:
        (found,) = PAGE.read(file, "file", "source")
    assert found == cable(PAGE, APRIL.read_bytes())


def test_a_page_may_have_no_header_box() -> None:
    page = AUGUST.read_text(encoding="utf-8")
    start, end = page.index("<code><pre>R 12"), page.index("<code><pre>LIMITED")
    found = cable(PAGE, (page[:start] + page[end:]).encode())
    assert found.header == ""
    assert found.body.startswith("LIMITED OFFICIAL USE")


@pytest.mark.parametrize("page", [INDEX.read_bytes(), b"<html><body>About</body></html>\n"])
def test_other_pages_are_passed_over(page: bytes) -> None:
    (outcome,) = outcomes(PAGE, page)
    assert isinstance(outcome, PassedOver)


def test_a_page_cut_anywhere_before_its_last_box_ends_is_refused() -> None:
    page = APRIL.read_bytes()
    for cut in range(200, page.rindex(b"</pre></code>"), 97):
        assert "stops before its end" in refusal(PAGE, page[:cut]).reason


def test_what_is_no_cable_is_refused_by_name_and_reason() -> None:
    page = APRIL.read_bytes()
    no_table = page.replace(b"<table class='cable'>", b"<table>")
    assert "no table" in refusal(PAGE, no_table, "").reason
    assert refusal(PAGE, no_table, "").name == "source"
    assert "NUL" in refusal(PAGE, page.replace(b"Tabs", b"\0")).reason
    assert "is no time" in refusal(PAGE, page.replace(b"2007-06-05 15:03", b"2007-13-05")).reason
    assert "too few" in refusal(PAGE, page.replace(b"</td>\n<td>\n<a href='/or", b"\n")).reason
    assert "reference id" in refusal(PAGE, page.replace(b"'>07ALDERMARK345<", b"'><")).reason
    assert "longer than" in refusal(PAGE, b"<html>" + b" " * LIMIT).reason


def test_another_encoding_is_noted() -> None:
    page = APRIL.read_text(encoding="utf-8").replace("\u2028", " ").replace("horns", "hörns")
    found = cable(PAGE, page.encode("cp1252"))
    assert "&hörns8" in found.body
    assert found.notes == (NOTE_WINDOWS,)


def test_all_html_is_recognised() -> None:
    assert PAGE.recognises(APRIL.read_bytes()[:4096], "")
    assert not PAGE.recognises(b"Viewing cable", "")


@given(st.binary(max_size=64), st.integers(0, 3000), st.integers(0, 64))
def test_no_damage_is_an_error(noise: bytes, place: int, gap: int) -> None:
    page = APRIL.read_bytes()
    (outcome,) = outcomes(PAGE, page[:place] + noise + page[place + gap :])
    assert not isinstance(outcome, Refusal) or outcome.reason

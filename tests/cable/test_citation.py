from dataclasses import replace

import pytest

from cabletui.cable import Cable, Moment, Source
from cabletui.cable.citation import as_text, citation, hashtags, page_address, quotation
from cabletui.cable.collection import OVERVIEW, PLUSD

CABLE = Cable(
    reference_id="06BLUEBAY12",
    created=Moment.parse("2006-03-04T09:15Z"),
    released=None,
    classification="CONFIDENTIAL",
    origin="Embassy Blue Bay",
    subject="THE LIGHTHOUSE",
    tags=(),
    references=(),
    header="DE RUEHBB",
    body="1. (C) The lamp is out.",
    source=Source("cables.csv", "csv", "row 12"),
)


def test_the_marks_the_site_asked_for() -> None:
    assert hashtags("06BEIJING24302") == "#cablegate #06BEIJING24302"


@pytest.mark.parametrize(
    ("path", "paragraph", "address"),
    [
        ("row 12", None, "http://wikileaks.org/cable/2006/03/06BLUEBAY12.html"),
        ("row 12", 5, "http://wikileaks.org/cable/2006/03/06BLUEBAY12.html#par5"),
        (
            "mirror/cable/2006/02/06BLUEBAY12.html",
            None,
            "http://wikileaks.org/cable/2006/02/06BLUEBAY12.html",
        ),
    ],
)
def test_the_address_of_the_page(path: str, paragraph: int | None, address: str) -> None:
    cable = replace(CABLE, source=Source("mirror", "page", path))
    assert page_address(cable, paragraph) == address


@pytest.mark.parametrize(
    ("year", "source", "name"),
    [
        (1974, Source("a.zip", PLUSD, "b/1974BLUEBAY00012_b.html"), "1974BLUEBAY00012_b"),
        (1977, Source("1977BLUEBAY00012_d.html", PLUSD, ""), "1977BLUEBAY00012_d"),
        (1976, Source("1976.csv", OVERVIEW, "row 2"), "1976BLUEBAY00012_b"),
        (1977, Source("1977.csv", OVERVIEW, "row 2"), "1977BLUEBAY00012_c"),
    ],
)
def test_the_address_of_a_cable_of_the_central_file(year: int, source: Source, name: str) -> None:
    created = Moment.parse(f"{year}-03-04")
    cable = replace(
        CABLE, reference_id=f"{year}BLUEBAY00012", created=created, source=source, body=""
    )
    assert page_address(cable) == f"https://wikileaks.org/plusd/cables/{name}.html"
    assert hashtags(cable.reference_id) == f"#{year}BLUEBAY00012"


def test_a_citation() -> None:
    assert citation(CABLE, 3) == (
        "Embassy Blue Bay, “THE LIGHTHOUSE”, cable 06BLUEBAY12, 4 March 2006, CONFIDENTIAL, para. 3"
    )
    bare = replace(CABLE, subject="", origin="")
    assert citation(bare) == "cable 06BLUEBAY12, 4 March 2006, CONFIDENTIAL"


def test_a_record_of_the_central_file_is_cited_with_its_archive() -> None:
    card = replace(
        CABLE,
        reference_id="1974BLUEBAY00012",
        source=Source("1974.csv", OVERVIEW, "row 2"),
        attributes=(("Film Number", "D740123-0751"),),
    )
    kept = "Central Foreign Policy Files, 1973–79, film number D740123-0751, Record Group 59"
    assert citation(card).endswith(f", CONFIDENTIAL, {kept}, National Archives")
    assert "Record Group" not in citation(CABLE)


def test_a_quotation() -> None:
    assert quotation(CABLE, "The lamp is out.\n", 1) == "The lamp is out.\n(06BLUEBAY12, para. 1)"
    full = quotation(CABLE, "The lamp is out.", 1, mark="C/NF", edition=(2, 3))
    assert full == "The lamp is out.\n(06BLUEBAY12, edition 2 of 3, para. 1, C/NF)"
    assert quotation(CABLE, "DE RUEHBB") == "DE RUEHBB\n(06BLUEBAY12)"


def test_the_whole_cable() -> None:
    text = as_text(CABLE)
    assert text.startswith("Reference id: 06BLUEBAY12\nCreated: 2006-03-04 09:15 UTC\n")
    assert text.endswith("\n\nDE RUEHBB\n\n1. (C) The lamp is out.")
    assert "Created: 2006-03-04\n" in as_text(replace(CABLE, created=Moment.parse("2006-03-04")))

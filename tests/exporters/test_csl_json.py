import json
from dataclasses import replace
from pathlib import Path

import pytest
from citeproc import (
    Citation,
    CitationItem,
    CitationStylesBibliography,
    CitationStylesStyle,
    formatter,
)
from citeproc.source.json import CiteProcJSON

from cabletui.exporters.csl_json import csl_item, csl_text
from tests.exporters.dossiers import ENTRY

STYLE = """<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="note" default-locale="en-US">
<info><title>Plain</title><id>plain</id><updated>2011-09-02T00:00:00+00:00</updated></info>
<citation><layout>
<names variable="author"/><text variable="title" prefix=", "/><text variable="genre" prefix=", "/>
<text variable="number" prefix=" "/>
<date variable="issued" prefix=", "><date-part name="day"/>
<date-part name="month" form="numeric" prefix="/"/><date-part name="year" prefix="/"/></date>
</layout></citation></style>"""


def test_a_processor_of_styles_cites_it(tmp_path: Path) -> None:
    path = tmp_path / "plain.csl"
    path.write_text(STYLE)
    source = CiteProcJSON(json.loads(f"[{csl_text(ENTRY)}]"))
    style = CitationStylesStyle(str(path), validate=False)
    bibliography = CitationStylesBibliography(style, source, formatter.plain)
    citation = Citation([CitationItem("06portventoso112")])
    bibliography.register(citation)
    assert str(bibliography.cite(citation, print)) == (
        "Embassy Port Ventoso, HARBOR BOARD DISCUSSES THE LIGHTHOUSE, "
        "Diplomatic cable 06PORTVENTOSO112, 4/3/2006"
    )


def test_what_the_reader_wrote_is_a_note() -> None:
    assert csl_item(ENTRY)["note"] == (
        "CONFIDENTIAL//NOFORN\nReader's note: The lamp again.\nReader's note on ¶2: Ask him. Soon."
    )


def test_no_control_character_is_in_a_title() -> None:
    cable = replace(ENTRY.cable, subject="A bell\x07 and a bee")
    given = ENTRY.given._replace(cable=cable)
    assert csl_item(ENTRY._replace(given=given))["title"] == "A bell␇ and a bee"


@pytest.mark.parametrize(
    ("subject", "title"),
    [
        ("THE <b>BEES</b> LEFT", "THE &lt;b&gt;BEES&lt;/b&gt; LEFT"),
        ("<I>NO</I> HONEY", "&lt;I&gt;NO&lt;/I&gt; HONEY"),
        ('A <span class="nocase">HIVE</span>', 'A &lt;span class="nocase"&gt;HIVE&lt;/span&gt;'),
        ("BEES < WASPS > FLIES & <bees>", "BEES < WASPS > FLIES & <bees>"),
    ],
)
def test_a_sign_of_formatting_in_a_subject_is_text(subject: str, title: str) -> None:
    cable = replace(ENTRY.cable, subject=subject)
    given = ENTRY.given._replace(cable=cable)
    assert csl_item(ENTRY._replace(given=given))["title"] == title

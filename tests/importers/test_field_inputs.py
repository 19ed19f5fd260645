"""The smallest inputs that went wrong with people, kept beside the project."""

import csv
import io

import pytest

from cabletui.cable.cable import Cable
from cabletui.errors import Refusal
from cabletui.importers import recognise
from tests.shared import SHARED, needs_shared

FIELD = SHARED / "field"

pytestmark = needs_shared


def cables(name: str) -> list[Cable]:
    data = (FIELD / name).read_bytes()
    importer = recognise(data[:65536], name)
    assert importer is not None
    return [one for one in importer.read(io.BytesIO(data), "", name) if isinstance(one, Cable)]


@pytest.mark.parametrize(
    ("name", "encoding", "way"),
    [
        ("lf.csv", "utf-8", {"doublequote": False, "escapechar": "\\"}),
        ("crlf.csv", "utf-8", {"doublequote": False, "escapechar": "\\"}),
        ("utf16-powershell.csv", "utf-16", {"doublequote": False, "escapechar": "\\"}),
        ("with-heading.csv", "utf-8", {"doublequote": False, "escapechar": "\\"}),
        ("doubled-quotes-all.csv", "utf-8", {"doublequote": True}),
        ("doubled-quotes-pandas.csv", "utf-8", {"doublequote": True}),
    ],
)
def test_as_many_cables_as_the_standard_reader_has_rows(
    name: str, encoding: str, way: dict[str, object]
) -> None:
    text = (FIELD / name).read_bytes().decode(encoding)
    rows = [row for row in csv.reader(io.StringIO(text, newline=""), **way) if row[0] != "id"]  # type: ignore[arg-type]
    found = cables(name)
    assert [one.reference_id for one in found] == [row[2] for row in rows]
    assert [one.body for one in found] == [row[7].replace("\r\n", "\n") for row in rows]


@pytest.mark.parametrize("kind", ["csv", "html"])
def test_line_ends_make_no_other_cable(kind: str) -> None:
    names = ("crlf.csv", "lf.csv") if kind == "csv" else ("crlf-page.html", "lf-page.html")
    ours, theirs = ([(one.subject, one.header, one.body) for one in cables(name)] for name in names)
    assert ours == theirs
    assert ours


def test_a_part_names_its_torn_row_and_gives_the_others() -> None:
    assert len(cables("cut-in-the-middle.csv")) == 3
    data = (FIELD / "cut-in-the-middle.csv").read_bytes()
    importer = recognise(data, "x")
    assert importer is not None
    assert isinstance(next(importer.read(io.BytesIO(data), "", "x")), Refusal)


def test_numbers_before_references_are_none() -> None:
    (one,) = cables("numbered-refs.csv")
    assert one.references == ("85ROME1902", "85STATE31565", "85STATE14859")

import pytest

from cabletui.cable.cable import Media
from cabletui.importers.importer import UnfitError
from cabletui.importers.page_table import COLUMNS, article, table_of

HEADINGS = "".join(f"<th>{column}</th>" for column in COLUMNS)
CELLS = (
    "<td>\n<a href='/cable/2007/06/07ALDERMARK345.html'>07ALDERMARK345</a>\n</td>"
    "<td><a href='#'>2007-06-05 15:03</a></td><td><a href='#'>2011-01-23 19:07</a></td>"
    "<td><a href='/classification/4_0.html' title='secret'>CONFIDENTIAL//NOFORN</a></td>"
)
ORIGIN = "<td><a href='#'>American Institute, Aldermark &amp; Isles</a></td>"


def table(cells: str, headings: str = HEADINGS) -> str:
    return f"<table class='cable'>\n<tr>{headings}</tr>\n<tr>{cells}</tr>\n</table>"


def test_the_text_of_the_cells_counts_not_the_title() -> None:
    found = table_of(table(CELLS + ORIGIN))
    assert found is not None
    assert found.reference_id == "07ALDERMARK345"
    assert (found.created, found.released) == ("2007-06-05 15:03", "2011-01-23 19:07")
    assert found.classification == "CONFIDENTIAL//NOFORN"
    assert found.origin == "American Institute, Aldermark & Isles"
    assert found.media == ()


def test_an_index_page_has_other_columns() -> None:
    headings = HEADINGS.replace("<th>Created", "<th>Subject</th><th>Created")
    assert table_of(table(CELLS + ORIGIN, headings)) is None
    assert table_of("<p>no table</p>") is None


def test_a_row_without_all_columns_is_unfit() -> None:
    with pytest.raises(UnfitError):
        table_of(table(CELLS))


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("http://www.courier.example/a.html", "http://www.courier.example/a.html"),
        ("http://http://courier.example", "http://courier.example"),
        ("https://courier.example/a", "https://courier.example/a"),
        ("www.courier.example", "http://www.courier.example"),
        ("Courier", ""),
        ("http://Courier", ""),
        ("not yet set.", ""),
        ("See courier.example", ""),
        ("", ""),
    ],
)
def test_only_what_has_a_host_is_an_address(text: str, address: str) -> None:
    assert article(text) == Media(text, address)

from collections.abc import Callable

import pytest

from cabletui.cable.cable import Cable
from cabletui.cable.collection import OVERVIEW
from cabletui.errors import Refusal
from cabletui.importers import recognise
from cabletui.importers.importer import PassedOver
from cabletui.importers.overview_csv import OverviewCsv
from tests.importers.fixtures import FIXTURES, outcomes

TABLE = (FIXTURES / "central-file" / "overview-1974.csv").read_bytes()
HEADING = b"URL,Draft Date,Document Number,Film Number,From,Subject,TAGS,To\n"
IMPORTER = OverviewCsv()


def test_a_table_gives_cables_without_text() -> None:
    importer = recognise(TABLE, "a.csv")
    assert importer is not None
    assert importer.name == OVERVIEW
    first, second = outcomes(IMPORTER, TABLE)
    assert isinstance(first, Cable)
    assert isinstance(second, Cable)
    assert (first.reference_id, str(first.created)) == ("1974BRINOVA00960", "1974-05-17")
    assert (first.tags, first.has_text) == (("PFOR", "EFIS", "KEEPER, NICHOLAS"), False)
    assert (second.subject, str(second.created)) == ("NETS, AND BOATS", "1974-05-18")
    assert second.attribute("To") == "STATE | ALDERMOOR"
    assert second.source.path == "file, row 1974BRINOVA00961"


def test_rows_that_name_no_record_are_refused_one_by_one() -> None:
    rows = b",17 MAY 1974,,,,FOG,,\n,,1974BRINOVA00007,,,FOG,,\n\n,1 JUN 1974,1974BRINOVA00008\n"
    first, second, third = outcomes(IMPORTER, HEADING + rows)
    assert isinstance(first, Refusal)
    assert "no document number" in first.reason
    assert isinstance(second, Refusal)
    assert "says nowhere when" in second.reason
    assert isinstance(third, Cable)


def test_the_index_of_a_crawl_is_passed_over() -> None:
    index = b"Document Number,Path,AAD filename,URL\n1974BRINOVA00959,1974/05/a.txt,a,b\n"
    assert IMPORTER.recognises(index, "index.csv")
    assert outcomes(IMPORTER, index) == [PassedOver("file", "the index of a crawl")]


def test_tables_with_texts_are_not_of_this_kind() -> None:
    assert not IMPORTER.recognises((FIXTURES / "cables.csv").read_bytes()[:65536], "cables.csv")
    assert not IMPORTER.recognises(b"Document Number,Draft Date,Body\n", "a.csv")


@pytest.mark.parametrize(
    ("change", "encoding"),
    [
        (str, "utf-16"),
        (str, "utf-8-sig"),
        (str, "cp1252"),
        (lambda text: text.replace("\n", "\r\n"), "utf-8"),
        (lambda text: text.replace(",", ";"), "utf-8"),
        (lambda text: text.replace(",", "\t"), "utf-16"),
        (str.upper, "utf-8"),
        (lambda text: text.replace("\n", "\r"), "utf-8"),
        (lambda text: "sep=;\n" + text.replace(",", ";"), "utf-8-sig"),
        (lambda text: "\n\n" + text, "utf-8"),
    ],
)
def test_other_programs_write_it_otherwise(change: Callable[[str], str], encoding: str) -> None:
    row = "u,17 MAY 1974,1974BRINOVA00007,F1,BRINOVA,CAF\u00c9S,PFOR EFIS,STATE\n"
    data = change(HEADING.decode() + row).encode(encoding)
    importer = recognise(data[:65536], "a.csv")
    assert importer is not None
    assert importer.name == OVERVIEW
    (found,) = outcomes(IMPORTER, data)
    assert isinstance(found, Cable)
    assert (found.reference_id, found.subject) == ("1974BRINOVA00007", "CAF\u00c9S")
    assert (found.tags, str(found.created)) == (("PFOR", "EFIS"), "1974-05-17")


@pytest.mark.parametrize("between", ["", "\n", "\n\n", "\ufeff", "\n\ufeff", ",,,,,,,\n"])
@pytest.mark.parametrize("is_quoted", [True, False])
def test_headings_of_tables_that_were_joined_are_no_rows(between: str, is_quoted: bool) -> None:
    rows = [
        "u,17 MAY 1974,1974BRINOVA00007,F1,BRINOVA,FOG,PFOR,STATE",
        "u,18 MAY 1974,1974BRINOVA00008,F1,BRINOVA,DOCUMENTS,PFOR,",
    ]
    heading = HEADING.decode().strip()
    if is_quoted:
        heading, *rows = ['"' + line.replace(",", '","') + '"' for line in (heading, *rows)]
    tables = between.join("\n".join((heading, row)) for row in (*rows, rows[0]))
    found = outcomes(IMPORTER, tables.encode())
    assert [getattr(one, "reference_id", one) for one in found] == [
        "1974BRINOVA00007",
        "1974BRINOVA00008",
        "1974BRINOVA00007",
    ]
    first, second, _ = found
    assert isinstance(first, Cable)
    assert isinstance(second, Cable)
    assert (first.attribute("To"), second.attribute("To")) == ("STATE", "")


def test_a_table_of_other_columns_may_follow() -> None:
    other = b"Document Number,Draft Date,Subject\n1974BRINOVA00009,1 JUN 1974,TIDE\n"
    index = b"Document Number,Path\n1974BRINOVA00010,a.txt\n"
    *_, second, passed, last = outcomes(IMPORTER, TABLE + b"\n" + index + other)
    assert getattr(second, "subject", second) == "NETS, AND BOATS"
    assert passed == PassedOver("file", "the index of a crawl")
    assert getattr(last, "subject", last) == "TIDE"


def test_other_files_with_documents_in_their_first_line_are_none() -> None:
    assert not IMPORTER.recognises(b'the document "number\rDraft Date', "a.txt")
    assert not IMPORTER.recognises(b"Document Number" + b"x" * 200_000 + b",Draft Date", "a.txt")

"""cables.csv as the programs write it that people open it with."""

import csv
import io
from typing import Any

import pytest

from cabletui.cable.cable import Cable
from cabletui.errors import Refusal
from cabletui.importers import recognise
from tests.importers.tables import HEADING

HEADER = "P 050128Z DEC 06\nFM AMEMBASSY BRINOVA\n"
BODY = 'SECRET BRINOVA 000001\n\nSUBJECT: FOG\n\n1. (S) A "fair race" at C:\\TIDES, he said; so.'
OURS: dict[str, Any] = {"doublequote": False, "escapechar": "\\", "quoting": csv.QUOTE_ALL}


def rows(time: str = "12/5/2006 1:28") -> list[list[str]]:
    return [
        [str(at), time, f"06BRINOVA{at}", "Embassy Brinova", "SECRET", "72LIMA1603", HEADER, BODY]
        for at in (1, 2, 3)
    ]


def written(table: list[list[str]], line_end: str = "\n", **way: Any) -> bytes:
    stream = io.StringIO(newline="")
    csv.writer(stream, lineterminator=line_end, **way).writerows(table)
    return stream.getvalue().encode()


def of_database(enclosed: str, line: str) -> bytes:
    def field(text: str) -> str:
        text = text.replace("\\", "\\\\").replace("\n", line)
        return enclosed + (text.replace('"', '\\"') if enclosed else text) + enclosed

    return "".join("\t".join(map(field, row)) + "\n" for row in rows()).encode()


NUMBERS = list(map(str, range(8)))
FILES = {
    "a spreadsheet of Europe": written(rows("05.12.2006 01:28"), "\r\n", delimiter=";"),
    "its months before days": written(rows("12.05.2006 01:28"), "\r\n", delimiter=";"),
    "its word on delimiters": b"sep=;\r\n"
    + written([list(HEADING), *rows()], "\r\n", delimiter=";"),
    "its text with tabs": written(rows("12/5/2006 1:28:00 AM"), "\r\n", delimiter="\t")
    .decode()
    .encode("utf-16"),
    "short years": written(rows("12/5/06 1:28")),
    "a frame with its index": written(
        [["", *NUMBERS], *([str(at), *row] for at, row in enumerate(rows("2006-12-05 01:28:00")))]
    ),
    "an index without a heading": written([[str(at), *row] for at, row in enumerate(rows())]),
    "without numbers": written([row[1:] for row in rows()]),
    "empty columns at the end": written([[*row, "", ""] for row in rows()]),
    "the database's own names": written(
        [
            ["id", "date", "refid", "classification", "origin", "destination", "header", "content"],
            *([*row[:3], row[4], row[3], *row[5:]] for row in rows()),
        ]
    ),
    "a database, lines escaped": of_database("", "\\\n"),
    "a database, lines as letters": of_database("", "\\n"),
    "a database, enclosed": of_database('"', "\\\n"),
    "spaces after commas": written(rows(), **OURS).replace(b'","', b'", "'),
    "lines translated twice": written(rows()).replace(b"\n", b"\r\r\n"),
    "an old Mac": written(rows(), **OURS).replace(b"\n", b"\r"),
    "two files with headings": written([list(HEADING), *rows()[:1]])
    + written([list(HEADING), *rows()[1:]]),
    "the other order of bytes": written(rows(), **OURS).decode().encode("utf-16-be"),
    "a hole at its start": bytes(200_000) + written(rows(), **OURS),
}


@pytest.mark.parametrize("program", FILES)
def test_each_row_is_the_same_cable(program: str) -> None:
    data = FILES[program]
    importer = recognise(data[:65536], "table.csv")
    assert importer is not None
    found = list(importer.read(io.BytesIO(data), "", "table.csv"))
    cables = [one for one in found if isinstance(one, Cable)]
    assert [one.reference_id for one in cables] == ["06BRINOVA1", "06BRINOVA2", "06BRINOVA3"]
    for one in cables:
        assert (one.header, one.body, one.subject) == (HEADER, BODY, "FOG")
        assert (str(one.created), one.origin) == ("2006-12-05T01:28Z", "Embassy Brinova")
        assert (one.classification, one.references) == ("SECRET", ("72LIMA1603",))
    refused = [one.reason for one in found if isinstance(one, Refusal)]
    assert len(refused) == (program == "a hole at its start")

import io

from hypothesis import given

from cabletui.cable.cable import Cable
from cabletui.errors import Refusal
from cabletui.importers.cables_csv import CablesCsv
from cabletui.importers.decoding import NOTE_WINDOWS
from cabletui.importers.importer import FilePosition, PassedOver
from tests.importers.fixtures import FIXTURES, cable, outcomes, refusal
from tests.importers.tables import Table, tables

DATA = (FIXTURES / "cables.csv").read_bytes()
CSV = CablesCsv()
LAST = DATA[DATA.index(b'"3","11/20') :]


def cables() -> list[Cable]:
    return [outcome for outcome in outcomes(CSV, DATA) if isinstance(outcome, Cable)]


def test_each_row_is_a_cable() -> None:
    first, second, third = cables()
    assert [str(one.created) for one in (first, second, third)] == [
        "1966-12-28T18:48Z",
        "1972-02-25T09:30Z",
        "2006-11-20T07:28Z",
    ]
    assert second.classification == "CONFIDENTIAL"
    assert (third.origin, third.released) == ("Embassy Aldermark", None)
    assert third.source.path == "file, row 3"


def test_escapes_are_taken_off_and_nothing_else() -> None:
    first, second, _ = cables()
    assert 'CALLED THE LAMP "ADEQUATE".' in first.body
    assert (
        'C:\\TIDES\\NEW AND IT\'S WRONG.\\\nNEXT LINE, "QUOTED, WITH COMMA".\n\n\u2028END'
        in second.body
    )
    assert second.header == ""


def test_the_listed_references_come_after_those_of_the_body() -> None:
    first, second, _ = cables()
    assert first.references == ("66STATE106206",)
    assert second.references == ("72BRINOVA1603", "72ALDERMARK91", "72ALDERMARK163")


def test_a_bad_row_is_named_by_its_number_and_id() -> None:
    cut = refusal(CSV, DATA[: DATA.index(b"FM AMCONSUL")], "")
    assert cut.name == "source, row 1 (66BRINOVA2481)"
    assert "stops in the middle" in cut.reason
    bad = LAST.replace(b"11/20/2006", b"31/20/2006")
    assert refusal(CSV, bad).name == "file, row 3"
    assert "is no time" in refusal(CSV, bad).reason
    found = outcomes(CSV, DATA.replace(b'"2/25/1972 9:30"', b"noise") + LAST)
    assert [type(one) for one in found] == [Cable, Refusal, Cable, Cable]


def test_a_row_in_another_encoding_is_noted() -> None:
    found = cable(CSV, LAST.replace(b"third week", "thïrd week".encode("cp1252")))
    assert "thïrd week" in found.body
    assert found.notes == (NOTE_WINDOWS,)


def test_reading_goes_on_from_a_place_that_was_reached() -> None:
    many = DATA * 400
    found = list(CSV.read(io.BytesIO(many), "", "source"))
    marks = [one.position for one in found if isinstance(one, FilePosition)]
    assert len(marks) == 2
    stream = io.BytesIO(many)
    stream.seek(marks[0])
    rest = [one for one in CSV.read(stream, "", "source") if isinstance(one, Cable)]
    assert len(rest) == 1200 - 500
    before = [one for one in found if isinstance(one, Cable)]
    assert rest == before[500:]


def test_the_first_row_is_recognised() -> None:
    assert CSV.recognises(DATA, "")
    assert CSV.recognises(b"\xef\xbb\xbf" + DATA, "")
    assert not CSV.recognises(b'"number","date","id"\n', "")


def test_a_heading_is_named_and_the_rows_below_it_are_read() -> None:
    heading = b'"id","date","refid","origin","classification","references","header","body"\n'
    first, *others = outcomes(CSV, heading + DATA)
    assert first == PassedOver("file, first line", "the heading of the table")
    assert [type(one) for one in others] == [Cable] * 3
    assert CSV.recognises(heading, "")


def test_a_part_of_a_file_is_recognised_and_its_torn_row_named() -> None:
    torn, *whole = outcomes(CSV, DATA[200:])
    assert isinstance(torn, Refusal)
    assert torn.name.startswith("file, what ends at byte ")
    assert [type(one) for one in whole] == [Cable, Cable]
    assert not CSV.recognises(DATA[200:], "")
    assert CSV.recognises_part(DATA[200:], "")


def test_line_ends_of_other_systems_make_no_other_cable() -> None:
    mine = [(one.subject, one.header, one.body) for one in cables()]
    for end in (b"\r\n", b"\r", b"\r\r\n"):
        found = [one for one in outcomes(CSV, DATA.replace(b"\n", end)) if isinstance(one, Cable)]
        assert [(one.subject, one.header, one.body) for one in found] == mine


def test_a_file_of_wide_characters_is_read_and_has_no_places_to_go_on_from() -> None:
    found = outcomes(CSV, (DATA * 400).decode().encode("utf-16"))
    assert [type(one) for one in found] == [Cable] * 1200


@given(tables())
def test_rows_seen_are_cables_and_refusals(table: Table) -> None:
    data = table.data().replace(b"SECRET", b"SEC\0ET", 1)
    found = outcomes(CSV, data)
    refused = [one for one in found if isinstance(one, Refusal)]
    added = [one for one in found if isinstance(one, Cable)]
    assert len(added) + len(refused) == len(table.as_python_reads_it())
    assert len(refused) == (0 if table.encoding.startswith("utf-16") else 1)

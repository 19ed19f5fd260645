import pytest

from cabletui.importers.columns import Columns, columns_from, columns_of_heading, heading_of
from cabletui.importers.dialect import Dialect


def heading(*names: str) -> Columns | None:
    return columns_of_heading(tuple(name.encode() for name in names))


def test_a_heading_names_the_columns_in_any_order() -> None:
    columns = heading("body", "header", "refid", "date", "released")
    assert columns
    fields = columns.arranged((b"B", b"H", b"06BRINOVA1", b"1/2/2006 0:00", b"2011-08-30"))
    assert fields == (
        *(b"", b"1/2/2006 0:00", b"06BRINOVA1", b"", b"", b"", b"H", b"B"),
        *(b"2011-08-30", b""),
    )


def test_numbers_for_names_are_the_columns_in_their_order() -> None:
    columns = heading("", *map(str, range(8)))
    assert columns
    assert columns.arranged((*tuple(b"i1234567"[at : at + 1] for at in range(8)), b"B"))[7] == b"B"


@pytest.mark.parametrize(
    "names", [("number", "date", "id"), ("URL", "Subject", "From"), ("refid", "body"), ()]
)
def test_other_lines_are_no_headings(names: tuple[str, ...]) -> None:
    assert heading(*names) is None


def test_columns_may_stand_behind_others_or_lack_the_number() -> None:
    assert columns_from(1, 8) == Columns()
    after, without = columns_from(2, 9), columns_from(0, 7)
    assert after and after.places[:3] == (1, 2, 3)
    assert without and without.places[:3] == (None, 0, 1)
    assert columns_from(1, 7) is None


def test_a_row_has_a_time_and_an_id() -> None:
    fields = (b"1", b"1/2/2006 0:00", b"06BRINOVA1", b"", b"", b"", b"", b"")
    assert Columns().holds(fields)
    assert not Columns().holds((*fields[:2], b"BRINOVA", *fields[3:]))
    assert not Columns().holds((fields[0], b"noon", *fields[2:]))
    assert not Columns().holds(fields[:7])


def test_the_first_line_is_read_behind_a_mark_and_empty_lines() -> None:
    head = b"\xef\xbb\xbf\r\nrefid;date;body\r\n06BRINOVA1;1/2/2006;B\r\n"
    columns = heading_of(head, Dialect(b";"))
    assert columns and columns.heading == (b"refid", b"date", b"body")

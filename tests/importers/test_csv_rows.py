import csv
import io
import itertools
import tracemalloc
from io import BytesIO

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from cabletui.importers.csv_rows import Row, rows
from cabletui.importers.importer import LIMIT
from tests.importers.tables import HEADING, TELLING, Table, tables

FIELDS = ("1", "12/28/1966 18:48", "66BRINOVA2481", "Consulate Brinova", "SECRET", "", "H", "B")


def line(*fields: str, end: str = "\n") -> bytes:
    quoted = ('"' + f.replace("\\", "\\\\").replace('"', '\\"') + '"' for f in fields)
    return (",".join(quoted) + end).encode()


def fields_of(row: Row) -> tuple[str, ...]:
    return tuple(field.decode() for field in row.fields)


def read(data: bytes) -> list[Row]:
    return list(rows(BytesIO(data)))


@given(st.lists(st.tuples(*[st.text(st.characters(exclude_categories=["Cs"]))] * 8), max_size=4))
def test_whatever_is_written_is_read_back(table: list[tuple[str, ...]]) -> None:
    assert [fields_of(row) for row in read(b"".join(line(*row) for row in table))] == table


def test_escapes_quotes_and_lines_within_fields() -> None:
    body = b'say \\"no\\", it\\\'s C:\\\\X\\\nnext,\r\n"'
    data = line(*FIELDS[:7], end=",") + b'"' + body + b"\n"
    assert fields_of(read(data)[0])[7] == 'say "no", it\'s C:\\X\nnext,\r\n'


def test_a_row_may_lack_its_line_end_and_have_another() -> None:
    assert len(read(line(*FIELDS, end="\r\n") + b"\n\r\n" + line(*FIELDS, end=""))) == 2


def test_fields_may_lack_quotes_and_be_null() -> None:
    row = read(b'1,1/2/1970 0:00,70BRINOVA1,Brinova,SECRET,\\N,"","B"\n')[0]
    assert fields_of(row)[:1] + fields_of(row)[5:] == ("1", "", "", "B")


def test_each_row_tells_where_it_ends() -> None:
    first, second = line(*FIELDS), line(*FIELDS)
    assert [row.end for row in read(first + second)] == [len(first), len(first + second)]
    resumed = BytesIO(first + second)
    resumed.seek(len(first))
    assert [row.end for row in rows(resumed, len(first))] == [len(first + second)]


@pytest.mark.parametrize(
    "broken",
    [
        line(*FIELDS[:7]),
        line(*FIELDS, "ninth"),
        line(*FIELDS).replace(b'"B"', b'"B'),
        line(*FIELDS).replace(b'"B"', b'B"'),
    ],
)
def test_a_broken_row_does_not_take_the_next_one_with_it(broken: bytes) -> None:
    found = read(broken + line(*FIELDS))
    assert [bool(row.fault) for row in found] == [True, False]
    assert found[0].start.startswith(b'"1","12/28')
    assert found[0].end == len(broken)


def test_a_file_cut_within_a_row() -> None:
    (row,) = read(line(*FIELDS)[:60])
    assert "stops in the middle" in row.fault


def test_noise_is_one_broken_row() -> None:
    (row,) = read(bytes(range(256)) * 100)
    assert "no row" in row.fault


def cables_in(data: bytes) -> list[tuple[str, ...]]:
    return [fields_of(row)[:8] for row in read(data) if row.fields and not row.is_heading]


@given(tables())
def test_each_way_to_write_a_table_is_read_as_python_reads_it(table: Table) -> None:
    assert cables_in(table.data()) == table.as_python_reads_it() == table.rows


@given(tables(least=4), st.data())
def test_damage_costs_the_rows_it_meets_and_no_other(table: Table, data: st.DataObject) -> None:
    # Within single quotes a row of double ones may stand; of a few torn rows nobody can tell then.
    assume(table.way.get("quotechar") != "'")
    parts = table.parts()
    whole = b"".join(parts)
    wide = 2 if table.encoding.startswith("utf-16") else 1
    first, last = len(parts[0] + parts[1]), len(whole) - len(parts[-1])
    begin = data.draw(st.integers(first, last)) // wide * wide
    end = min(begin + data.draw(st.sampled_from((2, 20, 200, 2000))), last) // wide * wide
    kind = data.draw(st.sampled_from(("torn head", "torn tail", "zeros")))
    damaged = {
        "torn head": whole[begin:],
        "torn tail": whole[:begin],
        "zeros": whole[:begin] + bytes(end - begin) + whole[end:],
    }[kind]
    ends = list(itertools.accumulate(map(len, parts)))
    spared = [
        row
        for row, start, stop in zip(table.rows, ends, ends[1:], strict=False)
        if (kind != "torn head" and stop <= begin)
        or (kind != "torn tail" and start >= (begin if kind == "torn head" else end))
    ]
    found = read(damaged)
    if kind == "torn head" and table.order != list(range(8)):
        return  # nobody knows the order of the columns without the heading
    assert [row for row in cables_in(damaged) if row in spared] == spared
    assert all(row.fields or row.fault for row in found)
    assert [row.end for row in found if row.end] == sorted(row.end for row in found if row.end)


@given(tables(least=2), st.data())
def test_reading_goes_on_at_any_row_in_any_dialect(table: Table, data: st.DataObject) -> None:
    whole = table.data()
    found = read(whole)
    if table.encoding.startswith("utf-16"):
        assert [row.end for row in found] == [None] * len(found)
        return
    at = data.draw(st.integers(0, len(found) - 1))
    place = found[at].end
    assert place
    stream = BytesIO(whole)
    stream.seek(place)
    assert list(rows(stream, place)) == found[at + 1 :]


def test_rows_of_two_programs_in_one_file_are_both_read() -> None:
    one = [(str(at), *FIELDS[1:2], f"66BRINOVA{at}", *FIELDS[3:7], TELLING) for at in range(3)]
    other = Table(one, {"doublequote": True, "quoting": csv.QUOTE_ALL}).data()
    data = b"".join(line(*row) for row in one)
    assert cables_in(data + other + data) == [*one, *one, *one]


def test_a_heading_may_come_again() -> None:
    one = [(*FIELDS[:7], TELLING)]
    data = Table(one, {}, heading=list(HEADING)).data()
    assert [row.is_heading for row in read(data * 2)] == [True, False, True, False]


def test_what_tells_the_dialect_may_come_late() -> None:
    plain = [(str(at), *FIELDS[1:2], f"66BRINOVA{at}", *FIELDS[3:]) for at in range(2000)]
    table = [*plain, (*FIELDS[:7], "It is C:\\TIDES."), (*FIELDS[:7], 'It is "so".'), *plain]
    for way in ({"doublequote": True}, {"doublequote": False, "escapechar": "\\"}):
        assert cables_in(Table(table, {**way, "quoting": csv.QUOTE_ALL}).data()) == table


def test_a_hole_of_zeros_is_told_and_the_row_behind_it_is_read() -> None:
    found = read(line(*FIELDS) + bytes(5000) + line(*FIELDS))
    assert [bool(row.fault) for row in found] == [False, True, False]
    assert "zeros" in found[1].fault


@pytest.mark.parametrize("delimiter", [",", "\t"])
def test_zeros_within_a_row_break_that_row_once_and_are_its_fault(delimiter: str) -> None:
    """Whatever part of the row they take: the rows that are seen are still as many as there are."""
    table = [(str(at), *FIELDS[1:2], f"66BRINOVA{at}", *FIELDS[3:7], TELLING) for at in range(4)]
    way = {"delimiter": delimiter, "doublequote": True, "quoting": csv.QUOTE_ALL}
    parts = Table(table, way).parts()
    *before, torn, last = [part for part in parts if part]
    for begin in range(1, torn.index(b"UNCLAS") - 1):
        for end in {begin + 1, min(begin + 30, len(torn) - 2)} - {begin}:
            hole = torn[:begin] + bytes(end - begin) + torn[end:]
            found = read(b"".join([*before, hole, last]))
            assert "zeros" in found[2].fault or any(b"\0" in field for field in found[2].fields)
            if len(found) > len(table):  # only the number of the row was lost, so it is read
                assert fields_of(found.pop(3)) == ("", *table[2][1:]), (begin, end)
            assert [fields_of(row) for row in (*found[:2], *found[3:])] == [*table[:2], table[3]]


def test_a_hole_in_half_a_pair_of_backslashes_does_not_tell_how_the_others_are_meant() -> None:
    table = [(str(at), *FIELDS[1:2], f"66BRINOVA{at}", *FIELDS[3:7], TELLING) for at in range(9)]
    way = {"quoting": csv.QUOTE_ALL, "doublequote": True, "escapechar": "\\"}
    *parts, torn, last = Table(table, way).parts()
    for half in (b"\0\\", b"\\\0"):
        damaged = b"".join([*parts, torn.replace(b"\\\\", half, 1), last])
        assert [row for row in cables_in(damaged) if row in table] == [*table[:7], table[8]]


@pytest.mark.parametrize("delimiter", [",", "\t"])
def test_a_hole_costs_no_row_behind_it_where_texts_come_before_the_id(delimiter: str) -> None:
    """Only a whole row tells that one begins there; so does one with zeros and a row in it."""
    order = [0, 1, 3, 4, 5, 2, 6, 7]
    table = [(str(at), *FIELDS[1:2], f"66BRINOVA{at}", *FIELDS[3:7], TELLING) for at in range(4)]
    way = {"delimiter": delimiter, "doublequote": False, "escapechar": "\\"}
    parts = Table(table, way, heading=[HEADING[at] for at in order], order=order).parts()
    ends = list(itertools.accumulate(map(len, parts)))
    whole = b"".join(parts)
    for begin in range(ends[1], ends[3]):
        for end in (ends[2], ends[3]):
            if begin < end:
                damaged = whole[:begin] + bytes(end - begin) + whole[end:]
                spared = [
                    row
                    for row, at, to in zip(table, ends, ends[1:], strict=False)
                    if to <= begin or at >= end
                ]
                assert [row for row in cables_in(damaged) if row in spared] == spared


def test_a_part_of_a_file_says_that_it_begins_in_the_middle() -> None:
    torn, good = read(line(*FIELDS)[-20:] + line(*FIELDS))
    assert "begins in the middle" in torn.fault
    assert fields_of(good) == FIELDS


@pytest.mark.parametrize("mark", [b"\x1a", b"\\.\n", b"\\.\r\n"])
def test_the_end_marks_of_dos_and_postgresql_are_no_rows(mark: bytes) -> None:
    assert [fields_of(row) for row in read(line(*FIELDS) + mark)] == [FIELDS]


def test_a_remark_before_the_rows_is_not_taken_for_a_torn_row() -> None:
    remark, row = read(b"# all of Brinova\n" + line(*FIELDS))
    assert "no row of 8 columns" in remark.fault
    assert fields_of(row) == FIELDS


def test_a_stream_that_cannot_seek_is_read() -> None:
    class Pipe(io.RawIOBase):
        def __init__(self) -> None:
            self._rest = line(*FIELDS) * 3

        def readable(self) -> bool:
            return True

        def readinto(self, buffer: object) -> int:
            some, self._rest = self._rest[:7], self._rest[7:]
            memoryview(buffer)[: len(some)] = some  # type: ignore[arg-type]
            return len(some)

    assert [fields_of(row) for row in rows(io.BufferedReader(Pipe()))] == [FIELDS] * 3


class Endless(io.BytesIO):
    """A hundred megabytes of one field, then a good row."""

    def __init__(self) -> None:
        super().__init__()
        self._left = [line(*FIELDS[:7], end=',"')] + [b"x" * (1 << 20)] * 100
        self._left += [b'"\n' + line(*FIELDS)]

    def read(self, size: int | None = -1) -> bytes:
        return self._left.pop(0) if self._left else b""


def test_a_row_of_a_hundred_megabytes_is_refused_within_bounds() -> None:
    tracemalloc.start()
    too_long, good = rows(Endless())
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert "longer than 8 MB" in too_long.fault
    assert too_long.start.startswith(b'"1","12/28/1966')
    assert fields_of(good) == FIELDS
    assert peak < 5 * LIMIT


def test_a_row_just_too_long_is_refused_too() -> None:
    data = line(*FIELDS[:7], "x" * LIMIT) + line(*FIELDS)
    assert [bool(row.fault) for row in read(data)] == [True, False]


def test_a_row_of_this_file_within_a_body_is_no_row() -> None:
    body = (
        'before\n204,4/24/2009 16:29,09ALDERMARK2,"Embassy Aldermark",\n"5","1/2/2009 0:00","x"\n'
    )
    data = line(*FIELDS[:7], body * 40_000) + line(*FIELDS)
    assert [fields_of(row)[7] for row in read(data)] == [body * 40_000, "B"]


@pytest.mark.parametrize("slashes", range(6))
def test_slashes_before_the_closing_quote(slashes: int) -> None:
    row = line(*FIELDS[:7], "B" + "\\" * slashes)
    assert fields_of(read(row + line(*FIELDS))[0])[7] == "B" + "\\" * slashes

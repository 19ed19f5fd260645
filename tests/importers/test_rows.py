import io
import tracemalloc
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cabletui.importers.outcome import LIMIT
from cabletui.importers.rows import Row, rows

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

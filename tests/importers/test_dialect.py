import pytest

from cabletui.importers.dialect import Dialect

TABS = Dialect(b"\t")


@pytest.mark.parametrize(
    ("dialect", "data", "fields"),
    [
        (Dialect(), b'"a \\"b\\"",c\n', (b'a "b"', b"c")),
        (Dialect(), b"a\\,b,\\N\n", (b"a,b", b"")),
        (Dialect(escapes=False, doubles=True), b'"a ""b""\\",c\\\n', (b'a "b"\\', b"c\\")),
        (Dialect(doubles=True), b'"a ""b\\"\\\\",c\n', (b'a "b"\\', b"c")),
        (TABS, b'12" of rain\ta\\nb\\tc\n', (b'12" of rain', b"a\nb\tc")),
    ],
)
def test_a_row_is_split_as_its_dialect_has_it(
    dialect: Dialect, data: bytes, fields: tuple[bytes, ...]
) -> None:
    assert dialect.row(data, 0) == (fields, len(data))


@pytest.mark.parametrize("data", [b'"a"b,c\n', b"a\n", b"a,b,c\n", b'"a,b\n', b'"a","b"'])
def test_what_is_no_row_of_two_columns_has_no_fields(data: bytes) -> None:
    assert Dialect().row(data, 0, 2)[0] is None


@pytest.mark.parametrize("end", [b"\n", b"\r\n", b"\r"])
def test_a_row_ends_with_the_line_end_of_any_system(end: bytes) -> None:
    assert Dialect().row(b"a,b" + end + b"c", 0, 2) == ((b"a", b"b"), 3 + len(end))

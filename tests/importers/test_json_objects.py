from io import BytesIO

import orjson
from hypothesis import given
from hypothesis import strategies as st

from cabletui.importers.importer import LIMIT
from cabletui.importers.json_objects import end_of, objects

VALUES = st.recursive(
    st.text(st.characters(exclude_categories=["Cs"])) | st.integers(0, 9) | st.none(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text("ab{}"), inner, max_size=3),
)
OBJECTS = st.lists(st.dictionaries(st.text('ab\\"{'), VALUES, max_size=3), max_size=5)


def values(data: bytes) -> list[object]:
    return [found.value for found in objects(BytesIO(data))]


@given(OBJECTS, st.sampled_from([None, orjson.OPT_INDENT_2]), st.sampled_from(["\n", ",", ",\r\n"]))
def test_objects_are_found_however_they_are_parted(
    documents: list[dict[str, object]], option: int | None, between: str
) -> None:
    data = between.encode().join(orjson.dumps(one, option=option) for one in documents)
    assert values(data) == documents
    assert values(b"\xef\xbb\xbf[\n" + data + b"]\n") == documents


def test_a_broken_object_costs_itself() -> None:
    lines = list(objects(BytesIO(b'{"a":1}\n{"a":"cut\n{"a":2}\nfog\n{"a":3')))
    assert [found.value for found in lines] == [{"a": 1}, None, {"a": 2}, None, None]
    assert [found.line for found in lines] == [1, 2, 3, 4, 5]
    pretty = b'{\n  "a": 1\n}\n{\n  "a" 2\n}\n{\n  "a": 3\n}\n'
    assert values(pretty) == [{"a": 1}, None, {"a": 3}]


def test_an_array_longer_than_any_object_is_read_in_pieces() -> None:
    one = {"body": "x" * 1_000_000}
    count = LIMIT // 1_000_000 + 3
    assert values(b"[" + b",".join([orjson.dumps(one)] * count) + b"]") == [one] * count


def test_an_object_too_long_is_told_and_the_next_is_read() -> None:
    found = list(objects(BytesIO(b'{"a":"' + b"x" * (2 * LIMIT) + b'"}\n{"a":1}\n')))
    assert [one.value for one in found] == [None, {"a": 1}]
    assert "longer than 8 MB" in found[0].fault


def test_where_an_object_ends() -> None:
    assert end_of(b'{"a":"}{"} {', 0) == 10
    assert end_of(b'{"a":{', 0) is None
    assert end_of(b'{"a":"cut\n', 0) == 0
    assert end_of(b'{"a":' * 99, 0) == 0

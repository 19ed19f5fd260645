import io

from cabletui.cable import Cable
from cabletui.cable.collection import UNIVERSITY
from cabletui.importers.json_lines import JsonLines
from tests.benchmarks.central import write

COUNT = 60


def written() -> bytes:
    stream = io.BytesIO()
    write(stream, COUNT)
    return stream.getvalue()


def test_it_is_always_the_same() -> None:
    assert written() == written()


def test_its_rows_are_telegrams_of_the_central_file() -> None:
    found = list(JsonLines().read(io.BytesIO(written()), "central.jsonl", "synthetic"))
    read = [one for one in found if isinstance(one, Cable)]
    assert len(read) == len(found) == COUNT
    assert {one.source.format for one in read} == {UNIVERSITY}
    assert {one.created.time.year for one in read} == set(range(1973, 1980))
    assert len({one.reference_id for one in read}) == COUNT
    assert any(one.references for one in read)
    held = [one for one in read if one.has_text]
    assert 0 < COUNT - len(held) < COUNT / 4
    assert all(one.header.startswith(one.classification) and one.subject for one in held)

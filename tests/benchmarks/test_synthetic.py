import io

from cabletui.cable import Cable
from cabletui.importers.cables_csv import CablesCsv
from tests.benchmarks.synthetic import write

COUNT = 40


def written() -> bytes:
    stream = io.BytesIO()
    write(stream, COUNT)
    return stream.getvalue()


def test_it_is_always_the_same() -> None:
    assert written() == written()


def test_its_rows_are_cables() -> None:
    cables = list(CablesCsv().read(io.BytesIO(written()), "cables.csv", "synthetic"))
    assert len(cables) == COUNT
    assert all(isinstance(cable, Cable) for cable in cables)
    read = [cable for cable in cables if isinstance(cable, Cable)]
    assert all(cable.subject and cable.tags for cable in read)
    assert any(cable.references for cable in read)
    assert 3_000 < sum(len(cable.body) for cable in read) / COUNT < 20_000

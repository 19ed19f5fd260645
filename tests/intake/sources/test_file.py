import gzip
from pathlib import Path

from cabletui.intake.sources.file import SingleFile
from cabletui.intake.sources.input_file import InputFile
from tests.intake.sources.packing import PAGE, contents


def test_a_file_is_one_piece_without_a_name(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_bytes(PAGE)
    container = SingleFile(InputFile(path))
    assert (container.total, container.unit, container.done) == (len(PAGE), "bytes", 0)
    assert contents(container) == {"": PAGE}
    assert container.done == container.total


def test_a_compressed_file_is_expanded(tmp_path: Path) -> None:
    path = tmp_path / "cables.csv.gz"
    path.write_bytes(gzip.compress(PAGE))
    assert contents(SingleFile(InputFile(path))) == {"": PAGE}

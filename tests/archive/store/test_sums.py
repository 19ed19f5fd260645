from pathlib import Path

import pytest

from cabletui.archive.layout import SUMS
from cabletui.archive.store import sums
from cabletui.archive.store.sums import UnfitSumsError, differences, running, sum_of

LINES = [b"one\n", b"two\n", b"three\n", b"four\n"]


def _of(*lines: bytes) -> bytes:
    return b"".join(map(sum_of, lines))


def test_the_running_checksum_goes_on_where_it_was() -> None:
    whole = running(_of(*LINES))
    assert running(_of(*LINES[2:]), running(_of(*LINES[:2]))) == whole
    assert running(_of(*reversed(LINES))) != whole
    assert running(b"") == b""


def test_what_was_written_comes_back(tmp_path: Path) -> None:
    sums.write(tmp_path, _of(*LINES))
    assert sums.stored(tmp_path) == _of(*LINES)


@pytest.mark.parametrize("data", [None, b"", b"line offsets 1 <"])
def test_a_file_that_is_none_is_said_to_be_so(tmp_path: Path, data: bytes | None) -> None:
    if data is not None:
        (tmp_path / SUMS).write_bytes(data)
    with pytest.raises(UnfitSumsError, match=r"cables\.sums is"):
        sums.stored(tmp_path)


@pytest.mark.parametrize(
    ("held", "said"),
    [
        ([0, 1, 2, 3], []),
        ([0, b"2\n", 2, 3], ["Line 2 is not what was written: it was changed or is damaged."]),
        ([0, 2, 3], ["Line 2 of those that were written is missing."]),
        ([0, 1, 2], ["Line 4 of those that were written is missing."]),
        ([0, 1, 2, 3, b"5\n"], ["Line 5 was never written by an import."]),
        ([0, b"x\n", 1, 2, 3], ["Line 2 was never written by an import."]),
        ([0, 2, 1, 3], ["Lines were moved, or occur more or less often"]),
        ([0, 1, 1, 2, 3], ["Lines were moved, or occur more or less often"]),
        ([], [f"Line {number} of those that were written is missing." for number in (1, 2, 3, 4)]),
    ],
)
def test_what_is_wrong_is_named(held: list[int | bytes], said: list[str]) -> None:
    lines = [LINES[one] if isinstance(one, int) else one for one in held]
    told = list(differences(_of(*LINES), _of(*lines)))
    assert len(told) == len(said)
    assert all(sentence.startswith(begin) for sentence, begin in zip(told, said, strict=True))

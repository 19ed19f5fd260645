from collections.abc import Callable
from pathlib import Path

import pytest

from cabletui.archive.documents import Documents
from cabletui.archive.health.glance import glance
from cabletui.archive.register import Register
from tests.archive.libraries import library


def _told(folder: Path) -> list[str]:
    return list(glance(folder, Register(folder), Documents.open(folder), with_index=True))


def _cut(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-40])


def _flip(path: Path) -> None:
    data = path.read_bytes()
    path.write_bytes(data[:20] + bytes([data[20] ^ 1]) + data[21:])


@pytest.mark.parametrize(
    ("name", "harm", "words"),
    [
        ("cables.jsonl", _cut, "and had 12 and"),
        ("cables.jsonl", _flip, "is not what it was"),
        ("cables.sums", _cut, "was cut short"),
        ("cables.sums", Path.unlink, "cables.sums is missing"),
        ("library.json", lambda path: path.write_bytes(path.read_bytes() + b"\n"), "was changed"),
        ("index/meta.json", _flip, "meta.json of the index is not"),
        ("index/*.idx", _cut, ".idx of the index is not"),
        ("index/*.store", Path.unlink, ".store of the index is missing"),
    ],
)
def test_what_is_cheap_to_see_is_told(
    folder: Path, name: str, harm: Callable[[Path], object], words: str
) -> None:
    library(folder)
    assert _told(folder) == []
    harm(next(folder.glob(name)))
    [told] = _told(folder)
    assert words in told

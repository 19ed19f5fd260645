from pathlib import Path

import pytest

from cabletui.clipboard.saving import save
from cabletui.errors import ClipboardError


def test_a_new_folder_is_the_readers_alone(tmp_path: Path) -> None:
    path = save("text", "06ALPHAVILLE1", tmp_path / "a" / "cabletui")
    assert path == tmp_path / "a" / "cabletui" / "06ALPHAVILLE1.txt"
    assert path.read_text(encoding="utf-8") == "text\n"
    assert path.parent.stat().st_mode & 0o077 == 0


def test_nothing_is_written_over(tmp_path: Path) -> None:
    paths = [save(f"{n}\n", "x", tmp_path) for n in range(3)]
    assert [path.name for path in paths] == ["x.txt", "x-2.txt", "x-3.txt"]
    assert [path.read_text(encoding="utf-8") for path in paths] == ["0\n", "1\n", "2\n"]


@pytest.mark.parametrize(
    ("name", "file"),
    [
        ("../../etc/passwd", "etc-passwd.txt"),
        (".hidden", "hidden.txt"),
        ("paragraph 3 of 06ALPHAVILLE1", "paragraph-3-of-06ALPHAVILLE1.txt"),
        ("\x1b]52;c;x\x07", "52-c-x.txt"),
        ("///", "text.txt"),
        ("x" * 300, "x" * 80 + ".txt"),
    ],
)
def test_a_name_cannot_lead_elsewhere(tmp_path: Path, name: str, file: str) -> None:
    assert save("text", name, tmp_path) == tmp_path / file


def test_where_nothing_can_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(ClipboardError, match="cannot be written"):
        save("text", "x", tmp_path / "file" / "folder")

from pathlib import Path
from zipfile import ZipFile

from hatchling.builders.wheel import WheelBuilder

from cabletui.cli.from_parsers.manual_pages import of_commands, of_queries

ROOT = Path(__file__).resolve().parents[3]


def test_a_wheel_has_the_manual_pages(tmp_path: Path) -> None:
    (wheel,) = WheelBuilder(str(ROOT)).build(directory=str(tmp_path))
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    with ZipFile(wheel) as archive:
        pages = {
            name.split("/data/")[1]: archive.read(name).decode()
            for name in archive.namelist()
            if "/data/" in name
        }
        assert not [name for name in archive.namelist() if name.endswith("manual_hook.py")]
    assert pages == {
        "share/man/man1/cabletui.1": of_commands(),
        "share/man/man7/cabletui-query.7": of_queries(readme),
    }
    assert not [*tmp_path.rglob("*.1"), *tmp_path.rglob("*.7")]

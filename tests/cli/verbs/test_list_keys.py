import csv
import io
from pathlib import Path

from cabletui.keys import KEYS
from tests.cli.conftest import Run


def test_every_key_once(run: Run) -> None:
    rows = list(csv.DictReader(io.StringIO(run("keys", "--format", "csv").output)))
    assert sorted(row["id"] for row in rows) == sorted(key.id for key in KEYS)
    assert all(row["keys"] and row["place"] and row["description"] for row in rows)


def test_the_readers_own_keys_are_shown(run: Run, sealed: Path) -> None:
    config = sealed / "config" / "cabletui"
    config.mkdir(parents=True)
    (config / "settings.toml").write_text('[keys]\n"app.search" = "f"\n', encoding="utf-8")
    (line,) = (line for line in run("keys").lines if "app.search" in line)
    assert line.split()[1] == "f"

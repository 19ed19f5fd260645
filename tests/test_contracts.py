"""The contracts of the imports name every room that they speak of."""

import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
CONTRACTS = {
    one["name"]: one
    for one in tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"][
        "importlinter"
    ]["contracts"]
}
ROOMS = {
    path.stem
    for path in (ROOT / "cabletui").iterdir()
    if (path.suffix == ".py" or (path / "__init__.py").exists()) and path.stem != "__init__"
}
LAYERS = [
    {room.strip() for room in layer.split("|")}
    for layer in CONTRACTS["Imports point down"]["layers"]
]
BELOW = set().union(*LAYERS[LAYERS.index({"location"}) :])


def test_the_rooms_are_found() -> None:
    assert set().union(*LAYERS) == ROOMS


@pytest.mark.parametrize(
    ("name", "rooms"),
    [
        ("Below the interface nothing knows Textual", BELOW - {"exporters", "text"}),
        ("Only the archive and the desk know TinyDB", ROOMS - {"archive", "desk"}),
        ("Only the archive knows tantivy", ROOMS - {"archive"}),
    ],
)
def test_a_contract_is_for_every_room_that_it_means(name: str, rooms: set[str]) -> None:
    named = [one.removeprefix("cabletui.") for one in CONTRACTS[name]["source_modules"]]
    assert sorted(named) == sorted(rooms)


def test_every_contract_has_a_reason() -> None:
    text = (ROOT / "pyproject.toml").read_text(encoding="utf-8").split("[tool.importlinter]")[1]
    above = [part.rsplit("\n\n", 1)[-1] for part in text.split("[[tool.importlinter.contracts]]")]
    silent = [
        name for name, words in zip(CONTRACTS, above[:-1], strict=True) if not words.startswith("#")
    ]
    assert silent == []

"""Damages of every kind to a library, each chosen by chance."""

import shutil
from collections.abc import Callable
from pathlib import Path
from random import Random

from cabletui.archive.writer import reindex

Damage = Callable[[Path, Random], str]
"""Does some harm to a library, and says what; nothing where it changed nothing."""


def _chosen(folder: Path, chance: Random) -> Path:
    """A file of the library that holds anything, the documents as often as all others."""
    others = [
        path
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.suffix != ".lock" and path.stat().st_size
    ]
    return folder / "cables.jsonl" if chance.random() < 0.4 else chance.choice(others)


def _changed(folder: Path, path: Path, data: bytes, what: str) -> str:
    if path.read_bytes() == data:
        return ""
    path.write_bytes(data)
    return f"{path.relative_to(folder)}: {what}"


def one_bit(folder: Path, chance: Random) -> str:
    path = _chosen(folder, chance)
    data = bytearray(path.read_bytes())
    at, bit = chance.randrange(len(data)), chance.randrange(8)
    data[at] ^= 1 << bit
    return _changed(folder, path, bytes(data), f"bit {bit} of byte {at}")


def cut_short(folder: Path, chance: Random) -> str:
    path = _chosen(folder, chance)
    data = path.read_bytes()
    at = chance.choice([0, chance.randrange(len(data)), len(data) - 1])
    return _changed(folder, path, data[:at], f"cut at {at}")


def zeros(folder: Path, chance: Random) -> str:
    path = _chosen(folder, chance)
    data = path.read_bytes()
    at, length = chance.randrange(len(data)), chance.choice([1, 8, 512, 4096])
    hole = bytes(len(data[at : at + length]))
    return _changed(folder, path, data[:at] + hole + data[at + length :], f"zeros at {at}")


def a_piece_lost(folder: Path, chance: Random) -> str:
    path = _chosen(folder, chance)
    data = path.read_bytes()
    at, length = chance.randrange(len(data)), chance.choice([1, 8, 512])
    return _changed(folder, path, data[:at] + data[at + length :], f"{length} lost at {at}")


def something_behind(folder: Path, chance: Random) -> str:
    path = _chosen(folder, chance)
    more = chance.choice([b"\n", b"\0", b"x" * 8, path.read_bytes()])
    return _changed(folder, path, path.read_bytes() + more, f"{len(more)} bytes at the end")


def lines(folder: Path, chance: Random) -> str:
    path = folder / "cables.jsonl"
    held = path.read_bytes().splitlines(keepends=True)
    one, other = chance.randrange(len(held)), chance.randrange(len(held))
    what = chance.choice(["lost", "swapped", "twice", "moved", "several lost"])
    match what:
        case "lost":
            del held[one]
        case "swapped":
            held[one], held[other] = held[other], held[one]
        case "twice":
            held.insert(other, held[one])
        case "moved":
            held.insert(other, held.pop(one))
        case _:
            del held[min(one, other) : max(one, other) + 1]
    said = _changed(folder, path, b"".join(held), f"lines {what}: {one} {other}")
    if said and held and chance.random() < 0.5:
        reindex(folder)
        said += ", reindexed"
    return said


def offsets(folder: Path, chance: Random) -> str:
    path = folder / "cables.offsets"
    data = bytearray(path.read_bytes())
    place = 16 + 8 * chance.randrange((len(data) - 16) // 8)
    data[place : place + 8] = chance.randrange(1 << 14).to_bytes(8, "little")
    return _changed(folder, path, bytes(data), f"number at {place}")


def a_file_gone(folder: Path, chance: Random) -> str:
    path = _chosen(folder, chance)
    path.unlink()
    return f"{path.relative_to(folder)}: gone"


def half_a_copy(folder: Path, chance: Random) -> str:
    paths = [path for path in sorted((folder / "index").iterdir()) if path.suffix != ".lock"]
    gone = chance.sample(paths, chance.randrange(1, len(paths) + 1))
    for path in gone:
        path.unlink()
    return f"index: {len(gone)} of {len(paths)} gone"


def another_file(folder: Path, chance: Random) -> str:
    paths = [path for path in sorted((folder / "index").iterdir()) if path.suffix != ".lock"]
    path, name = chance.choice(paths), f"{chance.randrange(1 << 128):032x}"
    if chance.random() < 0.5:
        shutil.copy(path, path.with_name(name + path.suffix))
        return f"index/{path.name}: twice"
    other = chance.choice(paths)
    return _changed(folder, other, path.read_bytes(), f"in its place {path.name}")


KINDS: tuple[Damage, ...] = (
    one_bit,
    one_bit,
    cut_short,
    zeros,
    a_piece_lost,
    something_behind,
    lines,
    offsets,
    a_file_gone,
    half_a_copy,
    another_file,
)


def harmed(folder: Path, chance: Random) -> str:
    """Do a harm of any kind, and say which."""
    while not (said := chance.choice(KINDS)(folder, chance)):
        pass
    return said

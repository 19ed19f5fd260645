"""The promises of the house that no linter checks."""

import ast
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
SOURCES = sorted((ROOT / "cabletui").rglob("*.py"))
GUIDES = sorted((ROOT / ".github").rglob("*.md"))
NAMES = [str(source.relative_to(ROOT)) for source in SOURCES]


@pytest.mark.parametrize("source", SOURCES, ids=NAMES)
def test_a_file_can_be_read_in_one_sitting(source: Path) -> None:
    assert len(source.read_text(encoding="utf-8").split("\n")) <= 320


ALIKE_FOR_NOW: set[str] = set()
"""Names that two modules have until one of them gets a better one; none is to be added."""


def test_a_name_opens_one_door() -> None:
    doors: dict[str, list[str]] = {}
    for source in SOURCES:
        is_room = source.name == "__init__.py"
        name = source.parent.name if is_room else source.stem
        if source.stem != source.parent.name:  # what a room is there for may have its name
            doors.setdefault(name, []).append(str(source.relative_to(ROOT)))
    alike = {name: paths for name, paths in doors.items() if len(paths) > 1}
    assert {name: alike[name] for name in alike.keys() - ALIKE_FOR_NOW} == {}


def test_an_import_that_is_put_off_says_why() -> None:
    """In `cli` the rule itself is the reason: a command pays for no module but those it needs."""
    silent = []
    for source in SOURCES:
        lines = source.read_text(encoding="utf-8").split("\n")
        for before, line in zip(["", *lines], lines, strict=False):
            has_reason = "# noqa: PLC0415 (" in line or before.lstrip().startswith("#")
            if "# noqa: PLC0415" in line and not has_reason:
                silent.append(f"{source.relative_to(ROOT)}: {line.strip()}")
    assert silent == []


_OLD_WORDS = re.compile(
    r"\b(?:anew|[a-z]+-manieth|furniture|the matter|mend(?:s|ed|ing)?|oneself)\b"
    r"|\bwhere (?:one is|one was|none is|none are)\b|\bnone is where\b",
    re.IGNORECASE,
)
"""Words that English has others for: again, boilerplate, content, repair, if there is none.

Takes `made anew` and `where none is`; not `as a matter of fact` or `where one of them is`.
"""

_READ_BY_NEWCOMERS = ["README.md", *(str(one.relative_to(ROOT)) for one in GUIDES), *NAMES]


@pytest.mark.parametrize("name", _READ_BY_NEWCOMERS)
def test_it_is_said_in_plain_english(name: str) -> None:
    lines = (ROOT / name).read_text(encoding="utf-8").split("\n")
    found = [f"{at}: {line.strip()}" for at, line in enumerate(lines, 1) if _OLD_WORDS.search(line)]
    assert found == []


@pytest.mark.parametrize("folder", ["cabletui", "tests", "fixtures"])
def test_no_path_of_a_machine(folder: str) -> None:
    strays = [
        str(path.relative_to(ROOT))
        for path in (ROOT / folder).rglob("*")
        if path.is_file() and path.suffix != ".pyc" and b"/work" + b"/" in path.read_bytes()
    ]
    assert strays == []


ALIKE_CLASSES = {"Note", "Order"}
"""Names that two public classes have until one of them gets a better one; none is to be added."""


def test_a_class_has_a_name_of_its_own() -> None:
    homes: dict[str, list[str]] = {}
    for source in SOURCES:
        for node in ast.parse(source.read_text(encoding="utf-8")).body:
            if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
                homes.setdefault(node.name, []).append(str(source.relative_to(ROOT)))
    alike = {name: paths for name, paths in homes.items() if len(paths) > 1}
    assert {name: alike[name] for name in alike.keys() - ALIKE_CLASSES} == {}

"""The promises of the house that no linter checks."""

import ast
import re
from collections.abc import Iterator
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
SOURCES = sorted((ROOT / "cabletui").rglob("*.py"))
GUIDES = sorted((ROOT / ".github").rglob("*.md"))
NAMES = [str(source.relative_to(ROOT)) for source in SOURCES]


@pytest.mark.parametrize("source", SOURCES, ids=NAMES)
def test_a_file_can_be_read_in_one_sitting(source: Path) -> None:
    assert len(source.read_text(encoding="utf-8").split("\n")) <= 320


def test_a_name_opens_one_door() -> None:
    doors: dict[str, list[str]] = {}
    for source in SOURCES:
        is_room = source.name == "__init__.py"
        name = source.parent.name if is_room else source.stem
        if source.stem != source.parent.name:  # what a room is there for may have its name
            doors.setdefault(name, []).append(str(source.relative_to(ROOT)))
    alike = {name: paths for name, paths in doors.items() if len(paths) > 1}
    assert alike == {}


def _deferred(tree: ast.Module) -> list[ast.stmt]:
    """The imports within functions, in the order of their lines."""
    functions = (ast.FunctionDef, ast.AsyncFunctionDef)
    inside = (
        node for one in ast.walk(tree) if isinstance(one, functions) for node in ast.walk(one)
    )
    found = {node.lineno: node for node in inside if isinstance(node, ast.Import | ast.ImportFrom)}
    return [found[line] for line in sorted(found)]


def _silent(text: str) -> list[int]:
    """The lines of the imports within functions that give no reason.

    It stands in the line of the import, or above it or the imports next to it.
    """
    lines = ["", *text.split("\n")]
    silent, end, has_reason = [], 0, False
    for node in _deferred(ast.parse(text)):
        goes_on = not "".join(lines[end + 1 : node.lineno]).strip()
        above = lines[node.lineno - 1].lstrip().startswith("# ")
        of_its_own = " (" in lines[node.lineno].partition("# noqa: PLC0415")[2]
        has_reason = above or (has_reason and goes_on and end > 0)
        if not (has_reason or of_its_own):
            silent.append(node.lineno)
        end = node.end_lineno or node.lineno
    return silent


@pytest.mark.parametrize("source", SOURCES, ids=NAMES)
def test_an_import_that_is_put_off_says_why(source: Path) -> None:
    assert _silent(source.read_text(encoding="utf-8")) == []


def test_a_reason_stands_beside_the_import_that_it_is_for() -> None:
    told = """
def one():
    # Only the help loads it.
    import a

    from b import c

    import d  # noqa: PLC0415 (few ask)
    use()
    import e  # noqa: PLC0415
    # It is large.
    import f
def other():
    import g
"""
    assert _silent(told) == [10, 14]


_OLD_WORDS = re.compile(
    r"(?<![a-z])(?:anew|[a-z]+-manieth|furniture|the matter|mend(?:s|ed|ing)?|oneself)(?![a-z])"
    r"|\bwhere (?:one is|one was|none is|none are)\b|\bnone is where\b",
    re.IGNORECASE,
)
"""Words that English has others for: again, boilerplate, content, repair, if there is none.

Takes `made anew`, `_FURNITURE` and `where none is`; not `as a matter of fact`, `amended` or `where
one of them is`.
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


def test_a_class_has_a_name_of_its_own() -> None:
    homes: dict[str, list[str]] = {}
    for source in SOURCES:
        for node in ast.parse(source.read_text(encoding="utf-8")).body:
            if isinstance(node, ast.ClassDef) and not node.name.startswith("_"):
                homes.setdefault(node.name, []).append(str(source.relative_to(ROOT)))
    alike = {name: paths for name, paths in homes.items() if len(paths) > 1}
    assert alike == {}


MODULES = {
    ".".join(source.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__"): source
    for source in SOURCES
}


def _imported(source: Path) -> Iterator[str]:
    """Yield the modules that a file imports, at the top or within functions, or for types alone."""
    for node in ast.walk(ast.parse(source.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (one.name for one in node.names)
        elif isinstance(node, ast.ImportFrom) and not node.level:
            inner = [f"{node.module}.{one.name}" for one in node.names]
            yield from (name if name in MODULES else str(node.module) for name in inner)


def test_no_two_modules_need_each_other() -> None:
    arrows = {
        name: {other for other in _imported(source) if other in MODULES} - {name}
        for name, source in MODULES.items()
    }
    TopologicalSorter(arrows).prepare()

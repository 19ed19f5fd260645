"""No other room uses a private name of Textual's, or of textual-serve's."""

import ast
import inspect
import pkgutil
import re
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from pathlib import Path

import pytest
import textual
import textual_serve

import cabletui

ROOT = Path(cabletui.__file__).parents[1]
HOOKS = ROOT / "cabletui" / "hooks"
SOURCES = sorted(path for path in (ROOT / "cabletui").rglob("*.py") if path.parent != HOOKS)
ROOMS = tuple(f"cabletui.{room}" for room in ("app", "cli", "session", "screens", "widgets"))
THEIRS = ("textual.", "textual_serve.")


def classes() -> Iterator[type]:
    """Yield each class of ours that is one of theirs, too, but for those of the hooks."""
    for module in pkgutil.walk_packages(cabletui.__path__, "cabletui."):
        if module.name.startswith(ROOMS):
            for one in vars(import_module(module.name)).values():
                is_own = inspect.isclass(one) and one.__module__ == module.name
                if is_own and any(base.__module__.startswith(THEIRS) for base in one.__mro__):
                    yield one


@cache
def private_names(one: type) -> frozenset[str]:
    return frozenset(re.findall(r"(?:self\.|def )(_[a-z]\w*)", inspect.getsource(one)))


def test_no_name_of_ours_is_by_accident_one_of_textual() -> None:
    """A class of ours that is one of theirs would change it."""
    found = {}
    for one in classes():
        theirs = [base for base in one.__mro__ if base.__module__.startswith(THEIRS)]
        found[one] = private_names(one) & frozenset().union(*map(private_names, theirs))
    assert len(found) > 30
    assert {one.__name__: names for one, names in found.items() if names} == {}


def defined(tree: ast.Module) -> set[str]:
    """Return the private names that the classes of a source text define."""
    names: set[str] = set()
    for one in (node for node in ast.walk(tree) if isinstance(node, ast.ClassDef)):
        for node in ast.walk(one):
            match node:
                case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name):
                    names.add(name)
                case ast.Attribute(value=ast.Name("self"), attr=name, ctx=ast.Store()):
                    names.add(name)
                case ast.Name(name, ast.Store()) if node in _targets(one):
                    names.add(name)
    return {name for name in names if re.match("_[a-z]", name)}


def _targets(one: ast.ClassDef) -> list[ast.expr]:
    """Return what the body of a class assigns to."""
    of_class = [node.targets for node in one.body if isinstance(node, ast.Assign)]
    typed = [node.target for node in one.body if isinstance(node, ast.AnnAssign)]
    return [target for targets in of_class for target in targets] + typed


@cache
def of_file(path: Path) -> frozenset[str]:
    return frozenset(defined(ast.parse(path.read_text(encoding="utf-8"))))


@cache
def of_textual() -> frozenset[str]:
    """Return all private names of the classes of Textual and of textual-serve."""
    folders = (Path(str(one.__file__)).parent for one in (textual, textual_serve))
    return frozenset().union(*(of_file(path) for one in folders for path in one.rglob("*.py")))


def of_bases(tree: ast.Module) -> frozenset[str]:
    """Return the private names that the bases of ours define of the classes of a source text."""
    nodes = list(ast.walk(tree))
    bases = {
        getattr(base.value if isinstance(base, ast.Subscript) else base, "id", "")
        for one in nodes
        if isinstance(one, ast.ClassDef)
        for base in one.bases
    }
    found: frozenset[str] = frozenset()
    for node in (one for one in nodes if isinstance(one, ast.ImportFrom)):
        path = ROOT / f"{(node.module or '').replace('.', '/')}.py"
        if path.exists() and bases & {name.name for name in node.names}:
            found |= of_file(path) | of_bases(ast.parse(path.read_text(encoding="utf-8")))
    return found


def taken(source: str) -> set[str]:
    """Return which private names of Textual a source text uses, and what it imports of them.

    What it calls by such a name is its own where one of its classes defines it; on `self`, where
    the file of a base of ours does; and where it is a module's, as `os._exit`.
    """
    tree = ast.parse(source)
    nodes = list(ast.walk(tree))
    own = defined(tree)
    inherited = own | of_bases(tree)
    modules = {name.name for node in nodes if isinstance(node, ast.Import) for name in node.names}
    imported = [node.module or "" for node in nodes if isinstance(node, ast.ImportFrom)]
    used = {name for name in imported if re.match(r"textual(_serve)?\..*\b_[a-z]|textual\._", name)}
    for node in nodes:
        if isinstance(node, ast.Attribute) and node.attr in of_textual():
            of = node.value.id if isinstance(node.value, ast.Name) else ""
            if of not in modules and node.attr not in (inherited if of == "self" else own):
                used.add(node.attr)
    return used


@pytest.mark.parametrize("path", SOURCES, ids=[str(path.relative_to(ROOT)) for path in SOURCES])
def test_nobody_else_uses_a_private_name_of_textual(path: Path) -> None:
    assert taken(path.read_text(encoding="utf-8")) == set()


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("self._application._driver.write('')", "_driver"),
        ("app._exit = True", "_exit"),
        ("if screen._layout_required: pass", "_layout_required"),
        ("self._driver", "_driver"),
        ("from textual._compositor import Compositor", "textual._compositor"),
        ("from textual.drivers._byte_stream import ByteStream", "textual.drivers._byte_stream"),
    ],
)
def test_whoever_did_would_be_caught(line: str, name: str) -> None:
    assert taken(f"class Own:\n    def _act(self, app, screen):\n        {line}") == {name}


@pytest.mark.parametrize("line", ["os._exit(1)", "self._act()", "from textual.app import App"])
def test_what_is_not_of_textual_is_let_be(line: str) -> None:
    assert taken(f"import os\nclass Own:\n    def _act(self):\n        {line}") == set()

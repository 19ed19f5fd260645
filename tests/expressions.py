"""The compiled expressions of the package, and the examples that stand beside them.

An expression is explained by the string after its assignment, or the comment above it:
“Takes `a text`; not `another`”, with more words around and several texts if need be. Where the
text is only seen within another, that is named as well: “the `C:` of `C:/fog`”. ⏎ stands for a
line end, and ␛, ␍, ␌, ␀, ␁ for control characters. What takes the empty text need not show what it
must not take.
"""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]

_EXAMPLES = re.compile(
    r"\bTakes\b(?P<taken>.*?)(?:[;.,]\s+(?:but )?not\b(?P<refused>.*)|\Z)", re.DOTALL
)
_SIGNS = str.maketrans({"⏎": "\n", "␍": "\r", "␌": "\f", "␛": "\x1b", "␀": "\0", "␁": "\x01"})
_TEXT = re.compile(r"`([^`]+)`(?: of `([^`]+)`)?")


@dataclass(frozen=True, slots=True)
class Expression:
    """A compiled expression that has a name of its own in its module."""

    path: str
    """Of its file, from the root of the project."""

    name: str
    words: str
    """What is said of it; empty where nothing is."""

    pattern: re.Pattern[str] | re.Pattern[bytes]
    ask: str
    """How its module asks it: `search`, `match` or `fullmatch`."""

    def examples(self) -> tuple[list[str], list[str]]:
        """Return texts that it takes, and texts that it must not."""
        found = _EXAMPLES.search(self.words)
        if found is None:
            return [], []
        return _texts(found["taken"]), _texts(found["refused"] or "")

    def takes(self, text: str) -> bool:
        """Return whether it takes a text, in the way in which its module asks it."""
        data = text if isinstance(self.pattern.pattern, str) else text.encode("latin-1", "replace")
        return getattr(self.pattern, self.ask)(data) is not None


def expressions() -> list[Expression]:
    """Return all of the package, by file and line."""
    return [one for path in sorted((ROOT / "cabletui").rglob("*.py")) for one in _of_file(path)]


def _of_file(path: Path) -> Iterator[Expression]:
    source = path.read_text(encoding="utf-8")
    if "re.compile(" not in source:
        return
    name = path.relative_to(ROOT).with_suffix("").as_posix().replace("/", ".")
    module = import_module(name.removesuffix(".__init__"))
    body = ast.parse(source).body
    for node, after in zip(body, [*body[1:], None], strict=True):
        named = _named(node)
        pattern = getattr(module, named, None) if named else None
        if named and isinstance(pattern, re.Pattern):
            words = _string(after) or _comment(source, node.lineno)
            yield Expression(
                path.relative_to(ROOT).as_posix(), named, words, pattern, _ask(source, named)
            )


def _ask(source: str, name: str) -> str:
    if re.search(rf"\b{name}\.(?:search|finditer|findall|sub|subn|split)\b", source):
        return "search"
    return "fullmatch" if re.search(rf"\b{name}\.fullmatch\b", source) else "match"


def _texts(words: str) -> list[str]:
    return [(whole or text).translate(_SIGNS) for text, whole in _TEXT.findall(words)]


def _named(node: ast.stmt) -> str:
    if isinstance(node, ast.Assign) and len(node.targets) == 1:
        target = node.targets[0]
    elif isinstance(node, ast.AnnAssign):
        target = node.target
    else:
        return ""
    return target.id if isinstance(target, ast.Name) else ""


def _string(node: ast.stmt | None) -> str:
    if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
        return str(node.value.value)
    return ""


def _comment(source: str, line: int) -> str:
    lines = source.splitlines()[: line - 1]
    words: list[str] = []
    while lines and lines[-1].startswith("#"):
        words.insert(0, lines.pop().removeprefix("#").strip())
    return " ".join(words).encode("latin-1", "backslashreplace").decode("unicode_escape")

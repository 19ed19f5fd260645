"""The compiled expressions of the package, and the examples that stand beside them.

An expression is explained by the string after its assignment, or the comment above it:
“Takes `a text`; not `another`”, with more words around and several texts if need be. Where the
text is only seen within another, that is named as well: “the `C:` of `C:/fog`”, and it is then what
is found there to the letter. ⏎ stands for a line end, and ␛, ␍, ␌, ␀, ␁ for control characters.
What takes the empty text need not show what it must not take.
"""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any, NamedTuple

ROOT = Path(__file__).resolve().parents[1]

_EXAMPLES = re.compile(
    r"\bTakes\b(?P<taken>.*?)(?:[;.,]\s+(?:but )?not\b(?P<refused>.*)|\Z)", re.DOTALL
)
_SIGNS = str.maketrans({"⏎": "\n", "␍": "\r", "␌": "\f", "␛": "\x1b", "␀": "\0", "␁": "\x01"})
_TEXT = re.compile(r"`([^`]+)`(?: of `([^`]+)`)?")


class Example(NamedTuple):
    """A text that stands beside an expression."""

    whole: str
    part: str
    """What is taken of it; empty where only the whole is named."""


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

    def examples(self) -> tuple[list[Example], list[Example]]:
        """Return texts that it takes, and texts that it must not."""
        found = _EXAMPLES.search(self.words)
        if found is None:
            return [], []
        return _texts(found["taken"]), _texts(found["refused"] or "")

    def takes(self, text: str) -> bool:
        """Return whether it takes a text, in the way in which its module asks it."""
        return bool(self._found(text))

    def finds(self, example: Example) -> bool:
        """Return whether what it takes of a text is what the example says."""
        found = self._found(example.whole)
        return self._data(example.part) in found if example.part else bool(found)

    def _found(self, text: str) -> list[str | bytes]:
        """Return what it takes of a text, in the way in which its module asks it."""
        data: Any = self._data(text)
        if self.ask == "search":
            return [one[0] for one in self.pattern.finditer(data)]
        found = getattr(self.pattern, self.ask)(data)
        return [found[0]] if found else []

    def _data(self, text: str) -> str | bytes:
        is_text = isinstance(self.pattern.pattern, str)
        return text if is_text else text.encode("latin-1", "replace")


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


def _texts(words: str) -> list[Example]:
    named = ([text.translate(_SIGNS) for text in found] for found in _TEXT.findall(words))
    return [Example(whole or text, text if whole else "") for text, whole in named]


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

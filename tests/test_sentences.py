"""Every sentence that the interface says in its last line fits one line of 80 cells."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest
from rich.cells import cell_len

from cabletui.text.counts import counted

ROOT = Path(__file__).resolve().parents[1] / "cabletui"
SOURCES = [
    ROOT / "app.py",
    *(
        path
        for room in ("session", "screens", "widgets")
        for path in sorted((ROOT / room).rglob("*.py"))
    ),
]
SAYING = {"say", "_say", "Notice", "Remark", "AskScreen"}
LONGEST = {"elided": 30, "counted": len(counted(251_287, "cable")), "typed": 8, "digit": 1}
"""How long what is put into a sentence may be, by what makes it; all else is as long as an id."""

ID = len("06RIODEJANEIRO24302")


def constants(tree: ast.Module) -> dict[str, ast.expr]:
    return {
        target.id: node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Assign)
        for target in node.targets
        if isinstance(target, ast.Name)
    }


def lengths(value: ast.expr, known: dict[str, ast.expr]) -> Iterator[int]:
    """Yield how many cells a sentence may take, for each way it can turn out."""
    match value:
        case ast.Constant(value=str(text)):
            yield cell_len(text)
        case ast.JoinedStr(values=parts):
            yield sum(max(lengths(part, known), default=0) for part in parts)
        case ast.FormattedValue(value=inner):
            yield max(lengths(inner, known), default=ID)
        case ast.IfExp(body=one, orelse=other):
            yield from lengths(one, known)
            yield from lengths(other, known)
        case ast.Name(id=name) if name in LONGEST:
            yield LONGEST[name]
        case ast.Name(id=name) if name in known:
            yield from lengths(known[name], {**known, name: ast.Constant(value="")})
        case ast.Call(func=ast.Name(id=name)) if name in LONGEST:
            yield LONGEST[name]


def sentences() -> Iterator[tuple[str, int]]:
    for source in SOURCES:
        tree = ast.parse(source.read_text(encoding="utf-8"))
        known = constants(tree)
        for call in (node for node in ast.walk(tree) if isinstance(node, ast.Call)):
            name = getattr(call.func, "attr", getattr(call.func, "id", ""))
            if name in SAYING and call.args:
                for length in lengths(call.args[0], known):
                    yield f"{source.name}:{call.lineno}: {ast.unparse(call.args[0])}", length


SAID = list(sentences())


def test_the_sentences_are_found() -> None:
    assert len(SAID) > 40


@pytest.mark.parametrize(("told", "length"), SAID, ids=[told[:60] for told, _ in SAID])
def test_a_sentence_fits_one_line(told: str, length: int) -> None:
    assert length <= 80, told  # an empty one takes a message away

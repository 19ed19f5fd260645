"""Each expression shows a text that it takes and one that it must not, and both are true."""

import re

import pytest

from tests.expressions import Expression, expressions

EXPRESSIONS = expressions()
NAMES = [f"{one.path}:{one.name}" for one in EXPRESSIONS]


@pytest.mark.parametrize("expression", EXPRESSIONS, ids=NAMES)
def test_an_expression_is_explained_by_examples(expression: Expression) -> None:
    taken, refused = expression.examples()
    assert taken, "the words beside it show no text that it takes"
    assert refused or expression.takes(""), "the words beside it show no text that it must not"


@pytest.mark.parametrize("expression", EXPRESSIONS, ids=NAMES)
def test_the_examples_of_an_expression_are_true(expression: Expression) -> None:
    taken, refused = expression.examples()
    assert [example for example in taken if not expression.finds(example)] == []
    assert [example for example in refused if expression.takes(example.whole)] == []


@pytest.mark.parametrize(("part", "is_true"), [("C:", True), ("C", False), ("/fog", False)])
def test_the_part_that_is_named_is_what_is_found(part: str, is_true: bool) -> None:
    words = f"Takes the `{part}` of `C:/fog`; not `fog`."
    expression = Expression("a.py", "_DRIVE", words, re.compile("[A-Z]:"), "search")
    [example], _ = expression.examples()
    assert expression.finds(example) == is_true


def test_the_expressions_are_found() -> None:
    assert len(EXPRESSIONS) > 200

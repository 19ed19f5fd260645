"""Each expression shows a text that it takes and one that it must not, and both are true."""

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
    assert [text for text in taken if not expression.takes(text)] == []
    assert [text for text in refused if expression.takes(text)] == []


def test_the_expressions_are_found() -> None:
    assert len(EXPRESSIONS) > 200

import pytest

from cabletui.archive.query import FIELDS, parse
from cabletui.archive.query.fields import TABLE, Field
from cabletui.archive.query.tree import InField
from cabletui.archive.schema import schema


@pytest.mark.parametrize("field", TABLE, ids=FIELDS)
def test_the_example_of_a_field_asks_it(field: Field) -> None:
    tree = parse(field.example).tree
    assert isinstance(tree, InField)
    assert tree.field == field.name
    assert schema()

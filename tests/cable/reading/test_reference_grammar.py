from hypothesis import given, settings

from cabletui import cable
from tests.cable.reading.reference_grammar import YEAR, Item, blocks


@settings(max_examples=300)
@given(blocks())
def test_a_block_is_read_however_it_is_written(block: Item) -> None:
    found = cable.references(block.text, year=YEAR)
    assert tuple(str(one.reference) for one in found if one.reference) == block.ids
    assert all(one.text == block.text[slice(*one.span)] for one in found)

import pytest

from cabletui.cable.portion import portion_mark


@pytest.mark.parametrize("printed", ["S//NOFORN", "s/nf", "S / NF", "S//NF"])
def test_a_portion_mark_has_one_form(printed: str) -> None:
    assert portion_mark(printed) == "S/NF"

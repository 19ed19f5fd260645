import pytest

from cabletui.paint.column_widths import widths_for

BY_WIDTH = ((96, 18, 26), (66, 16, 26), (0, 14, 0))


@pytest.mark.parametrize(
    ("columns", "widths"), [(200, 0), (96, 0), (95, 1), (66, 1), (65, 2), (0, 2)]
)
def test_a_row_has_the_widths_of_the_widest_that_it_has_room_for(columns: int, widths: int) -> None:
    assert widths_for(columns, BY_WIDTH) == BY_WIDTH[widths]

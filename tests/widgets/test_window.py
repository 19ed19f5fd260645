from hypothesis import given
from hypothesis import strategies as st

from cabletui.widgets.window import Window

windows = st.builds(
    lambda count, height, row: Window(count, height).at(row),
    st.integers(0, 300),
    st.integers(0, 50),
    st.integers(-5, 310),
)


@given(windows, st.integers(-400, 400), st.integers(0, 60))
def test_the_cursor_is_a_row_and_in_view_whatever_one_does(
    window: Window, by: int, height: int
) -> None:
    for after in (window.moved(by), window.paged(by), window.at(by), window.resized(height)):
        assert 0 <= after.cursor < max(1, after.count)
        assert 0 <= after.top <= max(0, after.count - after.height)
        if after.height and after.count:
            assert after.cursor in after.rows


def test_moving_in_view_does_not_scroll() -> None:
    window = Window(1000, 20).at(5).moved(10)
    assert (window.cursor, window.top) == (15, 0)


def test_leaving_the_view_jumps_by_about_a_page() -> None:
    window = Window(1000, 20).at(19).moved(1)
    assert (window.cursor, window.top) == (20, 18)
    back = window.moved(-3)
    assert (back.cursor, back.top) == (17, 0)


def test_a_page_moves_view_and_cursor_together() -> None:
    window = Window(1000, 20).at(3)
    after = window.paged(window.page)
    assert (after.cursor, after.top) == (22, 19)
    assert after.paged(-after.page) == window


def test_paging_at_the_end_reaches_the_last_row() -> None:
    window = Window(25, 20).at(0).paged(19)
    assert (window.cursor, window.top) == (19, 5)
    assert window.paged(19).cursor == 24


def test_an_empty_list_stays_at_nothing() -> None:
    assert Window(0, 20).moved(1).paged(-19).at(7) == Window(0, 20)

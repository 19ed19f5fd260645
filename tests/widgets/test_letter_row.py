from cabletui.widgets.letter_row import LetterRow
from tests.frame import frame
from tests.widgets.host import Host


async def test_letters_are_shown_and_the_current_one_is_marked() -> None:
    row = LetterRow()
    app = Host(row)
    async with app.run_test(size=(80, 3)) as pilot:
        row.letters, row.current = {"A", "P"}, "P"
        await pilot.pause()
        line = frame(app).split("\n")[0]
        assert line.startswith(" A  b  c ")
        assert "[P]" in line
        current = [segment for segment in row.render_line(0) if "P" in segment.text]
        assert current[0].style is not None
        assert current[0].style.reverse


async def test_it_fits_the_narrowest_terminal() -> None:
    app = Host(LetterRow())
    async with app.run_test(size=(26, 3)):
        assert frame(app).split("\n")[0] == "abcdefghijklmnopqrstuvwxyz"

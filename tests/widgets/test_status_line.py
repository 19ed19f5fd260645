from cabletui.widgets.status_line import StatusLine
from tests.frame import frame
from tests.widgets.host import Host


async def test_hints_at_the_left_and_the_position_at_the_right() -> None:
    status = StatusLine("? Help")
    app = Host(status)
    async with app.run_test(size=(50, 4)) as pilot:
        status.show_position(1203, 67_532)
        await pilot.pause()
        assert frame(app).split("\n")[0] == "? Help" + "1,204/67,532".rjust(44)
        status.show_position(0, 0)
        await pilot.pause()
        assert frame(app).split("\n")[0] == "? Help"


async def test_what_is_said_stays_until_it_is_hushed() -> None:
    status = StatusLine("? Help")
    app = Host(status)
    async with app.run_test(size=(50, 4)) as pilot:
        status.show_message("[/] nothing [b]to open")
        await pilot.pause()
        assert frame(app).startswith("[/] nothing [b]to open")
        status.hints = "x Other"
        await pilot.pause()
        assert frame(app).startswith("[/] nothing")
        status.clear_message()
        await pilot.pause()
        assert frame(app).startswith("x Other")


async def test_a_long_sentence_is_read_whole_and_long_hints_are_cut() -> None:
    status = StatusLine("a Hint   b Hint   c Hint   d Hint   e Hint")
    app = Host(status)
    async with app.run_test(size=(40, 6)) as pilot:
        assert len(frame(app).strip("\n").split("\n")) == 1
        assert "…" in frame(app)
        sentence = "one two three four five six seven eight nine"
        status.show_message(sentence, is_error=True)
        await pilot.pause()
        assert frame(app).split() == sentence.split(" ")

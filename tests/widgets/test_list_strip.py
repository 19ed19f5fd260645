from dataclasses import replace

from cabletui.cable import Headline, Moment
from cabletui.widgets.list_strip import ListStrip
from tests.frame import frame
from tests.widgets.host import Host

ROW = Headline("06A0", Moment.parse("2006-03-04"), "SECRET", "Embassy Port Ventoso", "LAMPS")
ROWS = tuple(replace(ROW, reference_id=f"06A{number}") for number in range(40))


async def test_the_view_stays_while_what_is_read_is_in_it() -> None:
    strip = ListStrip()
    async with Host(strip).run_test(size=(40, 9)) as pilot:
        strip.display = True
        await pilot.pause()
        rows = strip.rows_around(20, 40)
        assert rows == range(17, 26)
        strip.show(ROWS[17:26], 17, 20)
        assert strip.rows_around(25, 40) == range(17, 26)
        assert strip.rows_around(26, 40) == range(23, 32)
        assert strip.rows_around(39, 40) == range(31, 40)
        assert strip.rows_around(0, 3) == range(3)


async def test_the_row_that_is_read_is_pointed_at() -> None:
    strip = ListStrip()
    app = Host(strip)
    async with app.run_test(size=(40, 9)) as pilot:
        strip.display = True
        await pilot.pause()
        strip.show(ROWS[:9], 0, 2)
        await pilot.pause()
        shown = frame(app).split("\n")
        assert [line[:1] for line in shown[:4]] == [" ", " ", ">", " "]
        assert "06A2" in shown[2]
        assert shown[2].endswith("LAMPS")

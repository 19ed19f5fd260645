from cabletui.widgets.under_query import UnderQuery
from tests.frame import frame
from tests.widgets.host import Host


async def test_carets_stand_over_the_text_which_is_wrapped() -> None:
    under = UnderQuery()
    app = Host(under)
    async with app.run_test(size=(20, 16)) as pilot:
        under.carets = range(2, 5)
        under.text = "There is no field of this name."
        await pilot.pause()
        assert [line.rstrip() for line in frame(app).split("\n")[:3]] == [
            "  ^^^",
            "There is no field of",
            "this name.",
        ]
        await pilot.resize_terminal(20, 10)
        await pilot.pause()
        assert under.size.height == 2
        under.add_class("-wrong")
        under.refresh(layout=True)
        await pilot.pause()
        assert under.size.height == 3

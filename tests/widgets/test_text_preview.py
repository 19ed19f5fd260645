from cabletui.widgets.text_preview import TextPreview
from tests.waiting import wait_for
from tests.widgets.host import Host


async def test_the_last_of_several_texts_is_shown_below_a_rule() -> None:
    excerpt = TextPreview("Signed VARN.")
    async with Host(excerpt).run_test(size=(20, 6)) as pilot:
        excerpt.show("The first.")
        excerpt.show("The lamp on the pier\x1b is out.")
        assert excerpt.render_line(1).text.strip() == ""
        await wait_for(pilot, lambda: "lamp" in excerpt.render_line(1).text, "it is not shown")
        rows = [excerpt.render_line(y).text.rstrip() for y in range(4)]
        assert rows[0] == "── Signed VARN. ────"
        assert rows[1:3] == ["The lamp on the", "pier␛ is out."]
        assert "\x1b" not in "".join(rows)

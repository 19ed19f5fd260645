from cabletui.cable.reading.reflow import reflow


def test_levels_about_the_page_lines_of_the_1970s_are_no_text() -> None:
    level = "LIMITED OFFICIAL USE"
    text = f"1. THE LAMP WENT OUT BECAUSE OF THE\n{level}\n\n{level}\n\n"
    text += "PAGE 02  LIMA 00959  171944Z\n\nFOG. THE KEEPER SAID SECRET\nTHINGS.\n"
    shown = reflow(text).text(text)
    assert level not in shown
    assert "SAID SECRET" in shown
    assert "PAGE 02" not in shown

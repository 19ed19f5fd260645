from cabletui.presenters.guide_lines import guide_lines


def test_the_guide_fits_any_width_and_has_its_headings() -> None:
    for width in (2, 30, 78, 200):
        lines = guide_lines(width)
        assert all(len(line.text) <= min(width, 78) for line in lines)
    headings = [line.text for line in guide_lines(100) if line.style == "heading"]
    assert headings[1:] == [
        "The three parts of a cable",
        "The classification and its reasons",
        "To cite a cable",
        "To share a cable, or one paragraph of it",
    ]

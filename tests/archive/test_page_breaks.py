import pytest

from cabletui.archive.page_breaks import page_breaks


def left_out(text: str) -> list[str]:
    return [text[start:end] for start, end in page_breaks(text)]


@pytest.mark.parametrize(
    "line", ["OXBOW 00000402  002 OF 003", "UNCLAS SECTION 02 OF 03 OXBOW 000402"]
)
def test_a_page_line_goes_with_the_captions_below_it(line: str) -> None:
    assert left_out(f"1. Fog.\n\n{line}\n\nSIPDIS\n\n2. More.") == [f"{line}\n\nSIPDIS"]


def test_what_stands_below_a_page_line_for_the_first_time_stays() -> None:
    line = "OXBOW 00000402  002 OF 003"
    assert left_out(f"1. Fog.\n\n{line}\n\nHORNS\n\n2. More.") == [line]
    assert left_out(f"HORNS\n\n1. Fog.\n\nHORNS\n\n{line}\n\nHORNS\n\n2. More.") == [
        f"{line}\n\nHORNS"
    ]


def test_the_section_line_that_opens_a_text_stays() -> None:
    opening = "UNCLAS SECTION 01 OF 02 OXBOW 000402\n\nSIPDIS\n\n1. Fog."
    again = "UNCLAS SECTION 02 OF 02 OXBOW 000402"
    assert left_out(opening) == []
    assert left_out(f"{opening}\n\n{again}\n\n2. More.") == [again]


def test_a_text_without_page_lines_has_no_breaks() -> None:
    assert left_out("Two OF 03 boats turned a PAGE of fog.") == []

import pytest

from cabletui.cable.reading.reference_lines import one_item_a_line


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (" A. OSLO 12\n B. LIMA 3", [" A. OSLO 12", " B. LIMA 3"]),
        (" OSLO 12\nLIMA 3", [" OSLO 12", "LIMA 3"]),
        (" A. LA\nPAZ 12", [" A. LA PAZ 12"]),
        (" A. OSLO\n12", [" A. OSLO 12"]),
        (" (E) 2008 \n ISTANBUL 146", [" (E) 2008   ISTANBUL 146"]),
        (" OSLO 12\n\nTHE TOWN GAVE 640,000", [" OSLO 12"]),
        (" OSLO 12\nTHIS SPRING 30 CAME", [" OSLO 12"]),
        (" OSLO 12\n\nLIMA 300 JOBS", [" OSLO 12"]),
        (" A. OSLO 12\n\nB. LIMA 300", [" A. OSLO 12", "B. LIMA 300"]),
        (" A. OSLO 12 (FOR THE\nBOARD)\nB. LIMA 3", [" A. OSLO 12 (FOR THE BOARD)", "B. LIMA 3"]),
        (" A. OSLO 12 - ON\nTHE FAIR 3\nB. LIMA 3", [" A. OSLO 12 - ON THE FAIR 3", "B. LIMA 3"]),
        ("\n\nA) OSLO 12", ["  A) OSLO 12"]),
    ],
)
def test_line_ends_part_citations_and_nothing_else(text: str, lines: list[str]) -> None:
    found = one_item_a_line(text)
    assert [line.rstrip() for line in found.split("\n")] == lines


def test_the_lines_keep_their_length() -> None:
    text = " A. LA\n   PAZ 12\n\n   B. OSLO 3\n"
    assert len(one_item_a_line(text).rstrip()) == len(text.rstrip())

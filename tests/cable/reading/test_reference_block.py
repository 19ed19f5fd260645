import pytest

from cabletui.cable.reading.reference_block import block


def lines(text: str) -> str | None:
    found = block(text)
    return None if found is None else found.text.strip()


@pytest.mark.parametrize(
    "label",
    ["REF: ", "REFS: ", "REFTEL: ", "REF.: ", "REF; ", "REF(S): ", "REFERENCES: ", "REF ", "RE: "],
)
def test_a_label_stands_at_the_start_of_a_line(label: str) -> None:
    assert lines(f"SUBJECT: X\n\n{label}OSLO 12\n\n1. (C) TEXT") == "OSLO 12"


def test_a_bullet_may_stand_before_the_label() -> None:
    assert lines("A. REFTEL OSLO 18\nB. LIMA 4\n\n1.") == "A. REFTEL OSLO 18\nB. LIMA 4"


@pytest.mark.parametrize(
    "text",
    ["REFTEL POINTS WERE GIVEN TO 12", "REFORM IN OSLO 12", "SEE REF A) OSLO", "RE: YOUR LETTER"],
)
def test_prose_has_no_label(text: str) -> None:
    assert lines(f"1. (C) TEXT\n{text}") is None


@pytest.mark.parametrize(
    "end",
    [
        "\n1. (C) A",
        "\n\nCLASSIFIED BY: X",
        " SUMMARY",
        "\n-----",
        "\nTAGS: X",
        " 1. (SBU) A",
        " E.O. 1",
    ],
)
def test_what_ends_the_lines(end: str) -> None:
    assert lines(f"REF: OSLO 12{end}") == "OSLO 12"


def test_page_lines_are_blanked_out() -> None:
    assert lines("REF: OSLO 12 LIMA 00000564  001.2 OF 002 ") == "OSLO 12"

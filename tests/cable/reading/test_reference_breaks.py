import pytest

from cabletui.cable.reading.reference_breaks import goes_over
from tests.cable.reading.hostile import HOSTILE
from tests.cost import out_of_step


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("A. LIMA 12, B.", "OSLO 13"),
        ("(E) 2008", "LA PAZ 12"),
        ("3. 1999", "LA PAZ 12"),
        ("LIMA 12 AND 07", "LA PAZ 12"),
        ("LIMA 12, LA", "PAZ 12"),
        ("LIMA NO.", "12"),
        ("LIMA", "#12"),
        ("LIMA", "NO. 12"),
        ("LIMA (06)", "12"),
        ("LIMA", "(06) 12"),
        ("2003 AMEMBASSY", "LA PAZ 12"),
        ("LIMA 12", "AND 13"),
        ("LIMA 12", "(2007); OSLO 13"),
        ("LIMA 12", "(2007) B) OSLO 13"),
        ('LIMA 12 "THE', 'BEES" OSLO 13'),
    ],
)
def test_a_citation_goes_over(above: str, below: str) -> None:
    assert goes_over(f"{above} \\ ", f"     {below}")


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("LIMA 12", "OSLO 13"),
        ("LIMA NO. 77", "OSLO 13"),
        ("LIMA 12", "(07) OSLO 13"),
        ("LIMA 12", "THE BEES CROSSED."),
        ("LIMA 12 CASINO", "THE BEES"),
    ],
)
def test_a_citation_ends(above: str, below: str) -> None:
    assert not goes_over(above, below)


def test_hostile_text_costs_little_more_than_its_length() -> None:
    hostile = (*HOSTILE, "A AND ", "(2007", "NO. ")
    assert out_of_step(lambda text: [goes_over(text, "LA PAZ 12")], hostile) == []

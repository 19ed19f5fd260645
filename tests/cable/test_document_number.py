import pytest

from cabletui.cable.document_number import document_number, other_spellings
from cabletui.cable.reference import canonical


@pytest.mark.parametrize("station", ["LIMA", "STATE", "PORT-AU-PRINCE"])
@pytest.mark.parametrize("serial", [1, 959, 97844])
def test_each_collection_finds_the_spelling_of_the_other(station: str, serial: int) -> None:
    long, short = document_number(1974, station, serial), f"74{station}{serial}"
    assert other_spellings(long) == (short,)
    assert long in other_spellings(short)
    assert canonical(long) == canonical(short)


@pytest.mark.parametrize("other", ["06LIMA12", "2006LIMA00012", "1980LIMA00012", "", "74LIMA0012"])
def test_ids_of_other_years_have_no_other_spelling(other: str) -> None:
    assert other_spellings(other) == ()

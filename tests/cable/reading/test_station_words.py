import pytest

from cabletui.cable.reading.reference_shapes import Piece, pieces
from cabletui.cable.reading.station_words import first_of_station, key_of, without_lead


def words(text: str) -> list[Piece]:
    return list(pieces(text))


@pytest.mark.parametrize(
    ("text", "first"),
    [("SEE LA PAZ", 1), ("HALE EMBASSY OSLO", 1), ("EMBTEL", 0), ("BEES", 1), ("", 0)],
)
def test_the_name_of_a_station_is_found_before_a_number(text: str, first: int) -> None:
    assert first_of_station(words(text)) == first


def test_a_mission_is_no_part_of_the_key() -> None:
    assert key_of(words("US MISSION GENEVA")) == "GENEVA"


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("FROM EMBASSY OSLO", ["OSLO"]),
        ("AMEMBASSY LIMA", ["LIMA"]),
        ("FROM BEES", ["FROM", "BEES"]),
        ("OSLO YARDS", ["OSLO", "YARDS"]),
    ],
)
def test_what_leads_from_a_number_to_its_station_is_left_out(text: str, rest: list[str]) -> None:
    assert [one.text for one in without_lead(words(text))] == rest

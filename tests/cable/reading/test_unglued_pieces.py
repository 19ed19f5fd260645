import pytest

from cabletui.cable.reading.reference_shapes import pieces
from cabletui.cable.reading.unglued_pieces import unglued


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("OSLO743", ["OSLO", "743"]),
        ("STATE076214", ["STATE", "076214"]),
        ("OSLO-07-1101", ["OSLO", "07", "1101"]),
        ("OSLO-1101-07", ["OSLO", "1101", "07"]),
        ("OSLO'S 12", ["OSLO", "12"]),
        ("MAYOR'S 12", ["MAYOR'S", "12"]),
        ("GOV-07-1101", ["GOV-07-1101"]),
    ],
)
def test_a_station_is_set_apart_from_its_number(text: str, parts: list[str]) -> None:
    assert [piece.text for piece in unglued(pieces(text))] == parts

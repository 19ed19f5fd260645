import pytest

from cabletui.cable.facts import established, rows
from cabletui.cable.office import office_name


@pytest.mark.parametrize(
    ("symbol", "name"),
    [
        ("EUR", "Bureau of European Affairs"),
        ("eur/ we", "Bureau of European Affairs"),
        ("SS", "Executive Secretariat"),
        ("S/S-O", "Executive Secretariat"),
        ("S/QQ", "Office of the Secretary of State"),
        ("OC/T", "Office of Communications"),
        ("ISO", ""),
        ("", ""),
        ("/", ""),
    ],
)
def test_offices_by_their_symbols(symbol: str, name: str) -> None:
    assert office_name(symbol) == name


def test_every_office_is_found_by_the_symbol_of_its_row() -> None:
    for row in rows("offices"):
        assert office_name(row["symbol"]) == established(row["name"])

import pytest

from cabletui.cable.origin import origin


def test_a_known_post_has_its_place_country_and_stations() -> None:
    beijing = origin("Embassy Beijing")
    assert (beijing.place, beijing.country, beijing.kind) == ("Beijing", "China", "embassy")
    assert beijing.stations == ("BEIJING",)


def test_a_post_with_two_stations_is_one_origin() -> None:
    assert origin("American Institute Taiwan, Taipei").stations == ("AITTAIPEI", "TAIPEI")


@pytest.mark.parametrize(
    ("name", "place"),
    [
        ("Embassy Beijing", "Beijing"),
        ("Embasy Bonn", "Bonn"),
        ("** Dhahran", "Dhahran"),
        ("American Institute Taiwan, Taipei", "Taipei"),
        ("Embassy Aldermoor", "Aldermoor"),
        ("Consulate Port Quillon", "Port Quillon"),
        ("", ""),
    ],
)
def test_origins_are_ordered_by_place(name: str, place: str) -> None:
    assert origin(name).place == place

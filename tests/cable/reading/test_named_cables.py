from datetime import date

import pytest

from cabletui.cable.reading.named_cables import named_cables
from tests.cable.reading.hostile import HOSTILE
from tests.cost import out_of_step

DAY = date(2009, 6, 12)


def named(text: str) -> list[tuple[str, str]]:
    found = named_cables(text, 0, len(text), DAY)
    return [(text[one.start : one.end], str(one.reference)) for one in found]


@pytest.mark.parametrize(
    ("text", "words", "reference"),
    [
        ("from the message Lima 273.", "Lima 273", "09LIMA273"),
        ("received Bogota  559, which is", "Bogota  559", "09BOGOTA559"),
        ("(as Bogota 559 notes)", "Bogota 559", "09BOGOTA559"),
        ("in response to State 52368, the", "State 52368", "09STATE52368"),
        ("BRASILIA 000505 PROVIDED A", "BRASILIA 000505", "09BRASILIA505"),
        ("RE PAR 3 STATE 56206 BELIEVE", "STATE 56206", "09STATE56206"),
        ("(05 La Paz 12)", "05 La Paz 12", "05LAPAZ12"),
        ("see Tel Aviv 404", "Tel Aviv 404", "09TELAVIV404"),
        ("Lima 273 (2007)", "Lima 273 (2007)", "07LIMA273"),
        ("as 08LIMA12 had it", "08LIMA12", "08LIMA12"),
        ("In State 127368, the", "State 127368", "08STATE127368"),
    ],
)
def test_a_station_and_a_number_name_a_cable(text: str, words: str, reference: str) -> None:
    assert named(text) == [(words, reference)]


@pytest.mark.parametrize(
    "text",
    [
        "in Lima 300 guests came",
        "the Games of Beijing 2008.",
        "Pan Am 103.",
        "to arrive in Kabul 12 April",
        "Paris 75008, France",
        "LIMA 00000564  001.2 OF 002",
        "INFO AMEMBASSY LIMA 0012",
        "State 2201 C Street",
        "Lima 12,000.",
        "Oslo, 1273.",
        "Room 1273.",
        "the Oslo 3.",
        "In 2004 Lima 300 jobs",
    ],
)
def test_towns_and_numbers_of_prose_name_none(text: str) -> None:
    assert named(text) == []


def test_hostile_text_costs_little_more_than_its_length() -> None:
    hostile = (*HOSTILE, "Lima 12. ", "LA PAZ LA PAZ 12 ", "1234 ", "A-B C-D 12.")
    assert out_of_step(lambda text: list(named_cables(text, 0, len(text), DAY)), hostile) == []

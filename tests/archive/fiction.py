"""Small cables of invented posts."""

from dataclasses import replace
from typing import Any

from cabletui.cable import Cable, Moment, Source

_PLACES = ("Lumbrava", "Ostmark Bay", "Tirnovel", "Quillon")
_TAGS = (("PREL", "ECON"), ("PGOV",), ("SENV", "EAGR", "TRGY"), ("PREL",))
_CLASSIFICATIONS = ("UNCLASSIFIED", "CONFIDENTIAL", "SECRET//NOFORN")


def fictional(number: int, **fields: Any) -> Cable:
    """Return the cable of a number; other fields as given."""
    place = _PLACES[number % len(_PLACES)]
    station = place.replace(" ", "").upper()
    day = f"{2003 + number % 7}-{1 + number % 12:02}-{1 + number % 28:02}"
    cable = Cable(
        reference_id=f"{3 + number % 7:02}{station}{number}",
        created=Moment.parse(f"{day}T09:30Z"),
        released=Moment.parse("2011-08-30") if number % 2 else None,
        classification=_CLASSIFICATIONS[number % len(_CLASSIFICATIONS)],
        origin=f"Embassy {place}",
        subject=f"THE LIGHTHOUSE KEEPERS OF {place.upper()}, PART {number}",
        tags=_TAGS[number % len(_TAGS)],
        references=(f"03QUILLON{number - 4}",) if number > 4 else (),
        header=f"VZCZCXYZ{number:04}\nFM AMEMBASSY {place.upper()}\nTO THE MINISTRY OF TIDES",
        body=f"SUBJECT: LIGHTHOUSES {number}\n\n1. (U) Lamp {number} of {place} is lit again.\n",
        source=Source("fiction.jsonl", "jsonl", str(number)),
    )
    return replace(cable, **fields)

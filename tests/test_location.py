from collections.abc import Sequence
from dataclasses import FrozenInstanceError, fields

import pytest

from cabletui.cable import Headline
from cabletui.location import Help, Home, Listing, Location, OneCable, OneIndex, Results


class Nothing:
    def __len__(self) -> int:
        return 0

    def headlines(self, start: int, stop: int) -> Sequence[Headline]:
        return ()


def test_two_locations_of_the_same_are_equal() -> None:
    assert OneCable("06X1", offset=7) == OneCable("06X1", offset=7)
    assert OneIndex("tags") != OneIndex("origins")


def test_no_two_share_what_can_be_changed() -> None:
    assert Help().keymap is not Help().keymap


@pytest.mark.parametrize("location", [Home(), OneIndex("x"), Results("x"), OneCable("x"), Help()])
def test_a_location_stays_what_it_is(location: Location) -> None:
    for field in fields(location):
        with pytest.raises(FrozenInstanceError):
            setattr(location, field.name, None)


def test_the_list_and_the_viewer_share_one_position() -> None:
    listing = Listing(Nothing())
    location = OneCable("06X1", listing)
    assert location.listing is not None
    location.listing.position = 7
    assert listing.position == 7

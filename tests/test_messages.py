from collections.abc import Sequence

from cabletui.cable import Headline
from cabletui.messages import Listing, OpenCable, OpenHelp, OpenIndex


class Nothing:
    def __len__(self) -> int:
        return 0

    def headlines(self, start: int, stop: int) -> Sequence[Headline]:
        return ()


def test_a_request_can_be_made_outside_an_app_and_posted() -> None:
    request = OpenIndex("tags")
    assert (request.name, request.typed, request.row) == ("tags", "", 0)
    assert request.bubble


def test_two_requests_for_the_same_are_two_places() -> None:
    assert OpenCable("06X1") != OpenCable("06X1")
    assert OpenHelp().keymap is not OpenHelp().keymap


def test_the_list_and_the_viewer_share_one_position() -> None:
    listing = Listing(Nothing())
    request = OpenCable("06X1", listing)
    assert request.listing is not None
    request.listing.position = 7
    assert listing.position == 7

import pytest

from cabletui.cable.partial import PARTIAL_HEADER
from cabletui.importers.body_start import (
    NO_BODY_START,
    body_start,
    body_start_of_lines,
    split_boxes,
)
from cabletui.importers.importer import UnfitError

HEADER = "R 031015Z FEB 09\nFM AMCONSUL BRINOVA\nTO RUEHC/SECSTATE WASHDC 12"
BODIES = [
    "C O N F I D E N T I A L BRINOVA 000012\n\n1. (C) Fog.",
    "CONFIDENTIAL BRINOVA 12",
    "S E C R E T SECTION 01 OF 02 BRINOVA 000012",
    "UNCLAS BRINOVA 000012",
    "UNCLASSIFIED BRINOVA 12",
    "LIMITED OFFICIAL USE BRINOVA 12",
    "Friday, 23 February 2001, 15:53\nC O N F I D E N T I A L",
    "id: 144916\ndate: 3/7/2008",
]


@pytest.mark.parametrize("body", BODIES)
@pytest.mark.parametrize("header", [HEADER, PARTIAL_HEADER, ""])
def test_the_body_opens_with_its_classification(header: str, body: str) -> None:
    assert body_start(header + body) == len(header)
    assert body_start_of_lines(f"{header}\n{body}") == len(header) + 1


def test_a_partial_extract_may_keep_a_line_of_routing() -> None:
    header = f"{PARTIAL_HEADER}\n\n031015Z FEB 09"
    assert body_start(header + BODIES[0]) == len(header)


def test_a_partial_extract_ends_its_header_whatever_follows() -> None:
    assert body_start(f"{PARTIAL_HEADER}Fog again.") == len(PARTIAL_HEADER)
    assert body_start_of_lines(f"{PARTIAL_HEADER}\nFog again.") == len(PARTIAL_HEADER) + 1


def test_a_secretary_is_no_classification() -> None:
    assert body_start("TO SECRETARY OF STATE\nFM S E C R E T A R Y") is None


def test_no_opening_no_joint() -> None:
    assert body_start("Fog.") is None
    assert body_start_of_lines("Fog is UNCLAS.") is None


def test_a_text_is_parted_at_its_joint() -> None:
    assert split_boxes("headbody", 4) == ("head", "body", ())
    assert split_boxes("Fog.\n \nRain.", None) == ("", "Fog.\n \nRain.", (NO_BODY_START,))


def test_routing_alone_has_no_body() -> None:
    with pytest.raises(UnfitError, match="before its body"):
        split_boxes(HEADER, None)

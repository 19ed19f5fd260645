from itertools import product

import pytest

from cabletui.importers.central_text import split_telegram, without_stamps

LEVELS = ("UNCLAS", "LIMITED OFFICIAL USE", "CONFIDENTIAL", "S E C R E T")
PAGES = ("", "PAGE 01        BRINOVA  00959  171944Z\n\n11\nACTION EUR-25\n")
OPENINGS = ("BRINOVA 0959", "SECTION 01 OF 02 BRINOVA 0959", "BRINOVA 0959 EXDIS")
BREAK = "\nCONFIDENTIAL\n\nCONFIDENTIAL\n\nPAGE 02        BRINOVA  00959  171944Z\n\n"


@pytest.mark.parametrize(
    ("level", "page", "opening", "between"),
    list(product(LEVELS, PAGES, OPENINGS, ("\n\n", "\nBT\n", BREAK))),
)
def test_the_body_begins_with_its_second_line_of_level(
    level: str, page: str, opening: str, between: str
) -> None:
    route = f"R 171600Z MAY 74\nFM AMEMBASSY BRINOVA\nTO SECSTATE WASHDC 3410{between}"
    text = f"\n\n{level}\n\n{page}{route}{level} {opening}\n\nE.O. 11652: N/A\n\n1. SECRET 3 BOATS."
    header, body = split_telegram(text)
    assert body == f"{level} {opening}\n\nE.O. 11652: N/A\n\n1. SECRET 3 BOATS.\n"
    assert f"{header}{body}".split() == text.split()


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("FM AMEMBASSY X\nTO SECSTATE\nE.O. 11652: N/A\n1. FOG.", "E.O. 11652: N/A\n1. FOG.\n"),
        ("FM AMEMBASSY X\nTO SECSTATE\n\n1. FOG.", "1. FOG.\n"),
        ("MEMORANDUM\n\n1. FOG.\n\n", "MEMORANDUM\n\n1. FOG.\n"),
        ("", ""),
    ],
)
def test_without_a_line_of_level_other_signs_part_them(text: str, body: str) -> None:
    assert split_telegram(text)[1] == body


def test_what_only_speaks_of_a_release_is_no_stamp() -> None:
    said = "1. THE PAPER WAS Declassified/Released\nUS Department of State SAID SO.\n"
    assert without_stamps(said) == said

from dataclasses import replace

from cabletui.cable.partial import PARTIAL_EXTRACT
from cabletui.page.cable_page import cable_page
from cabletui.page.page import Place, Span
from cabletui.page.reading_mode import Manner
from tests.paint.cables import CABLE


def test_the_three_boxes() -> None:
    page = cable_page(CABLE)
    assert [box.name for box in page.boxes] == ["particulars", "header", "body"]
    assert page.boxes[0].banner == CABLE.classification
    assert page.boxes[page.body].entries[0].text == CABLE.body


def test_links_and_paragraphs_lie_in_the_body() -> None:
    page = cable_page(CABLE, links=(Span(3, 9, "06BLUEBAY1"),), paragraphs=(40, 90))
    assert [link.place for link in page.links()][-1] == Place(2, 0, 3)
    assert page.paragraphs == (Place(2, 0, 40), Place(2, 0, 90))


def test_a_partial_extract_is_named() -> None:
    page = cable_page(replace(CABLE, header=f"{PARTIAL_EXTRACT} The full text is not available."))
    assert page.boxes[2].title == "Body, partial extract"
    assert cable_page(CABLE).boxes[2].title == "Body"


def test_a_cable_with_no_header_says_so() -> None:
    assert cable_page(replace(CABLE, header="")).boxes[1].entries[0].text.startswith("(this copy")


def test_a_clean_body_is_the_same_text_read_otherwise() -> None:
    page = cable_page(CABLE, Manner(is_clean=True))
    [entry] = page.boxes[page.body].entries
    assert (page.boxes[page.body].title, entry.text) == ("Body, clean", CABLE.body)
    assert entry.reflow

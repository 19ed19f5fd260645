from cabletui.cable import Reflow
from cabletui.page.page import Box, BoxEntry, Page, Point, Span, without_overlap

PAGE = Page(
    "06BLUEBAY1",
    (
        Box("particulars", "", (BoxEntry("06BLUEBAY2", links=(Span(0, 10, "06BLUEBAY2"),)),)),
        Box("body", "", (BoxEntry("lamp, see 06BLUEBAY3", matches=(Span(0, 4),)),)),
    ),
    (Point(1, 0, 2), Point(1, 0, 10)),
)


def test_links_and_matches_know_where_they_are() -> None:
    [link] = PAGE.links()
    [match] = PAGE.matches()
    assert (link.start, link.span.reference_id) == (Point(0, 0, 0), "06BLUEBAY2")
    assert match.start == Point(1, 0, 0)
    assert PAGE.body == 1


def test_the_paragraph_at_a_place() -> None:
    assert PAGE.paragraph_at(Point(0, 0, 0)) is None
    assert PAGE.paragraph_at(Point(1, 0, 1)) is None
    assert PAGE.paragraph_at(Point(1, 0, 2)) == 0
    assert PAGE.paragraph_at(Point(1, 0, 11)) == 1


def test_matches_of_the_text_count_before_those_of_its_head_and_of_other_boxes() -> None:
    boxes = (PAGE.boxes[0], Box("body", "", (BoxEntry("SUBJECT: LAMP\n1. The lamp.", head=14),)))
    page = Page("06BLUEBAY1", boxes)
    head, text, other = Span(9, 13), Span(21, 25), {(0, 0): [Span(0, 2)]}
    for found, kept in (([head, text], [text]), ([head], [head])):
        matched = page.with_matches({(1, 0): found, **other}).with_matches_of_text()
        assert [(target.box, target.span) for target in matched.matches()] == [(1, kept[0])]
    assert page.with_matches(other).with_matches_of_text() == page.with_matches(other)


def test_reading_begins_after_the_head_where_no_paragraph_has_a_number() -> None:
    body = Box("body", "", (BoxEntry("SUBJECT: LAMP\nThe lamp.", head=14),))
    assert Page("06BLUEBAY1", (PAGE.boxes[0], body)).first_text == Point(1, 0, 14)


def test_spans_are_put_in_order_and_apart() -> None:
    spans = [Span(10, 12), Span(0, 4), Span(2, 6), Span(3, 5), Span(12, 12)]
    assert without_overlap(spans) == (Span(0, 4), Span(4, 6), Span(10, 12))


def test_offsets_count_over_all_texts() -> None:
    assert PAGE.offset_of(Point(1, 0, 5)) == 15
    assert PAGE.point_at(15) == Point(1, 0, 5)
    assert PAGE.point_at(3) == Point(0, 0, 3)
    assert PAGE.point_at(-1) == Point(0, 0, 0)
    assert PAGE.point_at(10_000) == Point(1, 0, 20)


def test_other_matches_take_the_point_of_the_former() -> None:
    page = PAGE.with_matches({(0, 0): [Span(4, 6), Span(0, 2)]})
    assert [match.start for match in page.matches()] == [Point(0, 0, 0), Point(0, 0, 4)]
    assert page.links() == PAGE.links()


def test_what_a_clean_body_hides_is_no_stop() -> None:
    entry = BoxEntry(
        "lamp oil lamp", matches=(Span(0, 4), Span(9, 13)), reflow=Reflow(((0, 5),), ())
    )
    page = Page("06BLUEBAY1", (Box("body", "", (entry,)),))
    assert [match.start for match in page.matches()] == [Point(0, 0, 9)]

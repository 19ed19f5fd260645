from cabletui.cable import Reflow
from cabletui.page.page import Box, Entry, Page, Place, Span, apart

PAGE = Page(
    "06BLUEBAY1",
    (
        Box("particulars", "", (Entry("06BLUEBAY2", links=(Span(0, 10, "06BLUEBAY2"),)),)),
        Box("body", "", (Entry("lamp, see 06BLUEBAY3", matches=(Span(0, 4),)),)),
    ),
    (Place(1, 0, 2), Place(1, 0, 10)),
)


def test_links_and_matches_know_where_they_are() -> None:
    [link] = PAGE.links()
    [match] = PAGE.matches()
    assert (link.place, link.span.target) == (Place(0, 0, 0), "06BLUEBAY2")
    assert match.place == Place(1, 0, 0)
    assert PAGE.body == 1


def test_the_paragraph_at_a_place() -> None:
    assert PAGE.paragraph_at(Place(0, 0, 0)) is None
    assert PAGE.paragraph_at(Place(1, 0, 1)) is None
    assert PAGE.paragraph_at(Place(1, 0, 2)) == 0
    assert PAGE.paragraph_at(Place(1, 0, 11)) == 1


def test_spans_are_put_in_order_and_apart() -> None:
    spans = [Span(10, 12), Span(0, 4), Span(2, 6), Span(3, 5), Span(12, 12)]
    assert apart(spans) == (Span(0, 4), Span(4, 6), Span(10, 12))


def test_offsets_count_over_all_texts() -> None:
    assert PAGE.offset_of(Place(1, 0, 5)) == 15
    assert PAGE.place_at(15) == Place(1, 0, 5)
    assert PAGE.place_at(3) == Place(0, 0, 3)
    assert PAGE.place_at(-1) == Place(0, 0, 0)
    assert PAGE.place_at(10_000) == Place(1, 0, 20)


def test_other_matches_take_the_place_of_the_former() -> None:
    page = PAGE.with_matches({(0, 0): [Span(4, 6), Span(0, 2)]})
    assert [match.place for match in page.matches()] == [Place(0, 0, 0), Place(0, 0, 4)]
    assert page.links() == PAGE.links()


def test_what_a_clean_body_hides_is_no_stop() -> None:
    entry = Entry("lamp oil lamp", matches=(Span(0, 4), Span(9, 13)), reflow=Reflow(((0, 5),), ()))
    page = Page("06BLUEBAY1", (Box("body", "", (entry,)),))
    assert [match.place for match in page.matches()] == [Place(0, 0, 9)]

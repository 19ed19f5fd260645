import pytest

from cabletui.importers.importer import UnfitError
from cabletui.importers.page_boxes import boxes_of

HEADER, BODY = "P 050728Z\nFM <b>", "CONFIDENTIAL\n 2 < 3"
FORMS = [
    ("<code><pre>", "</pre></code>"),
    ("<code>\n <pre>", "</pre>\n</code>"),
    ("<pre>\n<code>", "</code></pre>"),
    ("<CODE class=x><PRE>\n", "</PRE></CODE>"),
    ("<code><pre>\r\n", "</pre></code >"),
    ("<pre>", "</pre>"),
]


@pytest.mark.parametrize(("begin", "end"), FORMS)
def test_the_boxes_are_found_however_their_tags_are_written(begin: str, end: str) -> None:
    page = f"<table></table>{begin}{HEADER}{end}\n {begin}{BODY}{end}</body></html>"
    boxes = boxes_of(page, 15)
    assert (boxes.header, boxes.body) == (HEADER, BODY)
    assert page[boxes.end :] == "</body></html>"
    alone = boxes_of(f"{begin}{BODY}{end}</html>", 0)
    assert (alone.header, alone.body) == ("", BODY)


@pytest.mark.parametrize(("begin", "end"), FORMS)
def test_a_page_that_stops_within_its_boxes_is_refused(begin: str, end: str) -> None:
    page = f"{begin}{HEADER}{end}\n{begin}{BODY}{end}"
    for cut in range(len(begin), len(page) - len(end)):
        with pytest.raises(UnfitError, match="stops before its end"):
            boxes_of(page[:cut], 0)


def test_a_whole_page_without_boxes_does_not_stop() -> None:
    with pytest.raises(UnfitError, match="has no boxes"):
        boxes_of("<p>fog</p></html>", 0)

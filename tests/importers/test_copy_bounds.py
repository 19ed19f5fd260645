"""Files of several copies, cut where one ends and the next begins."""

import io

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cabletui.importers import copy_bounds
from cabletui.importers.copy_bounds import split_copies
from tests.importers.fixtures import APRIL, AUGUST, EARLY, FIXTURES, INDEX

PAGES = [path.read_bytes() for path in (APRIL, AUGUST, EARLY, INDEX)]
TEXTS = [path.read_bytes() for path in sorted((FIXTURES / "plain-text").glob("*.txt"))]
PART = b"<div class='pane big'><h3>Viewing cable 06ALDERMARK1, X</h3></div>\n"
TOP = b"Keep Us Strong WikiLeaks logo\n\nArticles\n\n"
PRINTED = b"Viewing cable 06ALDERMARK1, FOG\n\nReference ID Created\n06ALDERMARK1 2006\n\nFOG\n"


def pieces(data: bytes) -> list[bytes]:
    """Return what is cut out of a file, but for what stands before the tag of a page."""
    found = (bare(copy.data) for copy in split_copies(io.BytesIO(data)))
    return [data for data in found if data and not data.startswith((b"<?", b"<!DOCTYPE"))]


def bare(copy: bytes) -> bytes:
    return copy[max(0, copy.find(b"<html lang")) :].strip()


@given(st.lists(st.sampled_from([*PAGES, *TEXTS]), min_size=1, max_size=8), st.integers(1, 9))
def test_pages_and_texts_come_apart_in_any_order(parts: list[bytes], size: int) -> None:
    between = b"\n" * size
    assert pieces(between.join(parts)) == [bare(part) for part in parts]


@settings(max_examples=40)
@given(st.lists(st.sampled_from(PAGES), min_size=2, max_size=4), st.integers(60, 5_000))
def test_it_is_one_whatever_size_the_file_is_read_in(parts: list[bytes], size: int) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(copy_bounds, "_AT_ONCE", size)
        assert pieces(b"".join(parts)) == [bare(part) for part in parts]


@pytest.mark.parametrize("cut", [700, 2_000, 3_500])
def test_a_page_that_stops_ends_where_the_next_begins(cut: int) -> None:
    first, *rest = pieces(APRIL.read_bytes()[:cut] + AUGUST.read_bytes())
    assert first.startswith(bare(APRIL.read_bytes()[:cut]))
    assert len(rest) == 1


def test_parts_of_pages_come_apart_at_their_main_part() -> None:
    assert pieces(PART * 3) == [PART.strip()] * 3


@pytest.mark.parametrize("top", [b"", TOP, b"Cable Viewer\nArticles\n\n"])
def test_printed_pages_come_apart_at_their_top(top: bytes) -> None:
    assert pieces((top + PRINTED) * 3) == [(top + PRINTED).strip()] * 3


def test_a_printed_page_between_pages() -> None:
    parts = [PAGES[0], TOP + PRINTED, PAGES[1], PRINTED, PAGES[2]]
    assert pieces(b"\n".join(parts)) == [bare(part) for part in parts]


def test_a_printed_page_behind_a_text_of_the_git_collections() -> None:
    assert pieces(TEXTS[0] + b"\n" + TOP + PRINTED) == [TEXTS[0].strip(), (TOP + PRINTED).strip()]


def test_a_tag_that_is_written_for_each_browser_is_one_page() -> None:
    page = b"<!--[if IE]> <html class='ie'> <![endif]--><!--[if !IE]><html><![endif]-->"
    page += b"<head><title>x</title></head><body>y</body></html>"
    assert pieces(page) == [page]


def test_pages_in_utf_16_come_apart() -> None:
    text = "".join(page.decode() for page in PAGES)
    found = [copy for copy in split_copies(io.BytesIO(text.encode("utf-16"))) if copy.is_page]
    assert [copy.data.decode("utf-16") for copy in found] == [
        copy.narrow.decode() for copy in found
    ]
    assert len(found) == len(PAGES)


def test_one_that_is_too_long_costs_nothing_but_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(copy_bounds, "LIMIT", 1 << 14)
    monkeypatch.setattr(copy_bounds, "_AT_ONCE", 1 << 12)
    long = b"<html><head></head><body>" + b"fog " * 10_000
    short = b"<html><head></head><body>fog</body></html>"
    found = [copy.data for copy in split_copies(io.BytesIO(short + long + short)) if copy.is_page]
    assert found == [short, b"", short]


@given(st.binary(max_size=200))
def test_nothing_is_lost_of_anything(noise: bytes) -> None:
    data = noise + PAGES[0] + noise + TEXTS[0] + noise
    if not data.startswith((b"\xff\xfe", b"\xfe\xff")):
        assert b"".join(copy.data for copy in split_copies(io.BytesIO(data))) == data

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings

from cabletui import sample
from cabletui.archive import query as queries
from cabletui.archive.archive import Archive
from cabletui.archive.query import Note
from cabletui.archive.results import Order
from cabletui.presenters.live_search import search_live
from cabletui.presenters.query_hits import forms_line, query_hits
from tests.archive.query.typing import TYPED


@pytest.fixture(scope="module")
def archive(folder: Path) -> Iterator[Archive]:
    with Archive.open(folder) as archive:
        yield archive


def test_the_last_word_counts_as_a_prefix(archive: Archive) -> None:
    found = search_live(archive, "herr", 4, 3)
    assert (found.count, len(found.headlines), found.is_reference) == (10, 3, False)


def test_a_reference_id_is_known_for_one(archive: Archive) -> None:
    found = search_live(archive, "07bowmore100", 12, 3)
    assert found.is_reference
    assert [headline.reference_id for headline in found.headlines] == ["07BOWMORE100"]


def test_nothing_typed_finds_nothing(archive: Archive) -> None:
    assert (search_live(archive, "  ", 2, 3).count, search_live(archive, "", 0, 3).trouble) == (
        0,
        None,
    )


def test_trouble_points_at_its_place(archive: Archive) -> None:
    trouble = search_live(archive, "tide class:scret ", 14, 3).trouble
    assert trouble is not None
    assert trouble.position == 11


def test_a_word_that_is_whole_needs_no_star(archive: Archive) -> None:
    assert search_live(archive, "herring", 7, 3).query_text == "herring"
    assert search_live(archive, "herr", 4, 3).query_text == "herr*"


@pytest.mark.parametrize(
    ("text", "query_text"), [('"harbour mini', '"harbour mini"*'), ("(ferry", "(ferry)")]
)
def test_what_is_open_is_closed(archive: Archive, text: str, query_text: str) -> None:
    found = search_live(archive, text, len(text), 3)
    assert (found.query_text, found.count) == (query_text, 10)


@pytest.mark.parametrize("text", ["ferry OR", "ferry tag:", "ferry date:20", "ferry id:07BO"])
def test_an_end_that_can_mean_nothing_yet_is_left_out(archive: Archive, text: str) -> None:
    found = search_live(archive, text, len(text), 3)
    assert (found.query_text.strip(), found.count, found.trouble) == ("ferry", 10, None)
    assert found.unfinished is not None


@pytest.mark.parametrize("text", ['"', "“", '""', '"*'])
def test_quotes_without_a_word_open_nothing(archive: Archive, text: str) -> None:
    found = search_live(archive, text, len(text), 3)
    trouble = found.trouble or found.unfinished
    assert trouble is not None
    assert "no word here" in str(trouble)


def test_a_list_of_ids_tells_how_many_are_held(archive: Archive) -> None:
    text = "07BOWMORE100, 08LIMA99, 07PORTELLEN101, 09LIMA1"
    found = search_live(archive, text, len(text), 3)
    assert (found.counted_ids, found.count) == ("4 ids, 2 held", 2)
    assert found.notes[0].text == "Not held: 08LIMA99, 09LIMA1."


def test_another_reading_is_told_with_its_count(archive: Archive) -> None:
    note, *_ = search_live(archive, "ferry or herring ", 17, 3).notes
    assert note.text == "“or” is searched as a word; OR means either: 20."


@settings(max_examples=150)
@given(TYPED)
def test_enter_opens_as_many_as_were_counted(archive: Archive, text: str) -> None:
    found = search_live(archive, text, len(text), 3)
    said = (found.trouble, found.unfinished, *found.notes)
    assert all(
        len(note.text if isinstance(note, Note) else str(note)) <= 80 for note in said if note
    )
    if found.query_text:
        query = queries.parse(found.query_text.strip())
        assert len(archive.search(query)) == found.count


WHOLE_WORDS = (
    "herring",
    "ferry",
    "harbour",
    "minister",
    "tide",
    "boats",
    "light",
    "council",
    "keep",
)


@pytest.mark.parametrize("word", WHOLE_WORDS)
def test_the_number_as_typed_is_that_of_the_list(archive: Archive, word: str) -> None:
    for end in range(2, len(word) + 1):
        for text in (word[:end], f"ferry {word[:end]}", f"-tag:PREL {word[:end]}"):
            found = search_live(archive, text, len(text), 3)
            listed = query_hits(archive, found.query_text or text, Order.NEWEST)
            assert found.count == len(listed.hits)
            assert found.understood == forms_line(archive, listed.hits)


@pytest.fixture(scope="module")
def fiction() -> Iterator[Archive]:
    with Archive.open(sample.folder()) as archive:
        yield archive


def words_of(archive: Archive, most: int) -> list[str]:
    """Return some words of all subjects and bodies, from A to Z, each once."""
    rows = archive.search(queries.parse("*")).headlines(0, len(archive))
    texts = (f"{row.subject} {archive.cable(row.reference_id).body}" for row in rows)
    known = sorted({word for text in texts for word in re.findall(r"[^\W_][\w.'’-]+", text)})
    return known[:: max(1, len(known) // most)][:most]


def test_every_beginning_of_a_word_finds_as_many_as_its_list(fiction: Archive) -> None:
    words = words_of(fiction, 250)
    assert len(words) == 250
    for word in words:
        for end in range(1, len(word) + 1):
            found = search_live(fiction, word[:end], end, 3)
            asked = found.query_text
            assert found.count == (len(fiction.search(queries.parse(asked))) if asked else 0)

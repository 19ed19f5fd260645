import threading
from pathlib import Path

import pytest

from cabletui.archive.archive import Archive
from cabletui.archive.query import matches, parse
from cabletui.cable import Cable
from cabletui.location import Results
from cabletui.paint.excerpt import excerpt_line
from cabletui.presenters.snippets import Snippets, best, passage
from tests.screens.reader import reading


async def test_c_shows_the_matches_and_the_subjects_again(folder: Path) -> None:
    async with reading(folder, (100, 20), location=Results("tide")) as reader:
        await reader.sees("40 cables", "SCENESETTER")
        await reader.press("j", "c")
        await reader.sees("¶1 (U) The ‹tide› came in twice.", "2/40")
        await reader.press("enter")
        await reader.sees("2 of 40", "A NOTE ON")
        await reader.press("q", "c")
        await reader.sees("SCENESETTER")
        await reader.holds(lambda: "‹" not in reader.pointed_at)


async def test_where_no_word_was_asked_for_there_is_no_context(folder: Path) -> None:
    async with reading(folder, (100, 20), location=Results("*")) as reader:
        await reader.sees("40 cables")
        await reader.press("c")
        await reader.sees("The query asks for no words")


def test_only_what_was_read_is_in_context(folder: Path) -> None:
    with Archive.open(folder) as archive:
        query = parse("tide")
        hits = archive.search(query)
        snippets = Snippets(archive, hits, query)
        first, last = hits.headlines(0, 1)[0], hits.headlines(39, 40)[0]
        assert not snippets.has_read(range(1))
        snippets.read(range(-5, 2))
        assert snippets.has_read(range(2))
        assert not snippets.has_read(range(3))
        assert "tide" in snippets.of(first.reference_id).pieces  # type: ignore[union-attr]
        assert snippets.of(last.reference_id) is None
        snippets.read(range(38, 99))
        assert snippets.of(last.reference_id) is not None


async def test_no_cable_is_read_in_the_thread_that_hears_the_keys(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    threads = set()
    whole = Archive.cable

    def watched(archive: Archive, reference_id: str) -> Cable:
        threads.add(threading.current_thread())
        return whole(archive, reference_id)

    monkeypatch.setattr(Archive, "cable", watched)
    async with reading(folder, (100, 20), location=Results("tide")) as reader:
        await reader.sees("40 cables", "SCENESETTER")
        await reader.press("c")
        await reader.sees("¶1 (U) The ‹tide› came in twice.")
        await reader.press("G")
        await reader.sees("40/40")
    assert threads
    assert threading.main_thread() not in threads


@pytest.mark.parametrize(
    ("query", "shown"),
    [
        ("lamp harbour", "lamps of the harbour"),
        ("oil", "oil. They"),
        ("lamp oil", "lamp and no oil"),
        ("nothing lamp", "lamp and no oil"),
        ("subject", "SUBJECT: LAMP"),
    ],
)
def test_the_best_match_has_most_words_around_it(query: str, shown: str) -> None:
    filler = "They spoke of the tide. " * 10
    body = (
        f"SUBJECT: LAMP, HARBOUR AND OIL\n\n1. (U) A lamp and no oil. {filler}\n\n"
        f"2. (U) The lamps of the harbour. {filler}\n\n3. (U) Much oil for the lamps."
    )
    start, _ = best(body, matches(parse(query), body))
    assert body.startswith(shown, start)


FILLER = "They spoke of the tide. " * 20
BODY = (
    f"SUBJECT: LAMP, HARBOUR AND OIL\n\n1. (U) A lamp and no oil. {FILLER}\n\n"
    f"2. (U) The lamps of the\nharbour. {FILLER}\n\n3. (U) Much oil for the lamps. {FILLER}"
)


@pytest.mark.parametrize(
    ("query", "shown"),
    [
        ("lamp harbour", "¶2 (U) The ‹lamps› of the ‹harbour›. They spoke of the tide."),
        ("oil", "¶1 (U) A lamp and no ‹oil›. They spoke"),
        ("lamp oil harbour", "¶1 (U) A lamp and no ‹oil›… ¶2 (U) The ‹lamps› of the ‹harbour›."),
    ],
)
def test_a_passage_has_the_words_and_its_paragraph(query: str, shown: str) -> None:
    found = passage(BODY, matches(parse(query), BODY))
    assert found is not None
    assert excerpt_line(found, 90).startswith(shown)
    for word in query.split():
        assert f"‹{word}" in excerpt_line(found, 50)


def test_the_head_of_a_cable_is_no_passage() -> None:
    assert passage(BODY, matches(parse("subject"), BODY)) is None
    assert passage(BODY, ()) is None

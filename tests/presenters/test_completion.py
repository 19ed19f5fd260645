from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from cabletui.archive.archive import Archive
from cabletui.archive.fields import TABLE
from cabletui.archive.query import parse
from cabletui.paint.offer import Offer
from cabletui.presenters.completion import MOST, offers
from tests.archive.libraries import library
from tests.library import cable


@pytest.fixture(scope="module")
def archive(folder: Path) -> Iterator[Archive]:
    with Archive.open(folder) as archive:
        yield archive


def offered(archive: Archive, text: str, cursor: int | None = None) -> tuple[Offer, ...]:
    return offers(archive, text, len(text) if cursor is None else cursor)


def texts(archive: Archive, text: str) -> list[str]:
    return [offer.text for offer in offered(archive, text)]


def test_tags_and_places_come_with_their_counts(archive: Archive) -> None:
    prel = offered(archive, "tag:PR")[0]
    assert prel == Offer("tag:PREL", 0, 6, 24, "External political relations", is_whole=True)
    [port] = offered(archive, "herring -(origin:port")
    assert (port.text, port.start, port.count) == ('origin:"Embassy Port Ellen"', 10, 7)
    assert [(offer.text, offer.count) for offer in offered(archive, "class:SEC")] == [
        ("class:SECRET", 12),
        ("class:SECRET//NOFORN", 6),
    ]


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("tag:(PR", "tag:(PREL"),
        ("-tag:(PGOV OR -PR", "-tag:(PGOV OR -PREL"),
        ("herring tag:((PGOV OR PR", "herring tag:((PGOV OR PREL"),
        ("origin:(port", 'origin:("Embassy Port Ellen"'),
        ('origin:("port el', 'origin:("Embassy Port Ellen"'),
        ("subject:(ferr", "subject:(ferry"),
        ("summary:(tid", "summary:(tide"),
        ("para:S/NF(tid", "para:S/NF(tide"),
        ("tag:(PREL) class:SEC", "tag:(PREL) class:SECRET"),
        ("(tag:PR", "(tag:PREL"),
    ],
)
def test_the_brackets_of_a_field_take_its_values(archive: Archive, typed: str, first: str) -> None:
    one = offered(archive, typed)[0]
    assert f"{typed[: one.start]}{one.text}{typed[one.end :]}" == first


@pytest.mark.parametrize("typed", ["tag:external", "tag:PRLE", "-tag:polit"])
def test_a_tag_is_offered_by_its_meaning_and_where_it_is_misspelt(
    archive: Archive, typed: str
) -> None:
    assert "tag:PREL" in texts(archive, typed)


def test_a_word_in_the_place_of_a_code_is_offered_after_the_codes(tmp_path: Path) -> None:
    cables = [cable(0), replace(cable(1), tags=("EXTERNAL",)), replace(cable(2), tags=("ECON",))]
    with Archive.open(library(tmp_path / "library", *cables)) as archive:
        assert texts(archive, "tag:external") == ["tag:PREL", "tag:EXTERNAL"]
        assert texts(archive, "tag:E")[0] == "tag:ECON"


def test_fields_are_completed(archive: Archive) -> None:
    assert "origin:" in texts(archive, "or")
    assert offered(archive, "") == ()
    assert offered(archive, "subject:tide ") == ()


def test_words_of_the_text_are_offered_from_three_letters(archive: Archive) -> None:
    assert [one.text for one in offered(archive, "he")] == ["header:", "heading:"]
    assert [(one.text, one.start, one.is_whole) for one in offered(archive, "tide her")] == [
        ("herring", 5, True)
    ]


@pytest.mark.parametrize("typed", ['"old har', "“old har", '-subject:"har', "=har"])
def test_what_stands_in_an_open_quote_goes_on(archive: Archive, typed: str) -> None:
    assert "harbour" in texts(archive, typed)


def test_after_a_closed_quote_a_term_begins(archive: Archive) -> None:
    assert "herring" in texts(archive, '"old harbour" herr')


def test_an_exact_value_stays_one(archive: Archive) -> None:
    assert texts(archive, "class:=sec")[0] == "class:=SECRET"


@pytest.mark.parametrize("field", TABLE, ids=lambda field: field.name)
def test_a_field_without_a_value_shows_what_could_stand_there(
    archive: Archive, field: "object"
) -> None:
    found = offered(archive, f"ferry {field.name}:")  # type: ignore[attr-defined]
    assert 0 < len(found) <= MOST
    for one in found:
        assert one.start == 6
        parse(one.text)


def test_only_what_stands_before_the_cursor_counts(archive: Archive) -> None:
    assert offered(archive, "tag:PRxx", 6)[0].text == "tag:PREL"

from dataclasses import replace
from pathlib import Path

import pytest

from cabletui.archive import fields
from cabletui.archive.archive import Archive
from cabletui.archive.field_parts import index_field
from cabletui.archive.field_parts.central_fields import CENTRAL_FIELDS
from cabletui.archive.field_parts.index_field import Form, IndexField
from cabletui.archive.field_parts.query_field import Field, Kind
from cabletui.archive.fields import (
    BODY,
    EDITIONS,
    HEADER,
    INDEX_FIELDS,
    NEWEST_EDITION,
    ORDER,
    ORIGIN,
    SUBJECT_WORDS,
    TABLE,
    TAG,
    YEAR,
    version,
)
from cabletui.archive.query import FIELDS, parse
from cabletui.archive.query.ast import InField, InPassage
from cabletui.cable import Moment, Source
from cabletui.cable.collection import PLUSD
from cabletui.errors import QuerySyntaxError
from tests.archive.fiction import fictional
from tests.archive.libraries import library

ANSWER = replace(
    fictional(1),
    reference_id="06BEIJING24302",
    created=Moment.parse("2006-12-05T07:28Z"),
    released=Moment.parse("2011-08-30"),
    classification="SECRET",
    origin="Embassy Beijing",
    subject="LIGHTHOUSES AND THEIR ENERGY",
    tags=("PREL", "ENRG"),
    references=("06BEIJING11758", "06BEIJING11759", "06BEIJING11760", "06BEIJING11761"),
    header="VZCZCXRO4446\nOO RUEHAM\nO 050728Z DEC 06\nFM AMEMBASSY BEIJING\n"
    "TO RUEHC/SECSTATE WASHDC IMMEDIATE 1\nRUEHBUL/AMEMBASSY KABUL IMMEDIATE 2\n"
    "INFO RUEHBUL/USMISSION KABUL\n",
    body="S E C R E T\n\nClassified By: Keeper Sedney Osk for reasons 1.4 (b).\n\n"
    "1. (S/NF) SUMMARY: XXXXXXXXXXXX spoke of the enrichment of oysters. END SUMMARY.\n\n"
    f"OYSTERS\n-------\n\n2. (S/NF) {'Oysters are rich. ' * 700}\n\n"
    "3. (S/NF) COMMENT: We doubt it. END COMMENT.\n\nRANDT\n",
)
"""What the example of every field asks for, except the one that asks what this cable cites."""

CENTRAL = replace(
    fictional(3),
    reference_id="1974BRINOVA00959",
    created=Moment.parse("1974-05-17"),
    header="",
    body="",
    source=Source("a.html", PLUSD, ""),
    attributes=(
        ("Concepts", "FISHERIES | WELFARE & WHEREABOUTS"),
        ("Handling Restrictions", "EXDIS - Exclusive Distribution Only"),
        ("Office Action", "ACTION EUR - Bureau of European Affairs"),
        ("Drafter", "NLAMP: LAMP"),
        ("Film Number", "D740123-0751"),
        ("Locator", "TEXT ON MICROFILM,TEXT ONLINE"),
        ("Type", "TE"),
        ("Archive Status", "Electronic Telegram Withdrawal Card"),
        ("Markings", "Declassified/Released 30 JUN 2005"),
        ("Current Classification", "UNCLASSIFIED"),
    ),
)
CITED = replace(fictional(2), reference_id="06BEIJING11758", classification="UNCLASSIFIED")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return library(tmp_path_factory.mktemp("examples") / "library", ANSWER, CITED)


@pytest.fixture(scope="module")
def central_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return library(tmp_path_factory.mktemp("central") / "library", CENTRAL, CITED)


@pytest.mark.parametrize("field", TABLE, ids=FIELDS)
def test_the_example_of_a_field_asks_it(field: Field, folder: Path, central_folder: Path) -> None:
    query = parse(field.example)
    assert isinstance(query.tree, InField | InPassage)
    name = query.tree.field if isinstance(query.tree, InField) else query.tree.name
    assert name == field.name
    is_central = field in CENTRAL_FIELDS
    with Archive.open(central_folder if is_central else folder) as archive:
        found = archive.search(query).headlines(0, 9)
    wanted = CENTRAL if is_central else CITED if field.name == "citedby" else ANSWER
    assert [headline.reference_id for headline in found] == [wanted.reference_id]


@pytest.mark.parametrize("field", TABLE, ids=FIELDS)
def test_what_readers_call_a_field_is_the_name_of_no_other(field: Field) -> None:
    assert not set(field.synonyms) & set(FIELDS)


def test_two_fields_cannot_have_one_name() -> None:
    again = replace(ORIGIN, name="tag", example="tag:X", synonyms=())
    with pytest.raises(ValueError, match="more than one field is called tag"):
        fields._by_name([TAG, again])
    with pytest.raises(ValueError, match="more than one field is called post"):
        fields._by_name([replace(TAG, synonyms=("post",)), ORIGIN])
    with pytest.raises(ValueError, match="two fields of the index are called body"):
        index_field.each_once([BODY, replace(BODY)])


def test_a_row_that_contradicts_itself_fails_at_once() -> None:
    with pytest.raises(ValueError, match="year: of kind date, it cannot ask counted"):
        Field("year", Kind.DATE, "The year", "year:2006", YEAR)
    with pytest.raises(ValueError, match="year: its example is yaer:2006"):
        Field("year", Kind.CODE, "The year", "yaer:2006", YEAR)


def test_every_field_of_the_index_says_what_it_reads_or_is_filled_by_the_index() -> None:
    by_the_index = {BODY, SUBJECT_WORDS, HEADER, EDITIONS, ORDER, NEWEST_EDITION}
    silent = {field for field in INDEX_FIELDS if field.read is None and field.time is None}
    assert silent == by_the_index
    assert all(field.time for field in INDEX_FIELDS if field.form is Form.TIME)


def test_the_version_of_the_index_follows_the_table(monkeypatch: pytest.MonkeyPatch) -> None:
    before = version()
    assert before == version()
    monkeypatch.setattr(fields, "INDEX_FIELDS", (*INDEX_FIELDS, IndexField("fog", Form.VALUE)))
    assert version() != before
    monkeypatch.undo()
    monkeypatch.setattr(fields, "_REVISION", 0)
    assert version() != before


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("words:>2000", 1),
        ("words:<=2000", 1),
        ("words:1..3,000", 2),
        ("-words:>2000", 1),
        ("refs:0", 1),
        ("refs:4", 1),
        ("refs:>=4 words:>9", 1),
        ("refs:>4", 0),
        ("refs:*", 1),
        ("words:*", 2),
        ("has:editions", 0),
        ("has:media", 0),
        ("refs:06BEIJING11758", 1),
    ],
)
def test_numbers_are_asked_by_spans(folder: Path, text: str, count: int) -> None:
    with Archive.open(folder) as archive:
        assert archive.count(parse(text)) == count


@pytest.mark.parametrize("text", ["has:editions", "is:edited"])
def test_a_cable_of_two_texts_has_editions(tmp_path: Path, text: str) -> None:
    other = replace(CITED, body=f"{CITED.body}\n2. (U) Another lamp.\n")
    with Archive.open(library(tmp_path / "library", CITED, other, ANSWER)) as archive:
        found = archive.search(parse(text)).headlines(0, 9)
        assert [headline.reference_id for headline in found] == [CITED.reference_id]


@pytest.mark.parametrize("text", ["words:many", "refs:>", "refs:2-5", "has:wings"])
def test_what_is_no_number_or_nothing_to_have_is_explained(folder: Path, text: str) -> None:
    with (
        Archive.open(folder) as archive,
        pytest.raises(QuerySyntaxError, match=r"not a number|has:"),
    ):
        archive.search(parse(text))

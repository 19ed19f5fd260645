from dataclasses import replace
from pathlib import Path

import pytest

from cabletui.archive import fields
from cabletui.archive.archive import Archive
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
    version,
)
from cabletui.archive.index_field import Form, IndexField
from cabletui.archive.query import FIELDS, parse
from cabletui.archive.query.ast import InField
from cabletui.archive.query_field import Field
from cabletui.cable import Moment
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
    references=("06BEIJING11758",),
    header="VZCZCXRO4446\nOO RUEHAM\nO 050728Z DEC 06\nFM AMEMBASSY BEIJING\n"
    "TO RUEHC/SECSTATE WASHDC IMMEDIATE 1\nRUEHBUL/AMEMBASSY KABUL IMMEDIATE 2\n",
    body="S E C R E T\n\nClassified By: Keeper Sedney Osk for reasons 1.4 (b).\n\n"
    "1. (S/NF) XXXXXXXXXXXX spoke of the enrichment of oysters.\n\nRANDT\n",
)
"""What the example of every field asks for, except the one that asks what this cable cites."""

CITED = replace(fictional(2), reference_id="06BEIJING11758", classification="UNCLASSIFIED")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return library(tmp_path_factory.mktemp("examples") / "library", ANSWER, CITED)


@pytest.mark.parametrize("field", TABLE, ids=FIELDS)
def test_the_example_of_a_field_asks_it(field: Field, folder: Path) -> None:
    query = parse(field.example)
    assert isinstance(query.tree, InField)
    assert query.tree.field == field.name
    with Archive.open(folder) as archive:
        found = archive.search(query).headlines(0, 9)
    wanted = CITED if field.name == "citedby" else ANSWER
    assert [headline.reference_id for headline in found] == [wanted.reference_id]


@pytest.mark.parametrize("field", TABLE, ids=FIELDS)
def test_what_readers_call_a_field_is_the_name_of_no_other(field: Field) -> None:
    assert not set(field.synonyms) & set(FIELDS)


def test_two_fields_cannot_have_one_name() -> None:
    with pytest.raises(ValueError, match="two fields are called tag"):
        fields._by_name([TAG, replace(ORIGIN, name="tag")])
    with pytest.raises(ValueError, match="two fields of the index are called body"):
        fields._each_once([BODY, replace(BODY)])


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

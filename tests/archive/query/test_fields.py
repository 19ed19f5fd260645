from dataclasses import replace
from pathlib import Path

import pytest

from cabletui.archive.archive import Archive
from cabletui.archive.query import FIELDS, parse
from cabletui.archive.query.ast import InField
from cabletui.archive.query.fields import TABLE, Field
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

from collections.abc import Iterator
from dataclasses import replace

import pytest

from cabletui.archive.entry import values
from cabletui.archive.index import Index
from cabletui.archive.query import parse
from cabletui.archive.values import Order
from cabletui.cable import Cable
from tests.archive.fiction import fictional

ONE = replace(
    fictional(1),
    reference_id="06ALDERMOOR11",
    origin="Embassy Aldermoor",
    classification="SECRET",
    subject="The lighthouse",
    header="P 050728Z DEC 06\nFM AMEMBASSY ALDERMOOR\nTO RUEHC/SECSTATE WASHDC PRIORITY 1",
    body="SECRET\n\nClassified By: Ambassador Oda Fenwick for reasons 1.4 (b).\n\n"
    "1. (S/NF) The café keeper met XXXXXXXX and the energy minister.\nLUNT",
    tags=("PREL", "ETRDPGOV"),
    references=("05LIMA12",),
)
TWO = replace(
    fictional(2),
    reference_id="05LIMA12",
    origin="Embassy Lima",
    classification="SECRET//NOFORN",
    subject="Harbour dues",
    header="This record is a partial extract of the original cable.",
    body="1. (C) The ministers spoke of energy and of the old harbour dues. Cafe.",
    tags=("ETRD",),
    references=(),
)


@pytest.fixture(scope="module")
def index() -> Iterator[Index]:
    with Index.create(None) as made:
        for ordinal, one in enumerate((ONE, TWO), 1):
            made.add(ordinal, one, values(one), (ordinal,))
        made.commit()
        yield made


def found(index: Index, query: str, *, typing: bool = False) -> list[Cable]:
    hits = index.search(parse(query, typing=typing), Order.OLDEST)
    return [(ONE, TWO)[ordinal - 1] for ordinal in hits.ordinals(0, 9)]


@pytest.mark.parametrize(
    ("query", "cables"),
    [
        ("*", {1, 2}),
        ("cafe", {1, 2}),
        ("CAFÉ keeper", {1}),
        ("minister", {1}),
        ("minist*", {1, 2}),
        ('"harbour dues"', {2}),
        ('"old dues"~1', {2}),
        ('"old dues"', set()),
        ("keeper OR dues", {1, 2}),
        ("energy -keeper", {2}),
        ("-keeper", {2}),
        ("tag:prel", {1}),
        ("tag:ETRD*", {1, 2}),
        ("origin:lima", {2}),
        ('origin:"Embassy Aldermoor"', {1}),
        ("origin:embassy", {1, 2}),
        ("country:peru", {2}),
        ("class:secret", {1}),
        ("class:secret*", {1, 2}),
        ("class:s//nf", {2}),
        ("is:noforn", {2}),
        ("is:partial", {2}),
        ("is:redacted", {1}),
        ("subject:lighthouse", {1}),
        ("header:washdc", {1}),
        ("to:secstate", {1}),
        ("from:aldermoor", {1}),
        ("ref:05LIMA12", {1}),
        ('cites:"05 lima 0012"', {1}),
        ("citedby:06ALDERMOOR11", {2}),
        ("id:05lima12", {2}),
        ("signer:lunt", {1}),
        ("classifiedby:fenwick", {1}),
        ("reason:1.4b", {1}),
        ("reason:d", set()),
        ("precedence:priority", {1}),
        ("para:s//noforn", {1}),
        ("(origin:lima OR origin:aldermoor) energy", {1, 2}),
    ],
)
def test_a_query_finds(index: Index, query: str, cables: set[int]) -> None:
    assert {1 if one is ONE else 2 for one in found(index, query)} == cables


def test_dates_are_spans(index: Index) -> None:
    year = f"{ONE.created.time:%Y}"
    assert ONE in found(index, f"date:{year}")
    assert ONE not in found(index, f"date:..{int(year) - 1}")


def test_a_beginning_is_found_while_it_is_typed(index: Index) -> None:
    assert found(index, "k", typing=True) == [ONE]
    assert found(index, "keep", typing=True) == [ONE]
    assert found(index, "k") == []


def test_a_beginning_of_any_length_is_taken(index: Index) -> None:
    for length in (50, 51, 300, 982, 70_000):
        assert found(index, f"{'x' * length}* OR {'漢' * length}*") == []
    long = "y" * 60
    with Index.create(None) as other:
        cable = replace(ONE, body=f"1. (U) {long}")
        other.add(1, cable, values(cable), (1,))
        other.commit()
        assert len(other.search(parse(f"{long[:55]}*"), Order.NEWEST)) == 1

import re
from collections.abc import Iterator
from dataclasses import replace

import pytest

from cabletui.archive.entries.entry import values
from cabletui.archive.index.index import Index
from cabletui.archive.query import matches, parse
from cabletui.archive.results import Order
from cabletui.cable import Cable
from cabletui.errors import QuerySyntaxError
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


def found(index: Index, query: str) -> list[Cable]:
    hits = index.search(parse(query), Order.OLDEST)
    return [(ONE, TWO)[ordinal - 1] for ordinal in hits.ordinals(0, 9)]


@pytest.mark.parametrize(
    ("query", "cables"),
    [
        ("*", {1, 2}),
        ("cafe", {1, 2}),
        ("CAFÉ keeper", {1}),
        ("minister", {1, 2}),
        ("=minister", {1}),
        ('"minister"', {1}),
        ('="minister" energy', {1}),
        ("subject:=lighthouses", set()),
        ("subject:lighthouses", {1}),
        ("light house", {1}),
        ("harbor", {2}),
        ("=harbor", set()),
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
        ("class:secret", {1, 2}),
        ("class:=secret", {1}),
        ('class:="SECRET"', {1}),
        ("class:secret*", {1, 2}),
        ("class:s//nf", {2}),
        ("class:secret noforn", {2}),
        ("class:noforn", {2}),
        ("class:u", set()),
        ("tag:prel,etrd", {1, 2}),
        ("tag:(PREL ETRD)", {1}),
        ("tag:(PREL OR ETRD)", {1, 2}),
        ("tag:*", {1, 2}),
        ("-subject:*", set()),
        ("origin:Embassy Lima", {2}),
        ("-origin:Embassy Lima", {1}),
        ("origin:Embassy Lima harbour", {2}),
        ("reason:1.4(b)", {1}),
        ("reason:1.4 (b)", {1}),
        ("reason:1.4", {1}),
        ("para:(S/NF)", {1}),
        ("released:*", {1}),
        ("café? - keeper", {1}),
        ("m?nister", {1}),
        ("*nister", {1}),
        ("*nist*", {1, 2}),
        ('"dues harbour"~0', set()),
        ('"dues harbour"~1', {2}),
        ('"harbour du"*', {2}),
        ('"harbour du*"', {2}),
        ("harbour-du*", {2}),
        ("dues NEAR/1 harbour", {2}),
        ("06ALDERMOOR11", {1}),
        ("06ALDERMOOR11 keeper", {1}),
        ("05 lima 12, 06ALDERMOOR11", {1, 2}),
        ("lima 12 2005", {2}),
        ("id:lima 12 2005", {2}),
        ("id:http://x.example/cable/05LIMA12.html", {2}),
        ("ref:Lima 12 (2005)", {1}),
        ("id:(05LIMA12 06ALDERMOOR11)", {1, 2}),
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


@pytest.mark.parametrize(
    ("query", "cables"),
    [
        ("10000", {1}),
        ("10,000", {1}),
        ("1,000", set()),
        ("1.5", {1}),
        ('"$5 million"', set()),
        ('"$1.5 million"', {1}),
        ('"1.5 mil"*', {1}),
        ('"of the mayor of oxbow"', {1}),
        ("sipdis", set()),
        ("lighthouse", {1}),
        ('"light house keeper"', set()),
        ("“whale oil”", {1}),
        ("xxxx", {1}),
        ("keeper", {1}),
    ],
)
def test_a_text_is_found_as_it_is_read(query: str, cables: set[int]) -> None:
    body = (
        "1. (C) They paid 10,000 or $1.5 million for &whale oil8 in the time of the\n"
        "OXBOW 00000402  002 OF 003\n\nSIPDIS\n\n"
        "mayor of Oxbow; the keeperXXXXX of the light-\nhouse."
    )
    one = fictional(1, body=body)
    with Index.create(None) as made:
        made.add(1, one, values(one), (1,))
        made.commit()
        assert set(made.search(parse(query), Order.OLDEST).ordinals(0, 9)) == cables
    marked = [body[slice(*span)] for span in matches(parse(query), body)]
    assert bool(marked) == bool(cables)


def test_dates_are_spans(index: Index) -> None:
    year = f"{ONE.created.time:%Y}"
    assert ONE in found(index, f"date:{year}")
    assert ONE not in found(index, f"date:..{int(year) - 1}")


def test_what_is_not_held_is_looked_for_where_it_is_cited(index: Index) -> None:
    hits = index.search(parse("07LIMA99 keeper"), Order.OLDEST)
    assert len(hits) == 0
    assert ["is not held" in note.text for note in hits.notes] == [True]


@pytest.mark.parametrize("text", ["08 cents 20", "10 percent 2009", "07 million 300"])
def test_words_that_only_look_like_an_id_are_words(index: Index, text: str) -> None:
    assert not index.search(parse(text), Order.OLDEST).notes


@pytest.mark.parametrize(
    ("query", "says", "position"),
    [
        ("keeper class:confidental", "Did you mean CONFIDENTIAL?", 13),
        ("is:foo", "is: noforn, partial, redacted, edited, read, begun, noted, bookmarked", 3),
        ("precedence:urgent", "precedence: flash, immediate, priority or routine", 11),
        ("reason:1.4(z)", "no reason", 7),
        ("tag:PREL9", "Did you mean PREL?", 4),
        ("tag:\udcff", "no tag “?”", 4),
        ("para:Z/Q", "no para", 5),
        ("origin:aldermor", "Did you mean aldermoor?", 7),
        ("country:" + "x" * 99, "no country “xxxxxxxxxxxxxxxxx…”.", 8),
        ('"a b c d e"~3', "At most 4 words", 0),
    ],
)
def test_a_value_that_no_field_has_is_pointed_at(
    index: Index, query: str, says: str, position: int
) -> None:
    with pytest.raises(QuerySyntaxError, match=re.escape(says)) as caught:
        found(index, query)
    assert caught.value.position == position
    assert len(str(caught.value)) <= 80


@pytest.mark.parametrize(
    ("query", "says"),
    [
        ("tag:peru", "read as PE (Peru)"),
        ("tag:terrorism", "read as PTER (Terrorists and terrorism)"),
        ('tag:"human rights"', "read as PHUM (Human rights)"),
        ("country:uk", "read as United Kingdom"),
        ('country:"ivory coast"', "read as Cote d'Ivoire"),
        ("origin:washington", "read as Secretary of State"),
        ("origin:peking", "read as Beijing"),
        ("origin:sana'a", "read as Sanaa"),
        ("tag:PRELL", "it stands for PREL"),
        ("-country:UK", "read as United Kingdom"),
    ],
)
def test_a_value_is_found_by_what_people_call_it(index: Index, query: str, says: str) -> None:
    notes = index.search(parse(query), Order.OLDEST).notes
    assert [says in note.text for note in notes] == [True]
    assert len(notes[0].text) <= 78


def test_what_people_call_a_value_finds_it() -> None:
    london = replace(ONE, origin="Embassy London", tags=("IR",))
    with Index.create(None) as made:
        made.add(1, london, values(london), (1,))
        made.commit()
        for query in ("country:uk", "country:great britain", "tag:iran", "-country:us tag:iran"):
            assert len(made.search(parse(query), Order.OLDEST)) == 1


@pytest.mark.parametrize(
    "query", ["tag:KPAO", "class:confidential", "origin:beijing", "is:partial"]
)
def test_a_value_that_only_this_library_has_not_finds_nothing(index: Index, query: str) -> None:
    assert ONE not in found(index, query)

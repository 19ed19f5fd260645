from collections.abc import Iterator

import pytest

from cabletui.archive.entries.entry import values
from cabletui.archive.field_parts.people_fields import SIGNER
from cabletui.archive.fields import CLASS
from cabletui.archive.index.index import Index
from cabletui.archive.query import parse
from cabletui.archive.results import Count, Order
from cabletui.cable import Classification
from cabletui.errors import QuerySyntaxError
from tests.archive.fiction import fictional

NAMES = (*Classification, "SECRET//NOFORN//ORCON", "COSMIC", "")


@pytest.fixture(scope="module")
def index() -> Iterator[Index]:
    with Index.create(None) as made:
        for ordinal, name in enumerate(NAMES, 1):
            one = fictional(ordinal, classification=str(name), origin="Embassy New Oxbow")
            made.add(ordinal, one, values(one), (ordinal,))
        made.commit()
        yield made


def found(index: Index, text: str) -> set[str]:
    ordinals = index.search(parse(text), Order.OLDEST).ordinals(0, 99)
    return {str(NAMES[ordinal - 1]) for ordinal in ordinals}


SECRET = {"SECRET", "SECRET//NOFORN", "SECRET//NOFORN//ORCON"}


@pytest.mark.parametrize(
    ("value", "names"),
    [
        *((value, SECRET) for value in ("secret", "SECRET", "s", '"secret"', "sec*")),
        *((value, {"SECRET"}) for value in ("=secret", "=S", '="SECRET"', '"=secret"', "=secret*")),
        ("s/nf", SECRET - {"SECRET"}),
        ("secret noforn", SECRET - {"SECRET"}),
        ("=s//nf", {"SECRET//NOFORN"}),
        ("u", {"UNCLASSIFIED", "UNCLASSIFIED//FOR OFFICIAL USE ONLY"}),
        ("unclassified for official use only", {"UNCLASSIFIED//FOR OFFICIAL USE ONLY"}),
        ("fouo", {"UNCLASSIFIED//FOR OFFICIAL USE ONLY"}),
        ("noforn", {"CONFIDENTIAL//NOFORN", *SECRET} - {"SECRET"}),
        ("cosmic", {"COSMIC"}),
        ("c,cosmic", {"CONFIDENTIAL", "CONFIDENTIAL//NOFORN", "COSMIC"}),
        ('""', {""}),
        ("*", set(map(str, NAMES)) - {""}),
    ],
)
def test_a_level_means_its_caveats_too(index: Index, value: str, names: set[str]) -> None:
    assert found(index, f"class:{value}") == names


def test_each_count_is_that_of_its_query(index: Index) -> None:
    for count in (*index.counts(CLASS.index), *index.complete(CLASS.index, "s", 9)):
        assert len(found(index, f'class:"{count.name}"')) == count.count, count.name


def test_words_that_name_nothing_are_no_part_of_a_name(index: Index) -> None:
    every = set(map(str, NAMES))
    assert found(index, "origin:Embassy New Oxbow") == every
    assert found(index, "origin:new oxbow lamp") == every
    assert found(index, "-origin:new oxbow") == set()
    assert found(index, "origin:oxbow submarine") == set()


def test_a_value_is_pointed_at_where_it_stands(index: Index) -> None:
    with pytest.raises(QuerySyntaxError, match="no class “top”") as caught:
        found(index, "lamp class:top secret")
    assert (caught.value.position, caught.value.length) == (11, 3)


def test_a_signer_spelled_in_several_ways_is_one_value() -> None:
    spellings = ("VAN ODA", "van Oda", "Le Fenn", "LEFENN")
    with Index.create(None) as made:
        for ordinal, name in enumerate(spellings, 1):
            one = fictional(ordinal, body=f"The ferry sails.\n\n{name}\n")
            made.add(ordinal, one, values(one), (ordinal,))
        made.commit()
        assert made.counts(SIGNER.index) == (Count("LEFENN", 2), Count("VAN ODA", 2))
        assert made.complete(SIGNER.index, "van", 9) == (Count("VAN ODA", 2),)
        for text in ("signer:oda", "signer:van oda", 'signer:"Van Oda"', "signer:va*"):
            assert made.search(parse(text), Order.OLDEST).ordinals(0, 9) == (1, 2), text
        with pytest.raises(QuerySyntaxError, match="no signer “lefen”"):
            made.search(parse("signer:lefen"), Order.OLDEST)

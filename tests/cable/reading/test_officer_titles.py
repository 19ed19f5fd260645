import pytest

from cabletui.cable.reading import officer_titles


@pytest.mark.parametrize(
    "word",
    [
        "deppolcouns",
        "econmin",
        "a-dcm",
        "consoff",
        "esthoff",
        "polmc",
        "dep.",
        "polit.",
        "ambasador",
    ],
)
def test_a_title_is_known_by_how_it_is_built(word: str) -> None:
    assert officer_titles.is_title(word)


@pytest.mark.parametrize(
    "word", ["martinez", "marie", "stater", "adel", "finch", "polk", "fenwick", "adair", "decker"]
)
def test_a_name_is_no_title(word: str) -> None:
    assert not officer_titles.is_title(word)


def test_some_titles_are_surnames() -> None:
    assert officer_titles.may_be_surname("Leader")
    assert not officer_titles.may_be_surname("Acting")


def test_places_are_known() -> None:
    assert officer_titles.is_place("Oslo")
    assert not officer_titles.is_place("Fenwick")

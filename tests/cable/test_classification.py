import pytest

from cabletui.cable.classification import (
    Classification,
    classification_named,
    in_order,
    level_of,
    mark_of,
)


def test_there_are_six_and_each_has_a_mark_of_its_own() -> None:
    assert len(Classification) == len({member.mark for member in Classification}) == 6


@pytest.mark.parametrize(
    ("value", "level"),
    [("UNCLASSIFIED//FOR OFFICIAL USE ONLY", 0), ("CONFIDENTIAL", 1), ("SECRET//NOFORN", 2)],
)
def test_the_level_is_read_from_the_value(value: str, level: int) -> None:
    assert Classification(value).level == level


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("s/nf", "SECRET//NOFORN"),
        ("C // NF", "CONFIDENTIAL//NOFORN"),
        ("secret//nf", "SECRET//NOFORN"),
        ("unclassified//fouo", "UNCLASSIFIED//FOR OFFICIAL USE ONLY"),
        ("sbu", "UNCLASSIFIED//FOR OFFICIAL USE ONLY"),
        ("unclas", "UNCLASSIFIED"),
        ("secret", "secret"),
    ],
)
def test_readers_type_short_forms(typed: str, name: str) -> None:
    assert classification_named(typed) == name


def test_a_value_that_is_none_of_the_six_stays_as_it_is() -> None:
    assert Classification.of("COSMIC") is None
    assert (mark_of("COSMIC"), level_of("COSMIC")) == ("COSMIC", 0)
    assert in_order(["COSMIC", "SECRET", "UNCLASSIFIED"]) == ["UNCLASSIFIED", "SECRET", "COSMIC"]

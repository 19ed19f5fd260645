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
    ("value", "level", "noforn"),
    [("UNCLASSIFIED//FOR OFFICIAL USE ONLY", 0, False), ("SECRET//NOFORN", 2, True)],
)
def test_the_level_and_the_caveat_are_read_from_the_value(
    value: str, level: int, noforn: bool
) -> None:
    classification = Classification(value)
    assert (classification.level, classification.is_noforn) == (level, noforn)


@pytest.mark.parametrize(
    ("typed", "name"),
    [("s/nf", "SECRET//NOFORN"), ("C // NF", "CONFIDENTIAL//NOFORN"), ("secret", "secret")],
)
def test_readers_type_short_forms(typed: str, name: str) -> None:
    assert classification_named(typed) == name


def test_a_value_that_is_none_of_the_six_stays_as_it_is() -> None:
    assert Classification.of("COSMIC") is None
    assert (mark_of("COSMIC"), level_of("COSMIC")) == ("COSMIC", 0)
    assert in_order(["COSMIC", "SECRET", "UNCLASSIFIED"]) == ["UNCLASSIFIED", "SECRET", "COSMIC"]

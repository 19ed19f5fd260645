import pytest

from cabletui.cable.classification import Classification


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

import pytest

from cabletui.cable.reading.tag_repairs import repairs_of, taken_apart, two_countries


@pytest.mark.parametrize(
    ("code", "codes"),
    [
        ("PREL", ("PREL",)),
        ("PRELNO", ("PREL", "NO")),
        ("PRREL", ("PREL",)),
        ("BEES", ("BEES",)),
        ("P.REL", ("PREL",)),
    ],
)
def test_a_code_means_others(code: str, codes: tuple[str, ...]) -> None:
    assert tuple(repairs_of(code)) == codes


def test_countries_stand_last_and_cannot_be_spoken() -> None:
    assert two_countries("NOSW") == ("NO", "SW")
    assert two_countries("ECON") == ()
    assert taken_apart("PRELPGOVNO") == ("PREL", "PGOV", "NO")

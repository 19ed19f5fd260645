import pytest

from cabletui.cable.reading.reference_tokens import tokens
from cabletui.cable.reading.reference_years import parted, with_years


def kinds(text: str, newest: int | None = 2009) -> list[str]:
    found = parted(with_years(tokens(text), newest))
    return [one.kind.name for one in found]


@pytest.mark.parametrize(
    ("text", "signs"),
    [
        ("05 OSLO 12", ["YEAR", "STATION", "NUMBER"]),
        ("OSLO 05 1140", ["STATION", "YEAR", "NUMBER"]),
        ("OSLO 12/05", ["STATION", "NUMBER", "JOIN", "YEAR_AFTER"]),
        ("OSLO 12 (05)", ["STATION", "NUMBER", "YEAR_AFTER"]),
        ("OSLO 12 05", ["STATION", "NUMBER", "YEAR_AFTER"]),
        ("OSLO 12/10", ["STATION", "NUMBER", "JOIN", "NUMBER"]),
        ("OSLO 12, 05 LIMA 3", ["STATION", "NUMBER", "SEPARATOR", "YEAR", "STATION", "NUMBER"]),
        ("OSLO 12, 13", ["STATION", "NUMBER", "JOIN", "NUMBER"]),
        ("OSLO 12, WHO", ["STATION", "NUMBER", "COMMA", "WORD"]),
        ("05. OSLO 12", ["YEAR", "MARK", "STATION", "NUMBER"]),
        ("OSLO 05", ["STATION", "NUMBER"]),
    ],
)
def test_years_and_commas_are_told_by_those_beside_them(text: str, signs: list[str]) -> None:
    assert kinds(text) == signs


def test_where_the_year_of_the_cable_is_not_known_any_year_may_stand_after() -> None:
    assert kinds("OSLO 12/10", None)[-1] == "YEAR_AFTER"

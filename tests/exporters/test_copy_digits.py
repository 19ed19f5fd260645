import pytest

from cabletui.exporters.cable_exporters import CABLE_EXPORTERS
from cabletui.exporters.copy_digits import AbsentDigit, CopyDigit
from cabletui.keys import UNDOING, keys_of

USED = {
    name
    for key in (*keys_of("list"), *keys_of("menu"), *keys_of("app"))
    if key.place != "app" or key.id in UNDOING
    for name in key.keys.split(",")
}


@pytest.mark.parametrize("digit", [*CopyDigit, *AbsentDigit])
def test_a_digit_is_one_key_that_a_menu_has_no_other_use_for(digit: str) -> None:
    assert len(digit) == 1
    assert digit.isalnum()
    assert digit not in USED


@pytest.mark.parametrize("digits", [CopyDigit, AbsentDigit])
def test_no_digit_is_given_twice(digits: type[CopyDigit] | type[AbsentDigit]) -> None:
    assert len(digits.__members__) == len(set(digits))


def test_no_two_formats_have_one_digit() -> None:
    taken = [one.digit for one in CABLE_EXPORTERS if one.digit]
    assert len(set(taken)) == len(taken)

import pytest

from cabletui.archive.fields import BY_NAME
from cabletui.page.asked_field import AskedField


@pytest.mark.parametrize("asked", AskedField)
def test_what_a_door_asks_for_is_a_field_of_the_language(asked: AskedField) -> None:
    assert BY_NAME[asked].name == asked

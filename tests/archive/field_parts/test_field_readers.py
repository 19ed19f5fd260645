from dataclasses import replace

from cabletui.archive.field_parts.field_readers import tags
from tests.library import cable


def test_a_repair_is_found_by_and_a_guess_is_not() -> None:
    damaged = replace(cable(1), tags=("AEAID", "ABER"))
    assert set(tags(damaged)) == {"AEAID", "EAID", "ABER"}

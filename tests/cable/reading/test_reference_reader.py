from itertools import product

import pytest

from cabletui.cable.reading.reference_reader import ALWAYS, TABLE, Reader, State
from cabletui.cable.reading.reference_signs import Sign, Token


def token(sign: Sign, text: str = "", value: int = 0) -> Token:
    return Token(sign, text, 0, 1, value)


@pytest.mark.parametrize(("state", "sign"), list(product(State, Sign)))
def test_no_sign_in_no_state_is_an_error(state: State, sign: Sign) -> None:
    step = TABLE.get((state, sign)) or ALWAYS.get(sign)
    reader = Reader()
    reader.read([token(Sign.STATION, "OSLO"), token(Sign.NUMBER, "12", 12)], 1)
    if step:
        step[0](reader, token(sign, "X", 5))
    assert reader.found[0].station == "OSLO"


def test_a_table_leads_from_citation_to_citation() -> None:
    found = Reader().read(
        [
            *(
                token(Sign.YEAR, "05", 2005),
                token(Sign.STATION, "OSLO"),
                token(Sign.NUMBER, "1", 1),
            ),
            *(token(Sign.JOIN), token(Sign.NUMBER, "2", 2), token(Sign.SEPARATOR)),
            *(token(Sign.STATION, "LIMA"), token(Sign.NUMBER, "3", 3)),
        ],
        9,
    )
    cited = [(one.year, one.station, one.serial) for one in found]
    assert cited == [(2005, "OSLO", 1), (2005, "OSLO", 2), (None, "LIMA", 3)]


def test_numbers_of_what_is_no_cable_are_passed_over() -> None:
    signs = [token(Sign.OTHER, "E-MAIL"), token(Sign.STATION, "OSLO"), token(Sign.NUMBER, "3", 3)]
    assert [one.station for one in Reader().read(signs, 9)] == [""]

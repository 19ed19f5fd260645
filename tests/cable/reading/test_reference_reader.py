from itertools import product

import pytest

from cabletui.cable.reading.reference_reader import ALWAYS, TABLE, Reader, State
from cabletui.cable.reading.token_kind import ReferenceToken, TokenKind


def token(kind: TokenKind, text: str = "", value: int = 0) -> ReferenceToken:
    return ReferenceToken(kind, text, 0, 1, value)


@pytest.mark.parametrize(("state", "kind"), list(product(State, TokenKind)))
def test_no_kind_of_token_in_no_state_is_an_error(state: State, kind: TokenKind) -> None:
    step = TABLE.get((state, kind)) or ALWAYS.get(kind)
    reader = Reader()
    reader.read([token(TokenKind.STATION, "OSLO"), token(TokenKind.NUMBER, "12", 12)], 1)
    if step:
        step[0](reader, token(kind, "X", 5))
    assert reader.found[0].station == "OSLO"


def test_a_table_leads_from_citation_to_citation() -> None:
    found = Reader().read(
        [
            *(
                token(TokenKind.YEAR, "05", 2005),
                token(TokenKind.STATION, "OSLO"),
                token(TokenKind.NUMBER, "1", 1),
            ),
            *(token(TokenKind.JOIN), token(TokenKind.NUMBER, "2", 2), token(TokenKind.SEPARATOR)),
            *(token(TokenKind.STATION, "LIMA"), token(TokenKind.NUMBER, "3", 3)),
        ],
        9,
    )
    cited = [(one.year, one.station, one.serial) for one in found]
    assert cited == [(2005, "OSLO", 1), (2005, "OSLO", 2), (None, "LIMA", 3)]


def test_numbers_of_what_is_no_cable_are_passed_over() -> None:
    kinds = [
        token(TokenKind.OTHER, "E-MAIL"),
        token(TokenKind.STATION, "OSLO"),
        token(TokenKind.NUMBER, "3", 3),
    ]
    assert [one.station for one in Reader().read(kinds, 9)] == [""]

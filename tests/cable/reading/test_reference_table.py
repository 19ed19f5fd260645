from itertools import product

import pytest

from cabletui.cable.reading.reference_reader import ReferenceReader
from cabletui.cable.reading.reference_table import (
    ALWAYS,
    TABLE,
    Fork,
    ItemState,
    read_references,
)
from cabletui.cable.reading.token_kind import ReferenceToken, TokenKind


def token(kind: TokenKind, text: str = "", value: int = 0) -> ReferenceToken:
    return ReferenceToken(kind, text, 0, 1, value)


@pytest.mark.parametrize(("state", "kind"), list(product(ItemState, TokenKind)))
def test_no_kind_of_token_in_no_state_is_an_error(state: ItemState, kind: TokenKind) -> None:
    step = TABLE.get((state, kind)) or ALWAYS.get(kind)
    reader = ReferenceReader()
    reader.name(token(TokenKind.STATION, "OSLO"))
    reader.cite(token(TokenKind.NUMBER, "12", 12))
    if isinstance(step, Fork):
        step = step.then if step.asks(reader, token(kind, "X", 5)) else step.otherwise
    if step:
        step[0](reader, token(kind, "X", 5))
    assert reader.found[0].station == "OSLO"


def test_a_table_leads_from_citation_to_citation() -> None:
    found = read_references(
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
    assert [one.station for one in read_references(kinds, 9)] == [""]


@pytest.mark.parametrize(
    ("joint", "stations"), [(TokenKind.JOIN, ["OSLO", "PETRA"]), (TokenKind.COMMA, ["OSLO"])]
)
def test_a_name_is_a_station_after_an_and_and_a_word_after_a_comma(
    joint: TokenKind, stations: list[str]
) -> None:
    found = read_references(
        [
            *(token(TokenKind.STATION, "OSLO"), token(TokenKind.NUMBER, "1", 1)),
            token(joint, "AND" if joint is TokenKind.JOIN else ","),
            *(token(TokenKind.NAME, "PETRA"), token(TokenKind.NUMBER, "2", 2)),
        ],
        9,
    )
    assert [one.station for one in found] == stations


@pytest.mark.parametrize(("before", "serials"), [("SEES", [1, 2]), ("AT", [1])])
def test_a_station_among_words_is_cited_unless_it_is_a_place(
    before: str, serials: list[int]
) -> None:
    found = read_references(
        [
            *(token(TokenKind.STATION, "OSLO"), token(TokenKind.NUMBER, "1", 1)),
            token(TokenKind.WORD, before),
            *(token(TokenKind.STATION, "LIMA"), token(TokenKind.NUMBER, "2", 2)),
        ],
        9,
    )
    assert [one.serial for one in found] == serials


@pytest.mark.parametrize(("serial", "station"), [(2005, ""), (12, "OSLO")])
def test_a_year_before_what_is_no_cable_is_no_number(serial: int, station: str) -> None:
    found = read_references(
        [
            *(token(TokenKind.STATION, "OSLO"), token(TokenKind.NUMBER, str(serial), serial)),
            token(TokenKind.OTHER, "REPORT"),
        ],
        9,
    )
    assert [one.station for one in found] == [station]


def test_a_station_after_too_many_words_is_prose() -> None:
    words = [token(TokenKind.WORD, "SEES")] * 21
    found = read_references(
        [
            *(token(TokenKind.STATION, "OSLO"), token(TokenKind.NUMBER, "1", 1), *words),
            *(token(TokenKind.STATION, "LIMA"), token(TokenKind.NUMBER, "2", 2)),
        ],
        9,
    )
    assert [one.station for one in found] == ["OSLO"]


@pytest.mark.parametrize("kind", [TokenKind.PLACE, TokenKind.PLACE_OF_ALL])
@pytest.mark.parametrize("after", list(TokenKind))
def test_a_place_without_a_number_cites_nothing(kind: TokenKind, after: TokenKind) -> None:
    place, following = token(kind, "OSLO"), token(after, "LIMA", 5)
    found = read_references([place, following], 1)
    assert "OSLO" not in {one.station for one in found}

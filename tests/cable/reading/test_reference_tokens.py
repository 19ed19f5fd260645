import pytest

from cabletui.cable.reading.reference_tokens import tokens
from cabletui.cable.reading.token_kind import TokenKind


def kinds(text: str) -> str:
    return " ".join(f"{one.kind.name}:{one.text}" for one in tokens(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A. 05 LA PAZ 12", "BULLET:A NUMBER:05 STATION:LAPAZ NUMBER:12"),
        ("A LA PAZ 12", "BULLET:A STATION:LAPAZ NUMBER:12"),
        ("STATE076214", "STATION:STATE NUMBER:076214"),
        ("FORM076214", "OTHER:FORM076214"),
        ("STATE: 12", "STATION:STATE NUMBER:12"),
        ("KUWAIT (C)02293", "STATION:KUWAIT NUMBER:02293"),
        ("TUNIS (99) 2071", "STATION:TUNIS YEAR:99 NUMBER:2071"),
        ("870 OSLO", "NUMBER:870 PLACE:OSLO"),
        ("08 OSLO ...", "NUMBER:08 PLACE:OSLO MARK:..."),
        ("ALDERMOOR 402", "NAME:ALDERMOOR NUMBER:402"),
        ("BEIJNG 402", "STATION:BEIJING NUMBER:402"),
        ("AMEMBASSY OSLO 12", "STATION:OSLO NUMBER:12"),
        ("NSG POC 12", "OTHER:NSG OTHER:POC NUMBER:12"),
        ("PART 12", "WORD:PART NUMBER:12"),
        ("HALE - F. VANE", "WORD:HALE MARK:- WORD:F WORD:VANE"),
        ("09BOGOTA1412", "WHOLE:BOGOTA"),
        ("09FAM12", "OTHER:09FAM12"),
    ],
)
def test_words_and_numbers_are_classified_by_those_beside_them(text: str, expected: str) -> None:
    assert kinds(text) == expected


def test_a_note_may_tell_a_year() -> None:
    assert [one.year for one in tokens("12 NOV 2009 (NOTAL)")] == [2009, 0]
    assert [one.year for one in tokens("(NOTAL, 2004)")] == [2004]
    assert tokens("(NOTAL)")[0].kind is TokenKind.NOTE

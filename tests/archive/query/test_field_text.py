import pytest

from cabletui.archive.field_parts.query_field import Kind
from cabletui.archive.query.field_text import Value, alternatives, fits, value_at


@pytest.mark.parametrize(
    ("text", "kind", "value"),
    [
        ("PREL lamp", Kind.CODE, "PREL"),
        ("PREL) lamp", Kind.CODE, "PREL"),
        ("PREL|PTER lamp", Kind.CODE, "PREL|PTER"),
        ("PREL| lamp", Kind.CODE, "PREL"),
        ("1.4(b)) lamp", Kind.CODE, "1.4(b)"),
        ("1.4 (b) lamp", Kind.CODE, "1.4 (b)"),
        ("PREL (b)", Kind.CODE, "PREL"),
        ('="SECRET" x', Kind.CODE, "=SECRET"),
        ("“la paz” x", Kind.PLACE, "la paz"),
        ("08 Lima 12 lamp", Kind.CABLE, "08 Lima 12"),
        ("lima 12 (2008) lamp", Kind.CABLE, "lima 12 (2008)"),
        ("08LIMA12) lamp", Kind.CABLE, "08LIMA12"),
        ("08LIMA12,07LIMA1 x", Kind.CABLE, "08LIMA12,07LIMA1"),
        ("hello lamp", Kind.CABLE, "hello"),
    ],
)
def test_where_a_value_ends(text: str, kind: Kind, value: str) -> None:
    found = value_at(text, 0, kind)
    assert found is not None
    assert found.text == value


def test_a_star_within_quotes_is_a_sign_in_texts_alone() -> None:
    assert value_at('"a b*"', 0, Kind.TEXT) == Value("a b", 6, True, True)
    assert value_at('"A*"', 0, Kind.CODE) == Value("A*", 4, True)


def test_values_are_listed_with_commas() -> None:
    assert alternatives("PREL,PTER;ETRD") == ["PREL", "PTER", "ETRD"]
    assert fits(Value("08LIMA12,07LIMA1", 0), Kind.CABLE)
    assert not fits(Value("soon", 0), Kind.DATE)

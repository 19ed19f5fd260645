import pytest

from cabletui.archive.query import narrowed, parse
from cabletui.errors import QuerySyntaxError


@pytest.mark.parametrize(
    ("text", "query"),
    [
        ("*", "tag:PREL"),
        ("", "tag:PREL"),
        ("iran  enrichment ", "iran  enrichment tag:PREL"),
        ("iran OR russia", "(iran OR russia) tag:PREL"),
        ("(iran OR russia) -asean", "(iran OR russia) -asean tag:PREL"),
        ('"OR"', '"OR" tag:PREL'),
        ('lamp "oil', 'lamp "oil" tag:PREL'),
        ("(lamp OR oil", "(lamp OR oil) tag:PREL"),
        ("08LIMA12, 07LIMA1", "id:(08LIMA12 07LIMA1) tag:PREL"),
        (
            "THE FERRY IS NOT LATE",
            'THE FERRY IS "NOT" LATE tag:PREL',
        ),
    ],
)
def test_a_term_is_added_and_the_text_stays(text: str, query: str) -> None:
    assert narrowed(text, "tag:PREL") == query
    assert str(parse(query).tree).endswith("tag:PREL")


def test_what_cannot_be_read_cannot_be_narrowed() -> None:
    with pytest.raises(QuerySyntaxError):
        narrowed("lamp OR", "tag:PREL")

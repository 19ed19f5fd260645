import pytest

from cabletui.archive.query import asks_of_body, has_words, matches, parse

TEXT = "The Café minister met ministers. Bees, harbour dues and more harbour; dues."


@pytest.mark.parametrize(
    ("query", "marked"),
    [
        ("cafe", ["Café"]),
        ("MINISTER", ["minister", "ministers"]),
        ("=minister", ["minister"]),
        ('"minister"', ["minister"]),
        ("minist*", ["minister", "ministers"]),
        ('"harbour dues"', ["harbour dues", "harbour; dues"]),
        ('"harbour more"~2', ["harbour dues and more", "more harbour"]),
        ('"more dues"~1', ["dues and more", "more harbour; dues"]),
        ('"harbour du"*', ["harbour dues", "harbour; dues"]),
        ("*nister m?t", ["minister", "met"]),
        ("07LIMA12 bees", ["Bees"]),
        ("bees -harbour", ["Bees"]),
        ("body:bees tag:DUES", ["Bees"]),
        ("(bees OR café)", ["Café", "Bees"]),
        ("*", []),
    ],
)
def test_the_words_of_a_query_are_marked(query: str, marked: list[str]) -> None:
    assert [TEXT[slice(*span)] for span in matches(parse(query), TEXT)] == marked


def test_some_queries_have_no_words_to_mark() -> None:
    assert has_words(parse("tide"))
    assert has_words(parse("tag:PREL subject:energy"))
    assert not has_words(parse("*"))
    assert not has_words(parse("tag:PREL -tide"))


@pytest.mark.parametrize("query", ["tide", "signer:hale tide", "{tide ferry}", "body:tide", "08X"])
def test_words_are_asked_of_the_body(query: str) -> None:
    assert asks_of_body(parse(query))


@pytest.mark.parametrize("query", ["*", "signer:hale", "subject:tide OR tag:PREL", "-tide"])
def test_fields_alone_ask_nothing_of_the_body(query: str) -> None:
    assert not asks_of_body(parse(query))

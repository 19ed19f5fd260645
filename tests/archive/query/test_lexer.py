import pytest

from cabletui.archive.query import parse
from cabletui.archive.query.lexer import Lexer
from cabletui.archive.query.token import Sign, Token


def test_each_token_knows_its_place() -> None:
    assert list(Lexer('iran -"a b"~2 tag:X').tokens()) == [
        Token(Sign.WORD, "iran", 0, 4),
        Token(Sign.NOT, "-", 5, 6),
        Token(Sign.PHRASE, "a b", 6, 13, slop=2),
        Token(Sign.FIELD, "tag", 14, 18),
        Token(Sign.WORD, "X", 18, 19),
    ]


@pytest.mark.parametrize(
    "text",
    ["harbour - council", "harbour / council", "harbour && council", "harbour … council § –"],
)
def test_a_sign_that_stands_alone_is_none(text: str) -> None:
    assert [token.text for token in Lexer(text).tokens()] == ["harbour", "council"]


@pytest.mark.parametrize(
    "text", ["“a b”", "„a b“", "«a b»", "»a b«", "‘a b’", "‚a b‘", '"a b"', '“a b"', "‹a b›"]
)
def test_any_pair_of_quotes_makes_a_phrase(text: str) -> None:
    assert list(Lexer(text).tokens()) == [Token(Sign.PHRASE, "a b", 0, 5)]


@pytest.mark.parametrize("text", ["don’t", "‘90s", "l’été"])
def test_an_apostrophe_is_a_part_of_a_word(text: str) -> None:
    assert list(Lexer(text).tokens()) == [Token(Sign.WORD, text, 0, len(text))]


@pytest.mark.parametrize("sign", ["-", "–", "—", "−", "!"])
def test_signs_that_leave_a_word_out(sign: str) -> None:
    assert [token.sign for token in Lexer(f"{sign}asean").tokens()] == [Sign.NOT, Sign.WORD]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("tilte:x", "no field; did you mean “subject:”?"),
        ("tgas: PREL", "no field; did you mean “tag:”?"),
        ("title:x", "“title:” is read as “subject:”."),
        ("title:(x OR y)", "“title:” is read as “subject:”."),
        ("before:2006", "“before:” is read as “-date:2006..”."),
        ("since:2006", "“since:” is read as “date:2006..”."),
        ("colour:red", "it is read as a word"),
        ("lamp or oil", "OR means either"),
        ("lamp NEAR oil", "“NEAR” is searched as a word"),
        ("lamp oil (harbour", "not closed"),
        ('lamp "oil', "not closed"),
        ("FERRIES: TALKS ARE NOT AT AN END", "read as text"),
    ],
)
def test_what_is_read_otherwise_than_it_looks_is_told(text: str, says: str) -> None:
    notes = parse(text).notes
    assert says in notes[0].text
    assert all(len(note.text) <= 78 for note in notes)


@pytest.mark.parametrize("text", ["HARBOUR: THE COUNCIL DECIDES", "http://x.example/a", "10:30"])
def test_a_word_with_a_colon_is_a_word(text: str) -> None:
    lexing = Lexer(text)
    assert {token.sign for token in lexing.tokens()} == {Sign.WORD}
    assert lexing.notes == []

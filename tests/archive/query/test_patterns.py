import pytest

from cabletui.archive.query.ast import Words
from cabletui.archive.query.patterns import as_it_stands, patterns


@pytest.mark.parametrize(
    ("value", "found"),
    [
        (Words("Café"), ["cafe"]),
        (Words("al-Qaida"), ["al", "qaida"]),
        (Words("harb", is_prefix=True), ["harb.*"]),
        (Words("al-q", is_prefix=True), ["al", "q.*"]),
        (Words("har?our"), ["har.our"]),
        (Words("h*r*r"), ["h.*r.*r"]),
        (Words("*bour"), [".*bour"]),
        (Words("al-*da"), ["al", ".*da"]),
        (Words("harbour?"), ["harbour"]),
        (Words("a* b", is_phrase=True), ["a.*", "b"]),
        (Words("& …"), []),
    ],
)
def test_the_words_of_a_value(value: Words, found: list[str]) -> None:
    assert [pattern.text for pattern in patterns(value)] == found
    assert all(one.is_open == (".*" in one.text or "r.o" in one.text) for one in patterns(value))


def test_a_sign_within_a_word_may_be_a_part_of_the_text() -> None:
    assert [pattern.text for pattern in as_it_stands(Words("Kenya?s"))] == ["kenya", "s"]
    assert as_it_stands(Words("kenya?")) == ()

from cabletui.clipboard.copy_result import named


def test_a_short_text_is_its_own_name() -> None:
    assert named("06ALPHAVILLE1") == "06ALPHAVILLE1"
    assert named("06ALPHAVILLE1", "06ALPHAVILLE1") == "06ALPHAVILLE1"


def test_a_long_text_is_named_with_its_first_words() -> None:
    text = "one two\n   three " * 20
    assert named(text) == "one two three one two three o…"
    assert named(text, "paragraph 3 of 06ALPHAVILLE1") == "paragraph 3 of 06ALPHAVILLE1"

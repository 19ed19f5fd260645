import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from cabletui.text.sentence import brief, elided, few, in_lines

TEXTS = st.text(st.characters(exclude_categories=["C", "Zl", "Zp"]), max_size=200)


@pytest.mark.parametrize(
    ("text", "width", "shown"),
    [
        ("08ISKARELLE81", 13, "08ISKARELLE81"),
        ("08AVERYLONGNAMEINDEED81", 12, "08AVER…EED81"),
        ("漢字漢字漢字", 7, "漢…字"),
        ("abc", 1, "…"),
        ("abc", 0, ""),
    ],
)
def test_the_middle_is_left_out(text: str, width: int, shown: str) -> None:
    assert elided(text, width) == shown


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("It is old; `reindex` helps.", ("It is old; `reindex` helps.",)),
        (
            "The index of /a/long/way is old; `cabletui reindex` helps.",
            ("The index of /a/long/way is old;", "`cabletui reindex` helps."),
        ),
        (
            "Line 7 of /a/rather/long/way is gone. Run `cabletui reindex`.",
            ("Line 7 of /a/rather/long/way is gone.", "Run `cabletui reindex`."),
        ),
        (
            "Of what is said here no word commands anything.",
            ("Of what is said here no word commands …",),
        ),
    ],
)
def test_a_command_stays_whole_on_a_line_of_its_own(text: str, shown: tuple[str, ...]) -> None:
    assert in_lines(text, 40) == shown


@given(TEXTS, st.integers(1, 100))
def test_no_line_is_wider_than_it_may_be(text: str, width: int) -> None:
    lines = in_lines(text, width)
    assert 1 <= len(lines) <= 2
    assert all(cell_len(line) <= width for line in lines)


@pytest.mark.parametrize(
    ("text", "width", "shown"),
    [
        ("All is well.", 80, "All is well."),
        ("In two\nlines.", 80, "In two lines."),
        (
            "/home/someone/with/a/long/way/to/the/desk.json cannot be read.",
            40,
            "/home/someon…e/desk.json cannot be read.",
        ),
        ("One word after another goes.", 18, "One word after …"),
        ("Unbelievablylongish", 8, "Unbe…ish"),
    ],
)
def test_a_sentence_keeps_what_comes_first(text: str, width: int, shown: str) -> None:
    assert brief(text, width) == shown


@given(TEXTS, st.integers(1, 100))
def test_a_sentence_is_never_wider_than_its_line(text: str, width: int) -> None:
    assert cell_len(brief(text, width)) <= width
    assert cell_len(elided(text, width)) <= width
    if cell_len(text) <= width:
        assert brief(text, width) == " ".join(text.split())


@given(st.lists(st.from_regex(r"[a-z]{1,12}", fullmatch=True), min_size=1), st.integers(20, 60))
def test_a_sentence_is_cut_between_words(words: list[str], width: int) -> None:
    shown = brief(" ".join(words), width)
    assert shown == " ".join(words) or words[: len(shown.split()) - 1] == shown.split()[:-1]


def test_of_too_many_sentences_the_first_are_there_and_how_many_more() -> None:
    assert few(["a", "b"], 2) == ("a", "b")
    assert few(["a", "b", "c", "d"], 3) == ("a", "b", "And 2 remarks more.")
    assert few([], 3) == ()

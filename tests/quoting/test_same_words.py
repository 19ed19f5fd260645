import pytest
from hypothesis import given
from hypothesis import strategies as st

from cabletui.quoting.folded_words import folded_words
from cabletui.quoting.same_words import SoughtPassage, standing

POINTS = (
    "We ask the keepers of both lamps to burn seal oil through the winter storms, and to tell the "
    "harbour board before the first frost how many casks they hold in the cellar."
)
BEFORE, AFTER = "The ferry was late.\n\n2. (C) ", "\n\n3. (C) The keepers of both lamps left.\n"
MARGIN = st.text("lamp oil\n.", max_size=80)


def sought(text: str) -> SoughtPassage:
    words = folded_words(text)
    return SoughtPassage.of(text, words, [words[at : at + 4] for at in (4, 12, 22)])


def share_in(body: str) -> float:
    found = standing(body, sought(POINTS))
    return found[0] if found else 0.0


@given(before=MARGIN, after=MARGIN, blank=st.sampled_from(["\n", "  ", " \n "]))
def test_the_same_words_whatever_stands_between_and_around(
    before: str, after: str, blank: str
) -> None:
    body = f"{before}\n\n{POINTS.replace(' ', blank).upper()}\n\n{after}"
    found = standing(body, sought(POINTS))
    assert found
    assert found[0] == 1
    assert len(before) <= found[1] < len(body) - len(after)


@given(at=st.integers(0, 32), word=st.sampled_from(["", "otherwise", "not so"]))
def test_a_word_that_is_otherwise_is_no_longer_the_same(at: int, word: str) -> None:
    words = POINTS.split()
    changed = " ".join([*words[:at], word, *words[at + 1 :]])
    assert 0.8 <= share_in(f"{BEFORE}{changed}{AFTER}") < 1


@pytest.mark.parametrize(
    "body",
    [
        "We ask the keepers of both lamps to come to supper on Sunday.",
        f"{BEFORE}{POINTS[:90]}{AFTER}",
        "",
    ],
)
def test_less_than_four_words_in_five_are_another_text(body: str) -> None:
    assert share_in(body) == 0


def test_a_page_line_between_is_no_change() -> None:
    page = "\n\nOBAN 00000402  002 OF 003\n\n\n"
    assert share_in(f"{BEFORE}{POINTS.replace(' through ', f'{page}through ')}{AFTER}") == 1

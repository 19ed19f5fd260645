from hypothesis import assume, given
from hypothesis import strategies as st

from cabletui.quoting.comparison import Comparison, Quotable, compare, quoted
from cabletui.quoting.folded_words import folded_words

WORDS = st.lists(
    st.sampled_from(
        ["tide", "lamp", "oil", "keeper", "pier", "fog", "the", "of", "and", "not", "12"]
    ),
    min_size=10,
    max_size=40,
)
BEFORE = "The board met on Monday and went home early in the rain. "
TEXT = (
    "1. (C) The keeper did not agree to sell 1,500 barrels of oil to the board of the port.\n\n"
    "2. (S) He wanted the light-\nhouse on the far rock painted white before the winter came."
)


def compared(quote: str, text: str = TEXT, labels: frozenset[int] = frozenset()) -> Comparison:
    found = compare(quoted(quote), Quotable(text, folded_words(text), labels))
    assert found
    return found


def changed(quote: str, text: str = TEXT) -> list[tuple[str, str]]:
    return [(change.stands, change.quoted) for change in compared(quote, text).changes]


def test_case_signs_and_line_ends_are_no_change() -> None:
    assert not changed("THE KEEPER DID NOT AGREE, TO SELL 1500 BARRELS")
    assert not changed("he wanted the lighthouse on the far rock")
    assert not changed("he wanted the light-house on the far rock")


def test_a_word_that_was_dropped_put_in_or_changed() -> None:
    assert changed("The keeper did agree to sell 1,500 barrels") == [
        ("keeper did not agree to", "keeper did agree to")
    ]
    assert changed("The keeper did not agree to ever sell 1,500 barrels") == [
        ("agree to sell 1,500", "agree to ever sell 1,500")
    ]
    assert changed("The keeper did not agree to sell 1,600 barrels") == [
        ("to sell 1,500 barrels of", "to sell 1,600 barrels")
    ]


def test_a_change_of_the_first_or_the_last_word() -> None:
    assert changed("My keeper did not agree to sell") == [
        ("1. (C) The keeper did", "My keeper did")
    ]
    assert changed("The keeper did not agree to buy") == [
        ("agree to sell 1,500 barrels", "agree to buy")
    ]


def test_words_added_at_the_end_are_held_against_no_other_sentence() -> None:
    text = (
        "2. (C) The keeper said the oil burns even in Oban.\n\nTHE FERRY\n---------\n\n"
        "3. (C) In the spring the ferry came too. It was late in the evening."
    )
    added = ("in Oban", "in Oban and in the south too")
    assert changed("the oil burns even in Oban and in the south too", text) == [added]
    assert changed("In the spring the ferry came too and was glad", text) == [
        ("came too", "came too and was glad")
    ]
    assert changed("In the spring the ferry came too. She was late", text) == [
        ("came too. It was late", "came too. She was late")
    ]


def test_a_change_behind_an_abbreviation_is_shown() -> None:
    text = "The keeper went with the U.S. Consul to the board of the port."
    assert changed("The keeper went with the U.S. Warden", text) == [
        ("U.S. Consul to the", "U.S. Warden")
    ]


def test_dots_leave_words_out_and_brackets_put_them_in() -> None:
    assert not changed("The keeper did not agree … to the board of the port")
    assert not changed("The keeper [...] agree to sell 1,500 barrels")
    assert not changed("The keeper [of the lamp] did not agree to sell")
    assert not changed("[He] did not agree to sell 1,500 barrels")
    assert changed("The keeper did agree to … the board of the port")


def test_dots_that_are_the_cables_own_leave_nothing_out() -> None:
    text = "He said they would come in the fog ... and never in the rain or snow."
    assert not changed("they would come in the fog ... and never in the rain", text)
    assert changed("they would come in the fog ... never in the rain", text)


def test_labels_may_be_left_out_or_quoted() -> None:
    labels = frozenset({TEXT.index("2. (S)"), TEXT.index("S)")})
    spanning = "to the board of the port. He wanted the light-house"
    assert not compared(spanning, labels=labels).changes
    assert not compared(
        "board of the port. 2. (S) He wanted the light-house", labels=labels
    ).changes


def test_another_text_is_none() -> None:
    text = Quotable(TEXT, folded_words(TEXT))
    assert compare(quoted("Nothing of this stands in any cable at all"), text) is None


def test_the_span_is_that_of_the_words() -> None:
    found = compared("keeper did not agree")
    assert TEXT[found.start : found.end] == "keeper did not agree"


@given(WORDS, WORDS, st.data())
def test_what_stands_there_is_verbatim(
    before: list[str], words: list[str], data: st.DataObject
) -> None:
    text = f"{' '.join(before)}\n{' '.join(words)} {BEFORE}"
    start = data.draw(st.integers(0, len(words) - 6))
    quote = " ".join(words[start : start + data.draw(st.integers(6, 12))])
    assert not changed(quote, text)


@given(WORDS, st.data())
def test_one_word_that_is_altered_is_found(words: list[str], data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(words) - 1))
    altered = [
        *words[:at],
        data.draw(st.sampled_from(["harbour", "13", "1,501"])),
        *words[at + 1 :],
    ]
    assume(words != altered)
    assert changed(" ".join(altered), BEFORE + " ".join(words))

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from cabletui.cli.argument_words import slip_of
from cabletui.cli.command_line import parsed
from cabletui.cli.verb_table import VERBS

VERB = st.sampled_from(sorted(VERBS))
LETTERS = "abcdefghijklmnopqrstuvwxyz-"


@given(VERB, st.data())
def test_a_verb_with_one_slip_is_asked_about(verb: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(verb) - 1))
    letter = data.draw(st.sampled_from(LETTERS))
    word = data.draw(
        st.sampled_from(
            [
                verb[:at] + letter + verb[at:],
                verb[:at] + verb[at + 1 :],
                verb[:at] + letter + verb[at + 1 :],
                verb[:at] + verb[at : at + 2][::-1] + verb[at + 2 :],
                verb.upper(),
            ]
        )
    )
    assume(word not in VERBS and not word.startswith("-"))
    assert slip_of(word) in VERBS
    with pytest.raises(SystemExit):
        parsed([word, "iran"])
    assert parsed(["open", word])[1].words == [word]


@pytest.mark.parametrize(
    "word", ["iran", "08LIMA12", "lighthouse", "search for", "port", "tides", "", "x"]
)
def test_a_word_that_is_far_from_every_verb_is_a_query(word: str) -> None:
    assert slip_of(word) == ""

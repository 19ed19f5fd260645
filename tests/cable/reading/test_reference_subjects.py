import pytest
from hypothesis import given
from hypothesis import strategies as st

from cabletui.cable.reading.reference_subjects import reference_subject

WORDS = st.lists(st.sampled_from(["LAMPS", "WHALE OIL", "FERRY"]), min_size=1, max_size=5)


@given(
    WORDS,
    st.sampled_from([' ("{}")', " ({})", ' "{}"', " – {}", " - {}", ": “{}”", " (NOTAL) ({})"]),
    st.sampled_from(["", "\n     B. ", "; B) ", "\n\nClassified By: "]),
)
def test_a_subject_in_brackets_in_quotes_or_after_a_dash(
    words: list[str], form: str, following: str
) -> None:
    subject = " ".join(words)
    if form.endswith("{}") and not following.startswith("\n"):
        following = "\n"
    assert reference_subject(form.format(subject) + following) == subject


@pytest.mark.parametrize(
    "text",
    [
        " (NOTAL)\n     B. ",
        " (BOTH NOTAL)",
        " (EXDIS) (B) ",
        " AND PREVIOUS",
        " (12 JAN 08)",
        "\n\n1. (C) The keeper (of the lamp) spoke.",
        "\n \nOBAN 00000379  001.2 OF 003",
        "",
    ],
)
def test_what_is_no_subject(text: str) -> None:
    assert reference_subject(text) == ""

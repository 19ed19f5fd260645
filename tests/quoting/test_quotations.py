import pytest

from cabletui.quoting.quotations import named_ids, quotations

SEVEN = "the tide came in twice that day"


@pytest.mark.parametrize(
    "draft",
    [
        f"He wrote “{SEVEN}” to the board.",
        f'He wrote "{SEVEN}" to the board.',
        f"He wrote of 'em, “{SEVEN}”.",
        f"He wrote: ‘{SEVEN}’ (08OBAN7).",
        f"The keepers' log: '{SEVEN},' it said.",
        f"So “‘it’ is”: ‘{SEVEN}’.",
        f"He said, ‘as it says, “{SEVEN}”’.",
        f"»{SEVEN}« it said.",
        f'It says:"{SEVEN}".',
        f">> {SEVEN}",
        f"> {SEVEN}\nAnd I thought so, too, in all these years.",
        f"> {SEVEN}\n> — 08OBAN7",
        f"«{SEVEN}»",
        f"„{SEVEN}“",
        f"„{SEVEN}”",
        f"``{SEVEN}''",
        f"> {SEVEN}",
        f"One line.\n\n  > {SEVEN}\n\nAnother.",
        f"{SEVEN}\n(08OBAN7, para. 3)",
        f"A quotation that goes on: “{SEVEN}",
    ],
)
def test_a_quotation_in_each_form(draft: str) -> None:
    (found,) = quotations(draft)
    assert found.text.strip(" ,\n") == SEVEN
    assert len(draft) >= found.start + len(found.text)


def test_marks_of_another_kind_are_the_texts_own() -> None:
    (found,) = quotations('“the "tide" came in (he said "twice) that day”')
    assert found.text == 'the "tide" came in (he said "twice) that day'


def test_marks_of_the_same_kind_within() -> None:
    (found,) = quotations('He wrote "the keeper said "no" to the board" and left.')
    assert found.text == 'the keeper said "no" to the board'


def test_few_words_are_no_quotation() -> None:
    assert quotations("The “well-connected keepers of lamps” and 'others'.") == ()


@pytest.mark.parametrize(
    "prose",
    [
        "Home » News » The tide came in twice that day, and more",
        "The keepers' tide came in twice in the '90s, the masters' log said.",
        "Rock 'n' roll came in twice that day with the masters' boats.",
        "It was 6' 2\" high where the tide came in twice that day.",
    ],
)
def test_prose_quotes_nothing(prose: str) -> None:
    assert quotations(prose) == ()


def test_each_line_is_counted() -> None:
    found = quotations(f"One.\n\nTwo “{SEVEN}” and\nthen “{SEVEN}”.\n")
    assert [one.line for one in found] == [3, 4]


@pytest.mark.parametrize(
    ("draft", "cited"),
    [
        (f"“{SEVEN}” (08OBAN7).", ("08OBAN7",)),
        (f"In 08OBAN7 he wrote “{SEVEN}”.", ("08OBAN7",)),
        (f"In 08OBAN7 he wrote “{SEVEN}” (09OBAN8).", ("09OBAN8",)),
        (f"“One came” (07OBAN1). “{SEVEN}” (09OBAN8), “Two” (08OBAN7).", ("09OBAN8",)),
        (f"“{SEVEN}.” (08OBAN7). “{SEVEN} again.” (09OBAN8).", ("08OBAN7",)),
        (f"“{SEVEN}”. (08OBAN7). And 09OBAN8 says no.", ("08OBAN7",)),
        (f"“{SEVEN}” (08OBAN7; 09OBAN8), as 07OBAN1.", ("08OBAN7", "09OBAN8")),
        (f"08OBAN7 has “{SEVEN}”. In 09OBAN8 it is “twelve”.", ("08OBAN7",)),
        (f"08OBAN7 has “{SEVEN}.” In 09OBAN8 it is “twelve”.", ("08OBAN7",)),
        (f"06OBAN4 says no. “{SEVEN}” and “twelve. Or so” it is (08OBAN7).", ("08OBAN7",)),
        (f"“{SEVEN},” the U.S. Consul wrote in 08OBAN7. 09OBAN8 does not.", ("08OBAN7",)),
        (f"“Twelve” it is (08OBAN7). He went on: “{SEVEN}”.", ("08OBAN7",)),
        (f"“{SEVEN}”. Nothing more. So 08OBAN7 and 09OBAN8 say.", ("08OBAN7",)),
        (f"> {SEVEN}\n\n08OBAN7\n\n07OBAN1", ("08OBAN7",)),
        (f"As 08OBAN7 says:\n\n> {SEVEN}\n\nAnd so on.", ("08OBAN7",)),
        (f"{SEVEN}\n(08OBAN7, para. 3)", ("08OBAN7",)),
        (f"“{SEVEN}”", ()),
    ],
)
def test_what_is_cited(draft: str, cited: tuple[str, ...]) -> None:
    assert quotations(draft)[0].cited == cited


def test_ids_each_once() -> None:
    found = named_ids("See 08OBAN7.\n\n> 09OBAN8 and 08OBAN7\n")
    assert [(one.text, one.line) for one in found] == [("08OBAN7", 1), ("09OBAN8", 3)]

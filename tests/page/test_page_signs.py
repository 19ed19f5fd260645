import pytest

from cabletui.cable import paragraphs
from cabletui.page.page_signs import signs


def shown(body: str) -> list[tuple[str, str]]:
    found = signs(body, ((one.span[0], one.mark, one.heading) for one in paragraphs(body)))
    return [(body[one.start : one.end], one.look) for one in found]


@pytest.mark.parametrize(
    ("mark", "look"),
    [
        ("(S)", "portion-2"),
        ("(S//NF)", "portion-2"),
        ("( C )", "portion-1"),
        ("[C/REL]", "portion-1"),
        ("(SECRET)", "portion-2"),
    ],
)
def test_a_portion_mark_has_the_look_of_its_level(mark: str, look: str) -> None:
    assert shown(f"1. {mark} The bees came (S).") == [(mark, look)]


@pytest.mark.parametrize("mark", ["(U)", "(SBU)", "(FOUO)", ""])
def test_what_is_not_classified_is_plain(mark: str) -> None:
    assert shown(f"1. {mark} The bees came.") == []


def test_what_was_taken_out_stands_out() -> None:
    assert shown("1. (C) XXXXXXXXXXXX and [name removed] came.") == [
        ("(C)", "portion-1"),
        ("XXXXXXXXXXXX", "redacted"),
        ("[name removed]", "redacted"),
    ]


def test_a_heading_stands_out_above_its_paragraph_or_in_it() -> None:
    body = "1. (U) SUMMARY: They came.\n\nTHE HIVES\n---------\n\n2. (C) They stayed."
    assert shown(body) == [("SUMMARY", "title"), ("THE HIVES", "title"), ("(C)", "portion-1")]

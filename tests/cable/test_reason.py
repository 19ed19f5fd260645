import pytest

from cabletui.cable.reason import known_reasons, meaning_of, reason_named, schedule


def test_the_letters_of_both_orders_are_spelled_out() -> None:
    assert meaning_of("1.4(b)") == meaning_of("1.5(b)") == "Foreign government information"
    assert "weapons systems" in meaning_of("1.4(a)")
    assert all(meaning_of(f"1.4({letter})") for letter in "abcdefgh")


def test_what_is_no_reason_means_nothing() -> None:
    assert meaning_of("1.4") == meaning_of("9.9(z)") == ""


@pytest.mark.parametrize(
    ("order", "code", "words"),
    [
        ("12356", "OADR", "originating agency"),
        ("11652", "GDS", "General declassification schedule"),
        ("12065", "GDS", "Declassified on the date given"),
        ("11652", "XGDS-2", "Exempt from the general"),
        ("11652", "XGDS(3)", "Exempt from the general"),
        ("12958", "X6", "relations"),
    ],
)
def test_what_stands_for_a_date_depends_on_the_order(order: str, code: str, words: str) -> None:
    assert words in schedule(order, code)


def test_what_is_no_code_says_nothing() -> None:
    assert schedule("12958", "12/04/2016") == ""


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("1.4(b)", "1.4(b)"),
        ("1.4 B", "1.4(b)"),
        ("1.5d", "1.5(d)"),
        ("b", "1.4(b)"),
        ("1.4", "1.4("),
        ("1.4()", "1.4("),
        ("1.", "1."),
        ("1", "1."),
        ("fog", "fog"),
    ],
)
def test_a_reason_is_named_in_many_ways(typed: str, written: str) -> None:
    assert reason_named(typed) == written


def test_every_reason_is_known() -> None:
    assert {"1.4(b)", "1.5(d)"} <= set(known_reasons())

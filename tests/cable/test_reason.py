from cabletui.cable.reason import meaning_of


def test_the_letters_of_both_orders_are_spelled_out() -> None:
    assert meaning_of("1.4(b)") == meaning_of("1.5(b)") == "Information from foreign governments"
    assert "weapons systems" in meaning_of("1.4(a)")
    assert all(meaning_of(f"1.4({letter})") for letter in "abcdefgh")


def test_what_is_no_reason_means_nothing() -> None:
    assert meaning_of("1.4") == meaning_of("9.9(z)") == ""

from cabletui.cable.reading.body_line import is_compound, is_of_a_text, is_rule


def test_a_rule_is_nothing_but_signs() -> None:
    assert is_rule("-----")
    assert is_rule("- - - -")
    assert not is_rule("-- bees")


def test_a_compound_goes_on_in_the_next_line() -> None:
    assert is_compound("the light-")
    assert not is_compound("the light -")


def test_a_line_of_a_text_is_long_or_ends_a_sentence() -> None:
    assert is_of_a_text("They came.")
    assert is_of_a_text("The keeper of the lamp rows out to the rock at dawn")
    assert not is_of_a_text("The Bees")

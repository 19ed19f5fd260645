from string import ascii_uppercase

from cabletui.paint.letters import letter_cells


def row(letters: str, current: str, width: int) -> str:
    return "".join(cell.text for cell in letter_cells(set(letters), current, width))


def test_the_current_letter_is_in_brackets_and_empty_ones_in_lower_case() -> None:
    assert row("ABP", "P", 80).startswith(" A  B  c  d ")
    assert "[P]" in row("ABP", "P", 80)


def test_all_letters_fit_every_width() -> None:
    for width in (26, 40, 53, 79, 80, 200):
        text = row(ascii_uppercase, "", width)
        assert len(text) <= width
        assert [letter for letter in text if letter != " "] == list(ascii_uppercase)


def test_the_others_come_first_where_there_are_any() -> None:
    assert row("#A", "#", 90).startswith("[#] A ")
    assert "#" not in row("A", "A", 90)


def test_styles_tell_the_three_kinds() -> None:
    styles = {cell.text.strip(" []"): cell.style for cell in letter_cells({"A", "B"}, "B", 80)}
    assert (styles["A"], styles["B"], styles["c"]) == ("present", "current", "empty")

import re

from tests.cost import grows_in_step, out_of_step


def test_work_that_grows_with_its_text_is_in_step() -> None:
    assert grows_in_step(lambda text: [ord(letter) for letter in text], "A ")
    assert grows_in_step(len, "A")


def test_work_that_grows_by_the_square_is_not() -> None:
    assert not grows_in_step(lambda text: [text.count("B", at) for at in range(len(text))], "A")


def test_a_careless_pattern_is_found_out() -> None:
    careful, careless = re.compile("[A ]+"), re.compile("A[A ]*B")
    assert out_of_step(careful.findall, ("A ", "AB")) == []
    assert out_of_step(careless.findall, ("A ", "AB")) == ["A "]

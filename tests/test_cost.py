import re

from tests.cost import grows_in_step, out_of_step

_TRIES = 5
"""How often a fault is looked for: a busy machine may make the shorter text seem as dear."""


def test_work_that_grows_with_its_text_is_in_step() -> None:
    assert grows_in_step(lambda text: [ord(letter) for letter in text], "A ")
    assert grows_in_step(len, "A")


def test_work_that_grows_by_the_square_is_not() -> None:
    def work(text: str) -> object:
        return [text.count("B", at) for at in range(len(text))]

    assert not all(grows_in_step(work, "A") for _ in range(_TRIES))


def test_a_careless_pattern_is_found_out() -> None:
    careful, careless = re.compile("[A ]+"), re.compile("A[A ]*B")
    assert out_of_step(careful.findall, ("A ", "AB")) == []
    found = [out_of_step(careless.findall, ("A ", "AB")) for _ in range(_TRIES)]
    assert ["A "] in found

from argparse import ArgumentTypeError

import pytest

from cabletui.cli.arguments import from_one, from_zero, port


def test_numbers() -> None:
    assert (from_zero("0"), from_zero("12"), from_one("1")) == (0, 12, 1)


@pytest.mark.parametrize("text", ["-1", "x", "", "1.5"])
def test_what_is_no_number(text: str) -> None:
    with pytest.raises(ArgumentTypeError, match="is not a whole number from 0 up"):
        from_zero(text)


def test_what_is_too_small() -> None:
    with pytest.raises(ArgumentTypeError, match="“0” is not a whole number from 1 up"):
        from_one("0")


def test_ports_end() -> None:
    assert port("65535") == 65_535
    with pytest.raises(ArgumentTypeError, match="is no port; they go from 1 to 65535"):
        port("65536")

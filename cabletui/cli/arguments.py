"""The values that arguments can have."""

from argparse import ArgumentTypeError

_LAST_PORT = 65_535


def from_zero(text: str) -> int:
    """Return a whole number that is not below 0.

    Raises:
        ArgumentTypeError: It is none.
    """
    return _from(0, text)


def from_one(text: str) -> int:
    """Return a whole number that is not below 1.

    Raises:
        ArgumentTypeError: It is none.
    """
    return _from(1, text)


def port(text: str) -> int:
    """Return the number of a port.

    Raises:
        ArgumentTypeError: There is no such port.
    """
    if (number := _from(1, text)) > _LAST_PORT:
        raise ArgumentTypeError(f"“{text}” is no port; they go from 1 to {_LAST_PORT}")
    return number


def _from(least: int, text: str) -> int:
    try:
        number = int(text)
    except ValueError:
        number = least - 1
    if number < least:
        raise ArgumentTypeError(f"“{text}” is not a whole number from {least} up")
    return number

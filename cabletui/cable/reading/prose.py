"""Which lines are of running text, and not names, titles or the cells of a table."""

import re

_WORDS = re.compile(r"[^\W\d_][\w'’-]*")
"""Takes `Spain's`; not `12`."""


def is_prose(text: str, least: int = 3) -> bool:
    """Return whether two words in five of a line begin with small letters.

    Args:
        text: The line.
        least: How many such words there must be in any case.
    """
    words: list[str] = _WORDS.findall(text)
    small = sum(word[0].islower() for word in words)
    return small >= least and small * 5 >= len(words) * 2

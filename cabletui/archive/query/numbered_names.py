"""What is named by a kind and a number: `Executive Order 13382` is `E.O. 13382`.

Without its number the short name is nothing that one looks for: every cable has an `E.O.`.
"""

from collections.abc import Iterator, Sequence
from functools import cache

from cabletui.cable.facts import rows


def numbered(words: Sequence[str]) -> Iterator[tuple[str, ...]]:
    """Yield the other names of what some words name, which are a kind and a number.

    >>> list(numbered(["eo", "13382"]))
    [('executive', 'order', '13382'), ('e', 'o', '13382')]

    Args:
        words: As `archive.words` returns them.
    """
    if not words or not words[-1][:1].isdigit():
        return
    *name, number = words
    for other in _table().get(tuple(name), ()):
        yield (*other, number)


def longest() -> int:
    """Return how many words such a name has at most, its number among them."""
    return 1 + max(map(len, _table()))


@cache
def _table() -> dict[tuple[str, ...], tuple[tuple[str, ...], ...]]:
    found = {}
    for row in rows("numbered_names"):
        group = [tuple(one.split()) for one in row["names"].split("|")]
        found.update({one: tuple(other for other in group if other != one) for one in group})
    return found

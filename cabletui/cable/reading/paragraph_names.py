"""What the paragraphs of a cable are called, so that each can be found again."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence

from cabletui.cable.reading.paragraphs import Paragraph


def paragraph_names(numbers: Iterable[int | None]) -> tuple[str, ...]:
    """Return a name for each paragraph: its number, and if that repeats, which of them it is.

    A paragraph without a number is named by its place among those without one.

    Args:
        numbers: The numbers of the paragraphs as printed, in the order of the cable.

    >>> paragraph_names([1, 6, 6, None, 7])
    ('1', '6', '6/2', '/1', '7')
    """
    seen: Counter[int | None] = Counter()
    names = []
    for number in numbers:
        seen[number] += 1
        again = f"/{seen[number]}" if seen[number] > 1 or number is None else ""
        names.append(f"{'' if number is None else number}{again}")
    return tuple(names)


def paragraph_place(name: str) -> str:
    """Return the place of a paragraph as a reader writes it; empty for the whole cable.

    >>> paragraph_place("6"), paragraph_place("6/2"), paragraph_place("")
    ('¶6', '¶6/2', '')
    """
    return f"¶{name}" if name else ""


def paragraph_label(number: int | None, mark: str | None = "") -> str:
    """Return a paragraph by its printed number and its portion mark, as a reader writes them.

    >>> paragraph_label(3, "S/NF"), paragraph_label(3), paragraph_label(None, "C")
    ('¶3 (S/NF)', '¶3', '(C)')
    """
    pieces = ("" if number is None else f"¶{number}", f"({mark})" if mark else "")
    return " ".join(filter(None, pieces))


def paragraph_at(numbered: Sequence[Paragraph], offset: int) -> Paragraph | None:
    """Return the paragraph in which a character of a body stands; None above the first.

    Args:
        numbered: The paragraphs of the body, in order.
        offset: The character, from 0.
    """
    before = bisect_right(numbered, offset, key=lambda one: one.span[0])
    return numbered[before - 1] if before else None


def paragraph_order(name: str) -> tuple[int, int]:
    """Return what puts names in the order of a cable; the whole cable comes first.

    >>> sorted(["10", "", "6/2", "6"], key=paragraph_order)
    ['', '6', '6/2', '10']
    """
    number, _, again = name.partition("/")
    return (int(number) if number.isdecimal() else -1, int(again) if again.isdecimal() else 0)

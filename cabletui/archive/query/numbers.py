"""The numbers of a query, and spans of them: `>2000`, `3`, `2..5`."""

import re

from cabletui.errors import QuerySyntaxError

_SPAN = re.compile(
    r"(?P<sign>[<>]=?|=)?(?P<one>[\d,]*\d)|(?P<first>[\d,]*\d)?\.\.(?P<last>[\d,]*\d)?"
)
"""Takes `2000`, `>2,000`, `<=3`, `2..5` and `2..`; not `>` or `2-5`."""

_MOST = (1 << 62) - 1
_BELOW = "No number is below 0: write >0 or =0."
_EMPTY = "No number is in this span: write the smaller one first, as in words:100..200."


def span(text: str, start: int = 0) -> tuple[int, int]:
    """Return the least and the greatest number that a text means.

    >>> span(">=2,000"), span("2..5"), span("<3")
    ((2000, 4611686018427387903), (2, 5), (0, 2))

    Args:
        text: The value of a field that takes numbers.
        start: Where it stands in the query, for the error.

    Raises:
        QuerySyntaxError: It is no number, or a span that contains no number.
    """
    found = _SPAN.fullmatch(text)
    if found is None or text == "..":
        raise QuerySyntaxError(
            f"“{text[:16]}” is not a number: write 3, >3, <=3 or 2..5.", start, max(1, len(text))
        )
    if found["one"] is None:
        least = _number(found["first"] or "0")
        greatest = _number(found["last"]) if found["last"] else _MOST
    else:
        number, sign = _number(found["one"]), found["sign"] or "="
        least = number + (sign == ">") if sign[0] in "=>" else 0
        greatest = number - (sign == "<") if sign[0] in "=<" else _MOST
    if greatest < least:
        raise QuerySyntaxError(_BELOW if found["one"] else _EMPTY, start, len(text))
    return least, greatest


def is_span(text: str) -> bool:
    """Return whether a text is a number or a span of them."""
    try:
        span(text)
    except QuerySyntaxError:
        return False
    return True


def _number(text: str) -> int:
    return min(_MOST - 1, int(text.replace(",", "")[:20]))

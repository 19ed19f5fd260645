"""The figures of a long command: the share that is done, the speed, the time that is left."""

from cabletui.text.counts import counted


def figures(done: int, total: int, unit: str, rate: float, left: float | None, counts: str) -> str:
    """Return how far some work is: `25%, 0.2 MB/s, 0:06 left, 7 added`.

    Args:
        done: How much of it is done.
        total: How much there is; 0 if that is not known.
        unit: What they count: `bytes`, `files`, `documents`.
        rate: How many of them are done in a second.
        left: The seconds that the rest will take; None if that cannot be estimated yet.
        counts: What came of it so far; may be empty.
    """
    amount = f"{min(1.0, done / total):4.0%}" if total else _amount(done, unit)
    parts = (amount, f"{_amount(rate, unit)}/s", "" if left is None else _left(left), counts)
    return ", ".join(part for part in parts if part)


def _amount(number: float, unit: str) -> str:
    return f"{number / 1e6:,.1f} MB" if unit == "bytes" else counted(round(number), unit[:-1])


def _left(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02} left" if hours else f"{minutes}:{rest:02} left"

"""A figure, beside that of a peer, and beside what it should be."""

import time
from collections.abc import Callable
from dataclasses import asdict, dataclass, replace
from statistics import median, quantiles


@dataclass(frozen=True)
class Figure:
    """Something that was measured."""

    name: str
    value: float
    unit: str
    """`s`, `ms`, `bytes`, `MB` or `x`, a ratio."""

    target: float | None = None
    """What it may be at the most; none where there is no aim."""

    peer: str = ""
    """What else was measured in the same run, and how much it took."""

    @property
    def is_reached(self) -> bool | None:
        """Whether it is what it should be; none where there is no aim."""
        return None if self.target is None else self.value <= self.target

    @property
    def row(self) -> tuple[str, str, str, str, str]:
        """The cells of the table."""
        target = "" if self.target is None else f"<= {self.target:,.6g} {self.unit}"
        reached = {None: "", True: "yes", False: "NO"}[self.is_reached]
        shown = f"{self.value:,.0f}" if self.value >= 100 else f"{self.value:.3g}"
        return self.name, f"{shown} {self.unit}", target, reached, self.peer

    def against(self, other: float | None) -> "Figure":
        """Return it with what it is beside the same figure of another run, if there is one."""
        if not other:
            return self
        times = f"{self.value / other:.2f} times the {other:.4g} of the other run"
        return replace(self, peer="; ".join(filter(None, (self.peer, times))))

    def as_json(self) -> dict[str, object]:
        """Return it for a file."""
        return asdict(self) | {"reached": self.is_reached}


def table(figures: list[Figure]) -> str:
    """Return the figures as a table in Markdown."""
    rows = [("figure", "measured", "aim", "reached", "beside"), *(one.row for one in figures)]
    widths = [max(len(row[at]) for row in rows) for at in range(5)]
    lines = [
        f"| {' | '.join(cell.ljust(width) for cell, width in zip(row, widths, strict=True))} |"
        for row in rows
    ]
    rule = f"| {' | '.join('-' * width for width in widths)} |"
    return "\n".join([lines[0], rule, *lines[1:]])


@dataclass(frozen=True)
class Times:
    """How long the same thing took, again and again, in milliseconds."""

    taken: tuple[float, ...]

    @property
    def best(self) -> float:
        """The shortest."""
        return min(self.taken)

    @property
    def p50(self) -> float:
        """The one in the middle."""
        return median(self.taken)

    @property
    def mean(self) -> float:
        """All of them, shared out."""
        return sum(self.taken) / len(self.taken)

    @property
    def p99(self) -> float:
        """What all but one of a hundred stay below."""
        return quantiles(self.taken, n=100)[98] if len(self.taken) > 1 else self.taken[0]

    @property
    def longest(self) -> float:
        """The longest."""
        return max(self.taken)


def timed(*deeds: Callable[[], object]) -> Times:
    """Do each of some deeds once, and return how long each took."""
    taken = []
    for deed in deeds:
        began = time.perf_counter()
        deed()
        taken.append((time.perf_counter() - began) * 1000)
    return Times(tuple(taken))

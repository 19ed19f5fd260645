"""Tables of cables as many programs write them, for property tests."""

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from hypothesis import strategies as st

HEADING = ("id", "date", "refid", "origin", "classification", "references", "header", "body")
csv.field_size_limit(1 << 24)

PIECES = (
    *("fog", "é", "\u2028", "it's", "x,y;z", "a|b", "tab\there", "1. (C)", "\n", "\n\n"),
    *('"a race"', '""', "C:\\TIDES", "\\server", "end\\", '\n204,4/24/2009 16:29,09BRINOVA2,"X",'),
    '\n"5","1/2/2009 0:00","09BRINOVA1","',
)
"""What cables hold, among it rows of this very file."""

TELLING = 'UNCLAS BRINOVA 000001\nA "race" from C:\\TIDES on.\n'
"""A body that tells a backslash that escapes from one that is text."""

TEXTS = st.lists(st.sampled_from(PIECES), max_size=20).map(" ".join)
TIMES = st.builds(
    "{}/{}/{} {}:{:02}".format,
    st.integers(1, 12),
    st.integers(1, 28),
    st.sampled_from((1979, 2006)),
    st.integers(0, 23),
    st.integers(0, 59),
)
ORIGINS = st.sampled_from(("Embassy Brinova", "Delegation, Secretary"))
LISTS = st.sampled_from(("", "72LIMA1603|72QUITO1091"))


@dataclass
class Table:
    """A table, and how it is written."""

    rows: Sequence[tuple[str, ...]]
    way: dict[str, Any]
    line_end: str = "\n"
    encoding: str = "utf-8"
    heading: list[str] = field(default_factory=list)
    order: list[int] = field(default_factory=lambda: list(range(8)))

    def parts(self) -> list[bytes]:
        """Return the bytes of the heading, and of each row."""
        written = [self._written([self.heading] if self.heading else [])]
        written += [self._written([[row[at] for at in self.order]]) for row in self.rows]
        mark = "\ufeff" if self.encoding in ("utf-16", "utf-8-sig") else ""
        written[0] = mark + written[0]
        encoding = "utf-16-le" if self.encoding.startswith("utf-16") else "utf-8"
        return [text.encode(encoding) for text in written]

    def data(self) -> bytes:
        """Return the whole file."""
        return b"".join(self.parts())

    def as_python_reads_it(self) -> list[tuple[str, ...]]:
        """Return the rows that the standard reader finds, in the order of cables.csv."""
        text = self.data().decode(self.encoding)
        read = csv.reader(io.StringIO(text, newline=""), **self.way)
        rows = list(read)[1 if self.heading else 0 :]
        return [tuple(row[self.order.index(at)] for at in range(8)) for row in rows]

    def _written(self, rows: list[list[str]]) -> str:
        stream = io.StringIO(newline="")
        csv.writer(stream, lineterminator=self.line_end, **self.way).writerows(rows)
        return stream.getvalue()


MENU = st.fixed_dictionaries(
    {
        "delimiter": st.sampled_from(",;\t|"),
        "quoting": st.sampled_from((csv.QUOTE_ALL, csv.QUOTE_MINIMAL)),
    }
).flatmap(
    lambda way: st.sampled_from(
        (
            {**way, "doublequote": False, "escapechar": "\\"},
            {**way, "doublequote": True},
            {**way, "doublequote": True, "escapechar": "\\"},
            {**way, "doublequote": True, "quotechar": "'"},
        )
    )
)


@st.composite
def tables(draw: st.DrawFn, least: int = 1) -> Table:
    """Draw a table, with rows that differ by their ids and a first one that tells the way."""
    count = draw(st.integers(least, 8))
    rows = [
        (
            *(str(at + 1), draw(TIMES), f"06BRINOVA{at + 1}", draw(ORIGINS), "SECRET"),
            *(draw(LISTS), draw(TEXTS), TELLING + draw(TEXTS)),
        )
        for at in range(count)
    ]
    order = list(range(8))
    heading = draw(st.booleans())
    if heading and draw(st.booleans()):
        order = draw(st.permutations(order))
    return Table(
        rows,
        draw(MENU),
        draw(st.sampled_from(("\n", "\r\n"))),
        draw(st.sampled_from(("utf-8", "utf-8-sig", "utf-16", "utf-16-le"))),
        [HEADING[at] for at in order] if heading else [],
        order,
    )

"""How a table of cables is written, judged by its first rows."""

import re
from bisect import bisect_right
from codecs import BOM_UTF8
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cache

from cabletui.importers.columns import (
    BEFORE_ROWS,
    FIRST_COLUMNS,
    USUAL,
    Columns,
    columns_from,
    heading_of,
)
from cabletui.importers.dialect import Dialect

_MARK = BOM_UTF8
_ROWS_TRIED = 400
_BAD_ROWS_TRIED = 40
_BEFORE_TIME = 3
_LONGEST_BEFORE = 200
_QUOTE = b'"'
_LINE_END = re.compile(rb"[\n\r\0]")
"""Takes `⏎`; not `,`."""

_LINE_ENDS = (b"\n", b"\r", b"\0")
_WAYS = ((True, False), (False, True), (True, True))
"""Whether a backslash escapes, and whether quotes are doubled; as in cables.csv first."""

_PLAIN = tuple(
    Dialect(delimiter, quote, escapes=False, doubles=True)
    for delimiter in (b",", b";", b"\t", b"|")
    for quote in (b'"', b"'")
)
_PAIRS = re.compile(rb"\\\\")
r"""Takes `\\`, two of them; not `\` alone."""


@dataclass(frozen=True, slots=True)
class TableForm:
    """How the rows of one file are written, and what they hold."""

    dialect: Dialect
    columns: Columns
    begins: re.Pattern[bytes]
    """Takes the end of a line and how a row begins after it."""

    is_sure: bool
    """Whether the rows have shown how quotes are escaped: by a backslash or by doubling."""

    is_quoted: bool
    """Whether all fields stand in quotes, so that a row in which another begins is broken."""

    must_be_whole: bool
    """Whether only a complete row shows where it begins, as texts come before time and id."""

    is_usual: bool
    """Whether it is that of cables.csv itself."""

    def ways(self) -> Iterator[Dialect]:
        """Yield the ways to write a quote within quotes."""
        return _in_all_ways(self.dialect)


@dataclass(slots=True)
class _Opening:
    """What rows seem to begin with."""

    dialect: Dialect
    """Its delimiter and its quote."""

    starts: list[int]
    """Where rows seem to begin in the head."""

    time: int = 1
    """Which column holds the time."""

    heading: Columns | None = None
    """What the first line names; None if it is no heading."""

    is_quote_told: bool = False
    """Whether the quote was seen, and is not only a possible one."""


@dataclass(slots=True)
class _Trial:
    """The first rows as read in one dialect."""

    dialect: Dialect
    columns: Columns
    is_quote_told: bool = True
    good: int = 0
    bad: int = 0
    seen: list[bytes] = field(default_factory=list)
    """The good rows, verbatim."""

    @property
    def rank(self) -> tuple[int, int, int]:
        """How well it reads: how many rows are good.

        A row is bad if a backslash that belongs to the text would escape something. It is also bad
        if its last field begins with the other quote and does not end with it: then the field goes
        on in the next line, and the other quote is the true one.
        """
        text = _text(self.dialect.delimiter)
        sound = [row for row in self.seen if not (self.dialect.escapes and _says(text, row))]
        sound = [row for row in sound if not _cut(self.dialect).search(row)]
        doubtful = self.good - len(sound)
        return len(sound), -self.bad - doubtful, sum(map(len, sound))


def form_of(head: bytes) -> TableForm | None:
    """Return how a table is written; None if no row of a cable can be seen.

    Args:
        head: The first bytes of the file, or of a part of one; they may begin and end within a row.
    """
    trials = [
        _tried(head, dialect, opening)
        for opening in _openings(head)
        for dialect in _in_all_ways(opening.dialect)
    ]
    trials = [trial for trial in trials if trial.good]
    trials = [trial for trial in trials if trial.columns.heading] or trials
    trials = [one for one in trials if one.is_quote_told or one.good >= one.bad]
    if not trials:
        return None
    best = max(trial.rank for trial in trials)
    equal = [trial for trial in trials if trial.rank == best]
    chosen = _likeliest(equal)
    is_sure = len({(one.dialect.escapes, one.dialect.doubles) for one in equal}) == 1
    form = _form(chosen.dialect, chosen.columns, is_quoted=True, is_sure=is_sure)
    if not all(form.begins.match(b"\n" + row) for row in chosen.seen):
        form = _form(form.dialect, form.columns, is_quoted=False, is_sure=is_sure)
    return form if is_sure else replace(form, is_sure=any(b"\\" in row for row in chosen.seen))


def is_table(head: bytes) -> bool:
    """Return whether a file begins with a row, or with the heading of a table of cables."""
    first = head[_first_row(head) :]
    openings = _openings(first[:_LONGEST_BEFORE])
    return any(heading_of(first, dialect) for dialect in _PLAIN) or any(
        opening.starts[0] == 0 for opening in openings
    )


def has_row(head: bytes) -> bool:
    """Return whether a row begins anywhere in some bytes."""
    return bool(_openings(head))


def usual_form() -> TableForm:
    """Return the form of cables.csv itself."""
    return _form(Dialect(), Columns(), is_quoted=True, is_sure=False)


def refined(form: TableForm, row: bytes) -> TableForm:
    """Return a form, corrected by what a row that was read in it shows."""
    if form.is_sure or b"\\" not in row:
        return form
    trials = [_Trial(dialect, form.columns, seen=[row]) for dialect in form.ways()]
    fit = [one for one in trials if one.dialect.row(row + b"\n", 0)[0]]
    return replace(form, dialect=_likeliest(fit).dialect, is_sure=True) if fit else form


def _form(dialect: Dialect, columns: Columns, *, is_quoted: bool, is_sure: bool) -> TableForm:
    start = columns.start(dialect, is_quoted=is_quoted)
    # Takes a line end before what begins a row, `\n"1"`; not one within a field, `\nBody`.
    begins = re.compile(rb"[\n\r\0](?=" + (start or rb"[^\n\r\0]") + rb")")
    return TableForm(
        dialect,
        columns,
        begins,
        is_sure=is_sure,
        is_quoted=is_quoted and start is not None,
        must_be_whole=start is None,
        is_usual=dialect == Dialect() and columns == Columns(),
    )


def _openings(head: bytes) -> list[_Opening]:
    """Return the delimiters and quotes the head may have, each with where rows seem to begin."""
    openings: dict[tuple[bytes, bytes, int], _Opening] = {}
    for found in FIRST_COLUMNS.finditer(head):
        delimiter = found["delimiter"]
        earliest = max(0, found.start() - _LONGEST_BEFORE)
        start = max(head.rfind(end, earliest, found.start()) for end in _LINE_ENDS) + 1
        start += len(_MARK) if head.startswith(_MARK, start) else 0
        before = head[start : found.start()].rstrip(b" ")
        time = before.count(delimiter)
        is_far = not start and earliest
        if is_far or time > _BEFORE_TIME or (before and not before.endswith(delimiter)):
            continue
        for quote in [found["quote"]] if found["quote"] else [b'"', b"'"]:
            key = delimiter, quote, time
            opening = openings.setdefault(key, _Opening(Dialect(delimiter, quote), [], time))
            opening.starts.append(start)
            opening.is_quote_told |= bool(found["quote"]) or quote == _QUOTE
    headings = ((dialect, heading_of(head, dialect)) for dialect in _PLAIN)
    first = _first_row(head)
    named = []
    for dialect, heading in headings:
        if heading:
            is_told = dialect.quote in (_QUOTE, head[first : first + 1])
            named.append(_Opening(dialect, [first], heading=heading, is_quote_told=is_told))
    return [*named, *openings.values()]


def _first_row(head: bytes) -> int:
    before = BEFORE_ROWS.match(head)
    return before.end() if before else 0


def _in_all_ways(plain: Dialect) -> Iterator[Dialect]:
    for escapes, doubles in _WAYS:
        yield replace(plain, escapes=escapes, doubles=doubles)


def _tried(head: bytes, dialect: Dialect, opening: _Opening) -> _Trial:
    """Read the first rows in a dialect."""
    heading = opening.heading
    counts: Counter[int] = Counter()
    rows = []
    bad = 0
    for fields, begin, end in _rows_of(head, dialect, opening):
        columns = heading or columns_from(opening.time, len(fields))
        if columns and columns.holds(fields):
            rows.append((len(fields), head[begin:end]))
            counts[len(fields)] += 1
        elif heading is None or fields != heading.heading:
            bad += 1
        if len(rows) == _ROWS_TRIED or bad == _BAD_ROWS_TRIED:
            break
    usual = opening.time + USUAL - 1
    count = max(counts, key=lambda count: (counts[count], count == usual), default=usual)
    seen = [row for columns, row in rows if columns == count]
    columns = heading or columns_from(opening.time, count) or Columns()
    bad += len(rows) - len(seen)
    return _Trial(dialect, columns, opening.is_quote_told, len(seen), bad, seen)


def _rows_of(
    head: bytes, dialect: Dialect, opening: _Opening
) -> Iterator[tuple[tuple[bytes, ...], int, int]]:
    """Yield the rows, except for one that the end of the head cuts; a broken row has no fields.

    A broken row ends where the next row seems to begin. Below a heading any line may begin a row;
    there several broken lines count as one.
    """
    place = opening.starts[0]
    was_row = True
    while place < len(head):
        fields, end = dialect.row(head, place)
        is_row = fields is not None and len(fields) > 1
        known = bisect_right(opening.starts, place)
        if not is_row and opening.heading is None:
            end = opening.starts[known] if known < len(opening.starts) else len(head)
        elif not is_row:
            end = _line_end(head, place)
        if is_row or (end < len(head) and (was_row or opening.heading is None)):
            yield (fields or ()) if is_row else (), place, end
        place, was_row = end, is_row


def _line_end(head: bytes, place: int) -> int:
    found = _LINE_END.search(head, place)
    return found.end() if found else len(head)


@cache
def _text(delimiter: bytes) -> re.Pattern[bytes]:
    r"""Take a backslash that is no escape: the one of `C:\TIDES`, not those of `\"`, `\\`, `\N`.

    Between tabs databases write `\n` and `\t`, too.
    """
    others = b"ntr" if delimiter == b"\t" else b""
    return re.compile(rb"(?<!\\)(?:\\\\)*\\(?![\\\r\n\"'N" + others + re.escape(delimiter) + rb"])")


@cache
def _cut(dialect: Dialect) -> re.Pattern[bytes]:
    """Take the end of a row that another quote would close lines later: `,'SECRET LIMA`."""
    other = b"'" if dialect.quote == _QUOTE else _QUOTE
    return re.compile(re.escape(dialect.delimiter) + other + rb"[^" + other + rb"]*\Z")


def _says(pattern: re.Pattern[bytes], row: bytes) -> bool:
    r"""Return whether a row contains a pattern; a row with a hole of zeros proves nothing.

    `C:\\TIDES` has a backslash that is escaped; if its first half is lost, it looks like one that
    is text.
    """
    return b"\0" not in row and pattern.search(row) is not None


def _likeliest(trials: list[_Trial]) -> _Trial:
    """Return the likeliest of some dialects that read the same rows.

    They differ in what a backslash is: text by itself, or half of a pair that stands for one.
    """
    rows = trials[0].seen
    wanted = [trials[0].dialect]
    if any(_says(_text(wanted[0].delimiter), row) for row in rows):
        wanted = [one.dialect for one in trials if not one.dialect.escapes]
    elif any(_says(_PAIRS, row) for row in rows):
        wanted = [one.dialect for one in trials if one.dialect.escapes]
    return next((one for one in trials if one.dialect in wanted), trials[0])

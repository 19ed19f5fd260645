"""The ways in which programs write tables as text, and how to read one row of such a text."""

import re
from dataclasses import dataclass
from functools import cache

_BACKSLASH = ord("\\")
_LINE_END = re.compile(rb"\r?\n|\r")
r"""Takes `⏎` at once; not `\n` in two letters."""

_ESCAPE = re.compile(rb"\\(.)", re.DOTALL)
r"""Takes `\"` and `\n` in two letters; not `"` alone."""

_LETTERS = {b"n": b"\n", b"r": b"\r", b"t": b"\t"}
_NULL = b"\\N"
_TAB = b"\t"
_MOST_COLUMNS = 64

Split = tuple[tuple[bytes, ...] | None, int]
"""The fields of a row and where it ends; None, and how far it was read, if it is not complete."""


@dataclass(frozen=True, slots=True)
class Dialect:
    """How one program writes a table: the file cables.csv itself, by default."""

    delimiter: bytes = b","
    quote: bytes = b'"'
    escapes: bool = True
    r"""Whether a backslash takes the meaning from what follows it: `\"` is a quote."""

    doubles: bool = False
    """Whether a quote within quotes is written twice: `""`."""

    def row(self, part: bytes, place: int, columns: int = 0) -> Split:
        """Split a row.

        Args:
            part: A part of the file.
            place: Where the row begins in it.
            columns: How many fields the row must have; 0 if that is not known.
        """
        fields: list[bytes] = []
        quote, delimiter, doubles = self.quote, self.delimiter, self.doubles
        last = columns or _MOST_COLUMNS
        while True:
            if part.startswith(b" ", place) and (spaces := _spaces(quote).match(part, place)):
                place = spaces.end()
            if part.startswith(quote, place):
                end = part.find(quote, place + 1)
                if doubles or part[end - 1] == _BACKSLASH:
                    end = self._closing_quote(part, end, place + 1)
                if end < 0:
                    return None, len(part)
                field = part[place + 1 : end]
                fields.append(self._unquoted(field) if doubles or b"\\" in field else field)
                end += 1
            else:
                bare = _bare(self).match(part, place)
                end = bare.end() if bare else place
                fields.append(self._plain(part[place:end]))
            if len(fields) == last or not part.startswith(delimiter, end):
                break
            place = end + 1
        line_end = _LINE_END.match(part, end)
        if line_end and (not columns or len(fields) == columns):
            return tuple(fields), line_end.end()
        return None, end

    def _closing_quote(self, part: bytes, quote: int, start: int) -> int:
        """Return where the quote is that closes a field; -1 where there is none.

        Args:
            part: A part of the file.
            quote: Where the first quote is in the field.
            start: Where the field begins.
        """
        while quote >= 0:
            if self.escapes and part[quote - 1] == _BACKSLASH and _is_escaped(part, start, quote):
                quote = part.find(self.quote, quote + 1)
            elif self.doubles and part.startswith(self.quote, quote + 1):
                quote = part.find(self.quote, quote + 2)
            else:
                break
        return quote

    def _unquoted(self, field: bytes) -> bytes:
        if not self.escapes:
            return field.replace(self.quote * 2, self.quote)
        if self.doubles:
            return _either(self.quote).sub(lambda found: found[1] or found[2], field)
        parts = field.split(b"\\")  # six times as fast as substituting; long fields have many
        is_plain = b"" not in parts[1:]
        return b"".join(parts) if is_plain else _ESCAPE.sub(rb"\1", field)

    def _plain(self, field: bytes) -> bytes:
        """Return a field without quotes around it; between tabs its escapes are undone, too."""
        if field == _NULL:
            return b""
        if not self.escapes or b"\\" not in field:
            return field
        letters = _LETTERS if self.delimiter == _TAB else {}
        return _ESCAPE.sub(lambda found: letters.get(found[1], found[1]), field)


@cache
def _spaces(quote: bytes) -> re.Pattern[bytes]:
    """Take the spaces before a quote: those of `  "Lima"`, not those of ` Lima`."""
    return re.compile(rb" +(?=" + quote + rb")")


@cache
def _bare(dialect: Dialect) -> re.Pattern[bytes]:
    r"""Take a field without quotes: `Embassy Aldermoor` up to the delimiter, and `12\" of rain`.

    Between tabs, where many programs use no quotes at all, a quote within it is itself.
    """
    delimiter = re.escape(dialect.delimiter)
    ends = rb"\r\n" + delimiter + (b"" if dialect.delimiter == _TAB else re.escape(dialect.quote))
    if dialect.escapes:
        return re.compile(rb"(?:[^\\" + ends + rb"]++|\\.)*+", re.DOTALL)
    return re.compile(rb"[^" + ends + rb"]*+")


@cache
def _either(quote: bytes) -> re.Pattern[bytes]:
    r"""Take what stands for one character within quotes, `\"` and `""`; not `"` alone."""
    return re.compile(rb"\\(.)|(" + quote + rb")" + quote, re.DOTALL)


def _is_escaped(part: bytes, start: int, place: int) -> bool:
    """Return whether an odd number of backslashes stands before a place in a field."""
    before = place
    while before > start and part[before - 1] == _BACKSLASH:
        before -= 1
    return (place - before) % 2 == 1

"""Where a body holds a cable more than once: the copy that is whole.

The publishers left in some bodies what their database held before the text: a preview that is cut
after some 240 characters, the row of the cable, its header. The whole cable stands below these.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import lru_cache, wraps
from typing import Concatenate, ParamSpec, TypeVar, cast

from cabletui.cable.reading.opening_line import opening_line

_PREVIEW = 1_000
"""Characters; a preview and what the publishers wrote around it are never longer."""

_RECORD = 12_000
"""Characters; the row of a cable and its header, with all its addressees, are never longer."""

_SIGNS = ("\nFM ", "\nDE R", "refid:", "header ends", "Cable dated:", '","', "<<", "...", "…")
"""What stands before a whole copy; looking for them is ten times as fast as for heads."""

_LEVEL = (
    r"(?:UNCLAS(?:SIFIED)?|CONFIDENTIAL|SECRET|LIMITED OFFICIAL USE"
    r"|(?i:U N C L A S|C O N F I D E N T I A L|S E C R E T))(?![A-Za-z,|])"
)
_BEFORE = re.compile(
    rf"""
      ^(?:id|refid):[ \t]
    | <<\d{{3,7}}>>
    | ^Cable[ ]dated:
    | ^\d{{1,6}}\n\d{{4}}-\d\d-\d\d[ ]\d\d:\d\d
    | ^[ \t]*"?,?\d{{1,6}}[,\t]"?\d{{1,2}}/\d{{1,2}}/\d{{4}}[ ]\d
    | ^VZCZC | ^DE[ ]R[A-Z]{{3,6}}[ ] | ^FM[ ][A-Z]
    | ^-+[ ]header[ ]ends[ ]-
    | (?P<cut>\.\.\.|…)\s{{0,40}}(?={_LEVEL.replace(" ", "[ ]")})
    """,
    re.MULTILINE | re.VERBOSE,
)
"""Takes `id: 12`, `12,3/17/2009 13:11,09OSLO12`, `FM AMEMBASSY OSLO` and
`...⏎UNCLAS OSLO 12`; not `FROM: EMBASSY`, nor `... SECRETARY`."""

_HEAD = re.compile(
    r"(?:^[ \t]*|(?<=[\"\t])|(?<=\.\.\.)[ \t]*|(?<=\d\d:\d\d:\d\d))(?P<level>"
    + _LEVEL
    + r")(?![^\n]{0,40}?(?i:SECTION|SEC) (?:0[2-9]|[1-9]\d)\b)"
    r"|^-+ header ends -+[ \t]*\n\s*(?P<below>\S)",
    re.MULTILINE,
)
"""Takes `UNCLAS OSLO 000012` and `C O N F I D E N T I A L SECTION 01 OF 02 OSLO 000012`; not
`SECRETARY`, nor `SECRET SECTION 02 OF 02 OSLO 000012`."""

_CUT_OFF = re.compile(
    r"(?P<cut>\.\.\.|…)\s{0,40}(?:\d\d[A-Z]{3,20}\d{1,6}[|\s]{1,20}){0,20}" + f"(?={_LEVEL})"
)
"""Takes what another cable follows, `...⏎⏎08LIMA12⏎SECRET LIMA 12`; not `...⏎HALE`."""

_NEXT_ROW = re.compile(r"\"[ \t]*,?\s{0,3}\d{1,6},\"?\d{1,2}/\d{1,2}/\d{4} \d")
"""Takes `",⏎13,3/17/2009 13:11,09OSLO13`; not `"13, 3/17/2009`."""

_Arguments = ParamSpec("_Arguments")
_Found = TypeVar("_Found")
_Reader = Callable[Concatenate[str, _Arguments], _Found]


@lru_cache(maxsize=4)
def whole_copy(body: str) -> tuple[int, int]:
    r"""Return the span of the last whole copy of a cable in its body: nearly always all of it.

    A copy has a head of its own: its classification line, or what stands below the end of a
    header. It counts as a copy if a row, a header or a preview that is cut stands before it, and if
    it has the number of the first one. One that is shorter than the preview before it is not whole.

    Args:
        body: The verbatim body.

    >>> body = "UNCLAS OSLO 12\nSUBJECT: FOG AND...\n\nUNCLAS OSLO 12\nSUBJECT: FOG AND TIDE\n"
    >>> body[slice(*whole_copy(body))]
    'UNCLAS OSLO 12\nSUBJECT: FOG AND TIDE\n'
    """
    start = 0
    if _may_hold_more(body):
        *_, start = 0, *_copies(body)
        if not start and (end := _before_another(body)):
            return start, end
    return start, _end(body, start)


def in_whole_copy(read: _Reader[_Arguments, _Found]) -> _Reader[_Arguments, _Found]:
    """Make a reader of a body read its last whole copy alone; spans are still offsets in the body.

    The text that it is given has line feeds in place of the separators of Unicode.
    """

    @wraps(read)
    def reader(body: str, /, *args: _Arguments.args, **kwargs: _Arguments.kwargs) -> _Found:
        start, end = whole_copy(body)
        return _moved(read(in_lines(body[start:end]), *args, **kwargs), start)

    return reader


def in_head_of_whole_copy(read: _Reader[_Arguments, _Found]) -> _Reader[_Arguments, _Found]:
    """Make a reader of a field of the head read the last whole copy; spans are offsets in the body.

    If the copy lacks the field, as the publishers took some out with a name in them, the preview
    before it is read.
    """

    @wraps(read)
    def reader(body: str, /, *args: _Arguments.args, **kwargs: _Arguments.kwargs) -> _Found:
        start, end = whole_copy(body)
        found = read(in_lines(body[start:end]), *args, **kwargs)
        if found or not start:
            return _moved(found, start)
        return read(_preview(body, start), *args, **kwargs)

    return reader


def in_lines(text: str) -> str:
    """Return a text whose lines all end in a line feed; some bodies have Unicode's separators."""
    if "\u2028" in text or "\u2029" in text:
        return text.replace("\u2028", "\n").replace("\u2029", "\n")
    return text


def _moved(found: _Found, by: int) -> _Found:
    """Return what a reader found with its spans, if it has any, moved by some characters."""
    if not (by and isinstance(found, tuple) and found and hasattr(found[0], "span")):
        return found
    moved = (replace(one, span=(one.span[0] + by, one.span[1] + by)) for one in found)
    return cast("_Found", tuple(moved))


def _may_hold_more(body: str) -> bool:
    """Tell cheaply whether anything in the opening looks like a row, a header or a cut."""
    if body[:1].isdecimal():
        return True
    return any(body.find(sign, 0, 2 * _PREVIEW) >= 0 for sign in _SIGNS)


def _copies(body: str) -> Iterator[int]:
    """Yield where copies begin below a row, a header or a preview, in order."""
    serial = _serial(body, 0)
    at = 0
    while before := _BEFORE.search(body, at, at + _PREVIEW):
        at = before.end()
        for head in _HEAD.finditer(body, before.start(), at + _RECORD):
            start = head.start("level") if head["level"] else head.start("below")
            own = _serial(body, start)
            is_other = own and serial and own != serial
            if before["cut"] and (start > at or is_other or len(body) - start < start):
                break
            if not is_other:
                yield start
                at, serial = start, serial or own
                break


def _before_another(body: str) -> int:
    """Return where a preview ends that the text of another cable follows; 0 if none does."""
    cut = _CUT_OFF.search(body, 0, _PREVIEW)
    serial, other = (_serial(body, 0), _serial(body, cut.end())) if cut else (None, None)
    return cut.end("cut") if cut and serial and other and serial != other else 0


def _end(body: str, start: int) -> int:
    """Return where a copy ends: at the next row, or at a header that stands below its text."""
    if body[start - 1 : start] == '"':
        following = _NEXT_ROW.search(body, start)
        closed = body.rstrip()
        if following:
            return following.start()
        if closed.endswith('"') and len(closed) > start:
            return len(closed) - 1
    header = body.rfind("\nVZCZ", max(start, len(body) - _RECORD))
    is_last = header > start and not _HEAD.search(body, header)
    return header if is_last and body[start:header].strip() else len(body)


def _serial(body: str, start: int) -> int | None:
    """Return the number of a cable in the line that opens it, if that has one."""
    return opening_line(body[start : start + _PREVIEW].lstrip().split("\n", 1)[0]).serial


def _preview(body: str, start: int) -> str:
    """Return the preview before a copy, without the row below it."""
    row = _BEFORE.search(body, 0, start)
    return body[: row.start()] if row and body[: row.start()].strip() else body[:start]

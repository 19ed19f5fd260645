"""Files that hold several copies, each read as a file of its own."""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from io import BytesIO
from typing import BinaryIO

from cabletui.errors import Refusal
from cabletui.importers.copy_bounds import CopyPart, split_copies
from cabletui.importers.importer import LIMIT, Importer, Outcome, PassedOver

_MARKUP = re.compile(
    rb"<!--.*?(?:-->|\Z)|<(script|style)\b.*?(?:</\1\s*>|\Z)|<[!?/a-z][^<>]*>",
    re.DOTALL | re.IGNORECASE,
)
"""Takes `<!-- fog -->`, `<script>tide()</script>` and `</p>`, which say nothing after a page; not
`3 < 4`."""

_HTTP_HEAD = re.compile(rb"HTTP/\d(?:\.\d)? \d{3}.*?\r?\n\r?\n", re.DOTALL)
"""The head of an answer, as `curl -i` puts it before a page. Takes `HTTP/1.1 200 OK⏎Server:
fog⏎⏎`; not `HTTP/1.1 200 OK⏎<html>`."""

_BLANK = b"\xef\xbb\xbf\xff\xfe\0 \t\r\n\f\x1a"
_SHORT = 300
"""Text of up to this many bytes is a separator or a remark, and no cable."""


def outcomes(
    stream: BinaryIO,
    name: str,
    source: str,
    importer: Importer,
    importer_of: Callable[[CopyPart], Importer | None],
) -> Iterator[Outcome]:
    """Read all copies that a file holds.

    Args:
        stream: The file, at its start.
        name: The path of the file inside its source; empty if the source is the file.
        source: The last part of the path that was imported.
        importer: What recognised the file, and reads it if it holds one copy alone.
        importer_of: Returns the importer of one of several copies, or None.

    Raises:
        OSError: The file cannot be read on.
    """
    number = 0
    first: CopyPart | None = None
    for copy in filter(_says_something, split_copies(stream)):
        number += 1
        if number == 1:
            first = copy
            continue
        if first:
            yield from _numbered(first, 1, name, source, importer_of)
            first = None
        yield from _numbered(copy, number, name, source, importer_of)
    if first:
        yield from _outcomes(first, name, source, lambda _: importer)
    elif not number:
        yield Refusal(name or source, "It holds nothing but markup.")


def _says_something(copy: CopyPart) -> bool:
    """Return whether a copy is more than the blanks, comments and heads between pages."""
    if copy.is_page or not copy.data:
        return True
    return bool(_words(copy.narrow))


def _words(data: bytes) -> bytes:
    plain = _HTTP_HEAD.sub(b"", data.lstrip(_BLANK), count=1) if b"HTTP/" in data else data
    return _MARKUP.sub(b"", plain).strip(_BLANK) if b"<" in plain else plain.strip(_BLANK)


def _numbered(
    copy: CopyPart,
    number: int,
    name: str,
    source: str,
    importer_of: Callable[[CopyPart], Importer | None],
) -> Iterator[Outcome]:
    """Read one of several copies, which is named by the file and its number there."""
    place = f"copy {number}"
    for outcome in _outcomes(copy, f"{name}, {place}" if name else place, source, importer_of):
        if isinstance(outcome, Refusal | PassedOver) and not name:
            yield replace(outcome, name=f"{source}, {outcome.name}")
        else:
            yield outcome


def _outcomes(
    copy: CopyPart, name: str, source: str, importer_of: Callable[[CopyPart], Importer | None]
) -> Iterator[Outcome]:
    if not copy.data:
        reason = f"It is longer than {LIMIT // 2**20} MB, so it is no copy of a cable."
        yield Refusal(name or source, reason)
    elif importer := importer_of(copy):
        yield from importer.read(BytesIO(copy.data), name, source)
    else:
        yield _left(copy.narrow, name or source)


def _left(data: bytes, name: str) -> Outcome:
    words = _words(data)
    if len(words) <= _SHORT:
        return PassedOver(name, f"words between pages: “{_excerpt(words)}”")
    return Refusal(name, f"It is in no format that can be imported: “{_excerpt(words)}”.")


def _excerpt(words: bytes) -> str:
    text = " ".join(words.decode("utf-8", "replace").split())
    return text if len(text) <= 60 else f"{text[:60]}…"

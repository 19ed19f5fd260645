"""Files within files of a source: records of the web, and pages that were compressed one by one."""

import io
from collections.abc import Generator, Iterator
from contextlib import closing
from dataclasses import replace

from cabletui.intake.sources.decompress import expanded, is_compressed
from cabletui.intake.sources.source import Part, Piece
from cabletui.intake.sources.warc import is_warc, records


def unfolded(parts: Iterator[Part], source: str) -> Generator[Part, None, None]:
    """Go through the parts of a source, and through the files that they hold in turn.

    Args:
        parts: The parts.
        source: How the source is called.
    """
    for part in parts:
        if isinstance(part, Piece):
            yield from _of_piece(part, source)
        else:
            yield part


def _of_piece(piece: Piece, source: str) -> Iterator[Part]:
    if piece.name and is_compressed(_head(piece.stream)):
        piece = Piece(piece.name, expanded(piece.stream, _head(piece.stream)))
    if not is_warc(_head(piece.stream)):
        yield piece
        return
    with closing(records(piece.stream, piece.name or source)) as found:
        for part in found:
            is_whole = part.name == (piece.name or source)
            yield part if is_whole or not piece.name else _under(piece.name, part)


def _under(name: str, part: Part) -> Part:
    return replace(part, name=f"{name}/{part.name}")


def _head(stream: io.BufferedReader) -> bytes:
    """Return the first bytes of a piece; what is wrong with it is told where it is read."""
    try:
        return stream.peek()
    except OSError:
        return b""

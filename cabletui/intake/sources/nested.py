"""Files within files of a source: WARC records, and pages that were compressed one by one."""

import io
from collections.abc import Generator, Iterator
from contextlib import closing
from dataclasses import replace

from cabletui.intake.sources.decompress import decompressed, is_compressed
from cabletui.intake.sources.source import Item, Member
from cabletui.intake.sources.warc import is_warc, records


def with_nested(parts: Iterator[Item], source: str) -> Generator[Item, None, None]:
    """Go through the parts of a source, and through the files that they hold in turn.

    Args:
        parts: The parts.
        source: How the source is called.
    """
    for part in parts:
        if isinstance(part, Member):
            yield from _of_member(part, source)
        else:
            yield part


def _of_member(member: Member, source: str) -> Iterator[Item]:
    if member.name and is_compressed(_head(member.stream)):
        member = Member(member.name, decompressed(member.stream, _head(member.stream)))
    if not is_warc(_head(member.stream)):
        yield member
        return
    with closing(records(member.stream, member.name or source)) as found:
        for part in found:
            is_whole = part.name == (member.name or source)
            yield part if is_whole or not member.name else _under(member.name, part)


def _under(name: str, part: Item) -> Item:
    return replace(part, name=f"{name}/{part.name}")


def _head(stream: io.BufferedReader) -> bytes:
    """Return the first bytes of a member; an error in it is reported where it is read."""
    try:
        return stream.peek()
    except OSError:
        return b""

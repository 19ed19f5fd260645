"""What `wget --warc-file` and other harvesters keep: one record after another, HTTP heads and all.

The heads are read by the standard library, which bounds their length. What remains is too little
for a package of its own, and the known ones refuse a file that was compressed as a whole.
"""

import io
import re
from collections.abc import Generator, Iterator
from contextlib import suppress
from email.message import Message
from http.client import HTTPException, parse_headers
from urllib.parse import urlsplit

from cabletui.errors import Refusal
from cabletui.importers.cable_names import is_named_as_cable
from cabletui.importers.importer import PassedOver
from cabletui.intake.sources.decompress import DamagedError, guarded
from cabletui.intake.sources.http_answer import UnreadableError, content_of
from cabletui.intake.sources.source import Item, Member, inner_path, verdict_by_name

_FIRST_LINE = re.compile(rb"WARC/\d+\.\d+\r?\n")
"""Takes `WARC/1.0⏎` and `WARC/0.18⏎`; not `This is WARC/1.0⏎`."""

_LONGEST_LINE = 1 << 16
_STATUS = re.compile(rb"HTTP/\d(?:\.\d)? (\d{3})[^\r\n]*\r?\n")
"""Takes `HTTP/1.1 200 OK⏎`; not `GET / HTTP/1.1⏎`."""

_NO_HEAD = "It has a record whose head cannot be read or gives no length; what follows it is read."

_PAGES = ("text/html", "application/xhtml+xml", "text/plain", "application/octet-stream", "")
_DESCRIPTIONS = frozenset(["warcinfo", "request", "metadata"])
"""Records about other records; they are no files."""


def is_warc(head: bytes) -> bool:
    """Return whether a file is one of records of the web."""
    return _FIRST_LINE.match(head) is not None


def records(stream: io.BufferedReader, name: str) -> Generator[Item, None, None]:
    """Go through the files that the records hold, each under its address.

    Args:
        stream: The records, at their start; none is ever held in memory whole.
        name: What the reader knows the file by.
    """
    is_lost = False
    try:
        while line := stream.readline(_LONGEST_LINE):
            if _FIRST_LINE.fullmatch(line):
                is_lost = False
                try:
                    yield from _of_record(stream, name)
                except (HTTPException, ValueError):
                    is_lost = True
                    yield Refusal(name, _NO_HEAD)
            elif line.strip() and not is_lost:
                is_lost = True
                yield Refusal(name, "Between two records it holds something else; it is damaged.")
    except OSError as error:
        yield Refusal(name, f"It {error}. What came before is in the library.")


def _of_record(stream: io.BufferedReader, name: str) -> Iterator[Item]:
    about = parse_headers(stream)
    length = int(about.get("Content-Length", ""))
    if length < 0:
        raise ValueError(f"of {length} bytes")
    body = _Body(stream, length)
    address = _plain(about.get("WARC-Target-URI", ""))
    kind = about.get("WARC-Type", "").strip().lower()
    part = None
    if kind not in _DESCRIPTIONS and urlsplit(address).scheme not in ("metadata", "urn", "dns"):
        part = _part(kind, about, body, _path(address) or name)
        yield part
    body.skip()
    if body.is_cut and not isinstance(part, Member):
        yield Refusal(name, "It stops before its end. What came before is in the library.")


def _part(kind: str, about: Message, body: "_Body", name: str) -> Item:
    if kind == "revisit":
        return PassedOver(name, "a visit that found no change since an earlier one")
    if about.get("WARC-Segment-Number") or kind == "continuation":
        return Refusal(name, "It is split over several records, which is not supported.")
    stream = guarded(body.read)
    status = _STATUS.match(stream.peek()) if kind == "response" else None
    if status is None and about.get("Content-Type", "").startswith("application/http"):
        return Refusal(name, "Its record does not begin with the head of an answer.")
    head = about
    if status:
        stream.readline(_LONGEST_LINE)
        head = parse_headers(stream)
    answered = _of_status(int(status[1]), name) if status else None
    return answered or _by_kind(head, name) or _piece(stream, name, head if status else None)


def _by_kind(head: Message, name: str) -> Refusal | PassedOver | None:
    """Return what is to be said of a file by its name and by what it is said to be."""
    if verdict := verdict_by_name(name.partition("?")[0]):
        return verdict
    kind = head.get_content_type() if head.get("Content-Type") else ""
    if kind in _PAGES:
        return None
    reason = f"It is of the kind {kind}, not a page."
    return Refusal(name, reason) if is_named_as_cable(name) else PassedOver(name, f"of {kind}")


def _piece(stream: io.BufferedReader, name: str, head: Message | None) -> Item:
    try:
        return Member(name, content_of(stream, head) if head else stream)
    except UnreadableError as error:
        return Refusal(name, str(error))


def _of_status(status: int, name: str) -> Refusal | PassedOver | None:
    if status == 200:
        return None
    if 300 <= status < 400:
        return PassedOver(name, f"an answer that leads elsewhere ({status})")
    if is_named_as_cable(name):
        return Refusal(name, f"The server answered with the error {status}, not with the cable.")
    return PassedOver(name, f"an error of the server ({status})")


class _Body:
    """What is left of a record."""

    def __init__(self, stream: io.BufferedReader, length: int) -> None:
        self._stream = stream
        self._left = length
        self.is_cut = False
        """Whether the file ended before the record did."""

    def read(self, size: int) -> bytes:
        data = self._stream.read1(min(size, self._left))
        if self._left and not data:
            self.is_cut = True
            raise DamagedError("stops before its end")
        self._left -= len(data)
        return data

    def skip(self) -> None:
        """Read and drop what is left of the record."""
        with suppress(DamagedError):
            while self._left:
                self.read(_LONGEST_LINE)


def _plain(address: str) -> str:
    """Return an address without the brackets that older programs put around it."""
    return address.strip().removeprefix("<").removesuffix(">")


def _path(address: str) -> str:
    return inner_path(address.partition("://")[2] or address)

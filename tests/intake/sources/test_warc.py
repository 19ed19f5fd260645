"""Records of the web: what wget and others keep, and what damage makes of it."""

import gzip
import io
import zlib
from pathlib import Path

import pytest

from cabletui.errors import Refusal
from cabletui.importers.importer import PassedOver
from cabletui.intake.sources import open_source
from cabletui.intake.sources.decompress import guarded
from cabletui.intake.sources.nested import with_nested
from cabletui.intake.sources.source import Item, Member
from cabletui.intake.sources.warc import is_warc, records
from tests.intake.sources.packing import PAGE, tar

SITE = "http://cables.example/cable/2007/06/"
NAME = "cables.example/cable/2007/06/07ALDERMARK345.html"
HTML = "Content-Type: text/html; charset=utf-8\r\n"


def record(body: bytes, kind: str = "response", uri: str = f"{SITE}07ALDERMARK345.html") -> bytes:
    what = "application/http; msgtype=response" if kind in ("response", "revisit") else "text/html"
    about = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {uri}\r\n"
        f"Content-Type: {what}\r\nContent-Length: {len(body)}\r\n\r\n"
    )
    return about.encode() + body + b"\r\n\r\n"


def answer(body: bytes, head: str = HTML, status: str = "200 OK") -> bytes:
    return f"HTTP/1.1 {status}\r\n{head}\r\n".encode() + body


def chunked(body: bytes, size: int = 1_000) -> bytes:
    parts = (body[place : place + size] for place in range(0, len(body), size))
    return b"".join(b"%x;a=b\r\n%s\r\n" % (len(part), part) for part in parts) + b"0\r\n\r\n"


def deflated(body: bytes, bits: int) -> bytes:
    packer = zlib.compressobj(wbits=bits)
    return packer.compress(body) + packer.flush()


def stream(data: bytes) -> io.BufferedReader:
    return guarded(io.BytesIO(data).read)


def found(data: bytes) -> list[tuple[str, bytes | str]]:
    """Return what the records give: bytes of files, reasons of refusals, `over` of the rest."""
    return [told(part) for part in records(stream(data), "a.warc")]


def told(part: Item) -> tuple[str, bytes | str]:
    match part:
        case Member(name, stream):
            return name, stream.read()
        case Refusal(name, reason):
            return name, reason
        case PassedOver(name):
            return name, "over"


@pytest.mark.parametrize("version", ["0.18", "1.0", "1.1"])
def test_the_first_line_tells(version: str) -> None:
    assert is_warc(f"WARC/{version}\r\n".encode())
    assert not is_warc(b"WARC is a form. WARC/1.0\r\n")


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ("", PAGE),
        ("Transfer-Encoding: chunked\r\n", chunked(PAGE)),
        ("Transfer-Encoding: chunked\r\n", PAGE),
        ("Content-Encoding: gzip\r\n", gzip.compress(PAGE, mtime=0)),
        ("Content-Encoding: gzip\r\n", PAGE),
        ("Content-Encoding: deflate\r\n", deflated(PAGE, 15)),
        ("Content-Encoding: deflate\r\n", deflated(PAGE, -15)),
        ("Content-Encoding: br\r\n", PAGE),
        (
            "Content-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n",
            chunked(gzip.compress(PAGE, mtime=0)),
        ),
    ],
)
def test_a_page_comes_out_as_the_server_meant_it(head: str, body: bytes) -> None:
    data = record(answer(body, HTML + head))
    assert found(data * 2) == [(NAME, PAGE)] * 2


def test_other_records_are_no_files() -> None:
    data = (
        record(b"software: fog\r\n", "warcinfo", "")
        + record(b"GET / HTTP/1.1\r\n\r\n", "request")
        + record(b"x: y\r\n", "metadata")
        + record(b"log\n", "resource", "metadata://gnu.org/software/wget/warc/wget.log")
        + record(PAGE, "resource")
    )
    assert found(data) == [(NAME, PAGE)]


def test_answers_that_are_no_page_are_told_by_what_they_are() -> None:
    data = (
        record(answer(b"", "", "301 Moved"))
        + record(answer(b"no", HTML, "404 Not Found"), uri=f"{SITE}about.html")
        + record(answer(b"no", HTML, "404 Not Found"))
        + record(answer(b"\x89PNG", "Content-Type: image/png\r\n"), uri=f"{SITE}logo")
        + record(answer(b"{}", "Content-Type: application/json\r\n"))
        + record(answer(b"{}", HTML + "Content-Encoding: br\r\n"))
        + record(b"", "revisit")
        + record(b"no head\r\n\r\n")
    )
    reasons = [reason for _, reason in found(data)]
    assert reasons[:2] == ["over", "over"]
    assert "error 404" in str(reasons[2])
    assert reasons[3] == "over"
    assert "application/json" in str(reasons[4])
    assert "“br”" in str(reasons[5])
    assert reasons[6] == "over"
    assert "head of an answer" in str(reasons[7])


def test_a_page_cut_short_is_told_and_what_came_before_is_kept() -> None:
    whole = record(answer(PAGE))
    parts = records(stream(whole + whole[:900]), "a.warc")
    one = next(parts)
    assert isinstance(one, Member)
    assert one.stream.read() == PAGE
    two = next(parts)
    assert isinstance(two, Member)
    with pytest.raises(OSError, match="stops before its end"):
        while two.stream.read1():
            continue
    assert list(parts) == []


def test_a_claim_without_end_ends_with_the_file() -> None:
    claim = b"Content-Length: 9999999999"
    data = record(answer(PAGE), "request").replace(b"Content-Length: ", claim)
    ((name, reason),) = found(data)
    assert (name, str(reason)[:20]) == ("a.warc", "It stops before its ")


@pytest.mark.parametrize("length", ["-7", "many", ""])
def test_a_record_without_a_length_costs_itself_alone(length: str) -> None:
    bad = f"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: {length}\r\n\r\n".encode()
    bad += answer(PAGE) + b"\r\n\r\n"
    (good, (name, reason), again) = found(record(answer(PAGE)) + bad + record(answer(PAGE)))
    assert good == again == (NAME, PAGE)
    assert name == "a.warc"
    assert "gives no length" in str(reason)


def test_what_is_no_record_is_told_once_and_gone_past() -> None:
    data = record(answer(PAGE)) + b"fog\r\nfog\r\n\r\n" + record(answer(PAGE))
    good, (name, reason), again = found(data)
    assert good == again == (NAME, PAGE)
    assert (name, "something else" in str(reason)) == ("a.warc", True)


@pytest.mark.parametrize("pack", [bytes, gzip.compress])
def test_in_an_archive_and_compressed(tmp_path: Path, pack: type[bytes]) -> None:
    data = record(answer(PAGE))
    members = pack(data) + pack(data)  # each record by itself, as harvesters compress them
    path = tar(tmp_path / "mirror.tar", {"a.warc.gz": members, "b.html.gz": gzip.compress(PAGE)})
    container = open_source(path, tmp_path / "library")
    parts = [told(part) for part in with_nested(container.items(), "mirror.tar")]
    container.close()
    assert parts == [(f"a.warc.gz/{NAME}", PAGE)] * 2 + [("b.html.gz", PAGE)]


def test_no_damage_is_an_error() -> None:
    whole = record(answer(chunked(gzip.compress(PAGE)), HTML + "Content-Encoding: gzip\r\n")) * 2
    for place in range(0, len(whole), 7):
        damaged = whole[:place] + bytes([whole[place] ^ 0x15]) + whole[place + 1 :]
        for part in records(stream(damaged), "a.warc"):
            if isinstance(part, Member):
                try:
                    part.stream.read()
                except OSError as error:
                    assert str(error)

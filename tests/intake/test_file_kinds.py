import io
import plistlib
import sqlite3
import tarfile
from pathlib import Path

import pytest

from cabletui import intake
from cabletui.intake.file_kinds import why_foreign, why_unknown
from tests.importers.fixtures import APRIL, FIXTURES

PAGE = APRIL.read_bytes()
MHTML = (
    b"From: <Saved by Blink>\r\nSubject: Cable Viewer\r\nMIME-Version: 1.0\r\n"
    b'Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="x"\r\n\r\n--x\r\n'
    b"Content-Type: text/html\r\n\r\n"
) + PAGE
WEB = {"WebMainResource": {"WebResourceData": PAGE}}


def tar() -> bytes:
    file = io.BytesIO()
    with tarfile.open(fileobj=file, mode="w") as archive:
        member = tarfile.TarInfo("a.html")
        member.size = len(PAGE)
        archive.addfile(member, io.BytesIO(PAGE))
    return file.getvalue()


def database(folder: Path) -> bytes:
    with sqlite3.connect(folder / "a.sqlite") as connection:
        connection.execute("create table cables (page)")
        connection.execute("insert into cables values (?)", (PAGE.decode(),))
    connection.close()
    return (folder / "a.sqlite").read_bytes()


@pytest.mark.parametrize(
    ("head", "word"),
    [
        (b"%PDF-1.4\n" + PAGE, "PDF"),
        (b"\x28\xb5\x2f\xfd" + PAGE, "zstd"),
        (b"\x04\x22\x4d\x18", "lz4"),
        (b"LZIP\x01", "lzip"),
        (b"\x1f\x9d\x90", "compress"),
        (b"Rar!\x1a\x07\x01\0", "RAR"),
        (b"PK\x03\x04" + PAGE, "zip archive in an archive"),
        (b"version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 7\n", "git-lfs"),
        (b"/annex/objects/SHA256E-s7--0.html\n", "git-annex"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "office"),
        (MHTML, "MHTML"),
        (plistlib.dumps(WEB, fmt=plistlib.FMT_BINARY), "webarchive"),
        (plistlib.dumps(WEB, fmt=plistlib.FMT_XML), "webarchive"),
        (b"Return-Path: <a@b.example>\nReceived: by fog\n\n" + PAGE, "e-mail"),
        (b"-- MySQL dump 10.13\n--\nINSERT INTO `cable` VALUES (1);", "dump of a database"),
        (b"--\n-- PostgreSQL database dump\n--\n\nCOPY c (id) FROM stdin;\n", "dump of a database"),
        (b"\x40\0\0\0\x07_id\0" + bytes(12) + b"\x02body\0" + PAGE, "BSON"),
        (bytes(0x8001) + b"CD001\x01" + PAGE, "image of a disc"),
        ("A note.".encode("utf-32"), "UTF-32"),
        (b"ZIM\x04" + PAGE, "ZIM"),
        (tar(), "tar archive in an archive"),
    ],
)
def test_what_holds_pages_in_a_form_of_its_own_is_told_before_any_importer_reads_it(
    head: bytes, word: str
) -> None:
    assert word in why_foreign(head)


def test_a_database_is_told(tmp_path: Path) -> None:
    assert "SQLite" in why_foreign(database(tmp_path))


@pytest.mark.parametrize("path", sorted(FIXTURES.rglob("*.*")), ids=lambda path: path.name)
def test_what_importers_read_is_of_no_other_kind(path: Path) -> None:
    assert why_foreign(path.read_bytes()) == ""


@pytest.mark.parametrize(
    ("head", "word"),
    [
        (b"", "It is empty."),
        (bytes(4_000), "never written"),
        (b"404 Not Found\n", "a server answered"),
        (b'{"error": "not found"}', "JSON"),
        (b"<?xml version='1.0'?><rss></rss>", "XML"),
        (b"\x00\x01" * 40, "no format"),
    ],
)
def test_the_rest_is_told_where_no_importer_knows_it(head: bytes, word: str) -> None:
    assert word in why_unknown(head)


def test_an_import_names_each_by_what_it_is(tmp_path: Path) -> None:
    folder = tmp_path / "pages"
    folder.mkdir()
    for name, data in (
        ("06ALDERMARK1.html", b"<html><head><title>404 Not Found</title></head></html>"),
        ("06ALDERMARK2.pdf", b"%PDF-1.4\n"),
        ("06ALDERMARK3.mhtml", MHTML),
        ("07ALDERMARK345.html", PAGE),
        ("birds.html", b"<html><head><title>Birds</title></head></html>"),
        ("style.css", b"p {}"),
    ):
        (folder / name).write_bytes(data)
    report = intake.run([folder], tmp_path / "library")
    assert report.added == 1
    assert [one.name for one in report.refusals] == [
        "06ALDERMARK1.html",
        "06ALDERMARK2.pdf",
        "06ALDERMARK3.mhtml",
    ]
    assert [(one.name, one.reason) for one in report.others] == [
        ("birds.html", "a page of another site (“Birds”)"),
        ("style.css", "a file of the site that is not a page"),
    ]

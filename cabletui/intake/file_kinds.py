"""Tell by its first bytes what a file is that no importer reads: the true reason to refuse it."""

import re

from cabletui.intake.sources.tar import is_tar

_UNPACK = "unpack it first, or pack it again as .zip or .tar.gz"
_SAVE_TEXT = "save its text or its pages as files of their own"
_SAVE_PAGE = "save the page as HTML alone"

_SIGNS: tuple[tuple[bytes, str, str], ...] = (
    (b"%PDF-", "a PDF file", "only text can be imported"),
    (b"\x28\xb5\x2f\xfd", "compressed with zstd", "unpack it first: zstd -d FILE"),
    (b"\x04\x22\x4d\x18", "compressed with lz4", "unpack it first: lz4 -d FILE"),
    (b"\x02\x21\x4c\x18", "compressed with lz4", "unpack it first: lz4 -d FILE"),
    (b"LZIP", "compressed with lzip", "unpack it first: lzip -d FILE"),
    (b"\x89LZO", "compressed with lzop", "unpack it first: lzop -d FILE"),
    (b"\xff\x06\x00\x00sNaPpY", "compressed with snappy", "unpack it first"),
    (b"\x1f\x9d", "compressed with compress (.Z)", "unpack it first: gzip -d FILE"),
    (b"\x1f\xa0", "compressed with compress (.Z)", "unpack it first: gzip -d FILE"),
    (b"Rar!\x1a\x07", "a RAR archive", _UNPACK),
    (b"7z\xbc\xaf\x27\x1c", "a 7z archive in an archive", "unpack it first"),
    (b"PK\x03\x04", "a zip archive in an archive", "unpack it first"),
    (b"PK\x05\x06", "an empty zip archive", "fetch it again"),
    (b"PK\x07\x08", "a part of a zip archive in several files", "join and unpack them first"),
    (b"MSCF", "a cabinet archive", _UNPACK),
    (b"!<arch>\n", "an ar archive", _UNPACK),
    (b"070701", "a cpio archive", _UNPACK),
    (b"070707", "a cpio archive", _UNPACK),
    (b"\xc7\x71", "a cpio archive", _UNPACK),
    (b"xar!", "a xar archive", _UNPACK),
    (b"\x60\xea", "an ARJ archive", _UNPACK),
    (b"ZIM\x04", "a ZIM archive", "take its pages out as files of their own"),
    (b"\xff\xfe\0\0", "text in UTF-32", "make it UTF-8: iconv -f UTF-32 -t UTF-8"),
    (b"\0\0\xfe\xff", "text in UTF-32", "make it UTF-8: iconv -f UTF-32 -t UTF-8"),
    (b"ITSF", "a Windows help file (.chm)", _SAVE_TEXT),
    (b"filedesc://", "an ARC file of the web, the form before WARC", "turn it into WARC"),
    (b"bplist00", "a webarchive or property list of a Mac", _SAVE_PAGE),
    (b"version https://git-lfs.github.com/", "a pointer of git-lfs, not the file itself",
     "fetch the file: git lfs pull"),
    (b"/annex/objects/", "a pointer of git-annex, not the file itself",
     "fetch the file: git annex get"),
    (b"SQLite format 3\0", "a SQLite database", "export its cables as JSON Lines"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "a document of an older office program (.doc, .xls)",
     _SAVE_TEXT),
    (b"{\\rtf", "a document in Rich Text Format", _SAVE_TEXT),
    (b"%!PS", "a PostScript file", "only text can be imported"),
    (b"AT&TFORM", "a DjVu file", "only text can be imported"),
    (b"!BDN", "a mailbox of Outlook", _SAVE_TEXT),
    (b"PAR1", "a Parquet table", "export its rows as JSON Lines"),
    (b"ARROW1", "an Arrow table", "export its rows as JSON Lines"),
    (b"Obj\x01", "an Avro table", "export its rows as JSON Lines"),
    (b"\x89HDF\r\n", "an HDF5 table", "export its rows as JSON Lines"),
    (b"\x89PNG\r\n", "a picture", "only text can be imported"),
    (b"\xff\xd8\xff", "a picture", "only text can be imported"),
    (b"GIF8", "a picture", "only text can be imported"),
    (b"II*\0", "a picture", "only text can be imported"),
    (b"MM\0*", "a picture", "only text can be imported"),
    (b"RIFF", "a picture or a sound", "only text can be imported"),
    (b"ID3", "a sound", "only text can be imported"),
    (b"OggS", "a sound or a film", "only text can be imported"),
    (b"\x1a\x45\xdf\xa3", "a film", "only text can be imported"),
    (b"\x7fELF", "a program", "it holds no cables"),
    (b"MZ\x90\0", "a program", "it holds no cables"),
    (b"d8:announce", "a torrent, not what it leads to", "fetch that first"),
    (b"\x80\x04\x95", "an object of Python (pickle)", "export its cables as JSON Lines"),
)  # fmt: skip
"""First bytes, what such a file is, and what can be done."""

_TEXTS: tuple[tuple[re.Pattern[bytes], str, str], ...] = (
    (
        re.compile(rb"(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*)*Content-Type:\s*multipart/related",
                   re.IGNORECASE),
        "a page saved as MHTML", _SAVE_PAGE,
    ),
    (
        re.compile(rb"From \S+ .*\d{4}\r?\n|(?:Return-Path|Received|Delivered-To|MIME-Version):",
                   re.IGNORECASE),
        "an e-mail or a mailbox", _SAVE_TEXT,
    ),
    (
        re.compile(rb"<\?xml[^>]*>\s*<!DOCTYPE plist\b[\s\S]*WebMainResource"),
        "a webarchive of a Mac", _SAVE_PAGE,
    ),
    (
        re.compile(rb"(?:--\r?\n)?(?:--|/\*|#)?[^\n]{0,200}"
                   rb"(?:SQL (?:database )?dump|PRAGMA |CREATE TABLE )"
                   rb"|INSERT INTO |DROP TABLE ", re.IGNORECASE),
        "a dump of a database", "export its cables as JSON Lines",
    ),
)  # fmt: skip
"""How texts begin that hold pages or cables in a form of their own, looked at in this order.

They take `Content-Type: multipart/related`, `From ana@example.org Mon 5 Jan 2008`, a property list
of XML with `WebMainResource` and `-- SQL dump`; not `From: Aldermoor`, `Content: cables` or
`INSERTED`.
"""

_OTHER_TEXTS: tuple[tuple[re.Pattern[bytes], str, str], ...] = (
    (re.compile(rb"<\?xml|<[a-zA-Z]+[\s>]"), "XML of a kind that cannot be read", _SAVE_TEXT),
    (re.compile(rb"(?:error:? ?)?(?:[45]\d\d\b|not found|forbidden|access denied|too many req)",
                re.IGNORECASE),
     "an error that a server answered with", "fetch the file again"),
    (re.compile(rb"[\[{]"), "JSON of a kind that cannot be read",
     "write one document per line, each with a reference_id"),
)  # fmt: skip
"""How texts begin that are looked at only where no importer reads them.

They take `<rss `, `404 Not found`, `access denied` and `{`; not `< 5`, `4 cables` or `cables`.
"""

_BSON = re.compile(rb".{3}\0[\x01-\x13]_id\0", re.DOTALL)
"""The head of a document of `mongodump`: its length, its first field. Takes `___␀␁_id␀`; not
`{"_id": 1}`."""

_DISC = slice(0x8001, 0x8006)
"""Where an image of a disc says that it is one."""

_FILMS = (b"ftypisom", b"ftypmp42", b"ftypqt  ", b"ftypheic", b"ftypavif")
_NOTHING = re.compile(rb"[\0\s]+")
"""Takes ` ⏎`; not `fog`."""


def why_foreign(head: bytes) -> str:
    """Return why a file of some other, known kind is refused; empty if it is of no such kind.

    Archives and databases hold pages as they are, so this is looked at before any importer.

    Args:
        head: The first bytes of the file.
    """
    if is_tar(head):
        return "It is a tar archive in an archive; unpack it first."
    if head[4:12] in _FILMS:
        return "It is a picture or a film; only text can be imported."
    if _BSON.match(head):
        return "It is BSON, as mongodump writes it; write JSON instead: mongoexport or bsondump."
    if head[_DISC] == b"CD001":
        return f"It is the image of a disc; {_UNPACK}."
    for sign, what, cure in _SIGNS:
        if head.startswith(sign):
            return f"It is {what}; {cure}."
    return _of_text(head, _TEXTS)


def why_unknown(head: bytes) -> str:
    """Return why a file that no importer recognises is refused.

    Args:
        head: The first bytes of the file.
    """
    if not head:
        return "It is empty."
    if _NOTHING.fullmatch(head):
        return "It begins with nothing but blanks or zeros, as a file that was never written."
    return _of_text(head, _OTHER_TEXTS) or "Its content is in no format that can be imported."


def _of_text(head: bytes, texts: tuple[tuple[re.Pattern[bytes], str, str], ...]) -> str:
    text = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    found = ((what, cure) for pattern, what, cure in texts if pattern.match(text))
    what, cure = next(found, ("", ""))
    return f"It is {what}; {cure}." if what else ""

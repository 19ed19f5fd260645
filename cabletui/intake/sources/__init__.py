"""The sources in which cables come, one kind a file: files, folders, archives, pipes.

`open_source` looks at the content and answers with an `OpenedSource`: a single `file`, a `folder`,
a `zip`, `tar` or `seven_zip` archive. Its `items` are the members, one after another, each a stream
that is read before the next is asked for, and refusals for what cannot be read.

The way of the bytes: `input_file` opens the file or the pipe, counts what is read and stops when
that is asked → `decompress` undoes gzip, bzip2, xz and lzma, and turns every failure into one kind
of error → the archive gives its members, through an `unpack_queue` if it cannot be asked for them →
`nested` looks into members that are archives of the web (`warc`, with the body of each
`http_answer`) or compressed themselves → the importers.

Nothing is ever unpacked to disk, memory does not grow with the source, a decompression bomb is
refused, and a name from within an archive leads nowhere (`source.inner_path`).

May use: importers (for the names of cables), files. Never: the archive.
"""

from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path

from cabletui.errors import SourceError, how_to_add
from cabletui.intake.sources.file import SingleFile
from cabletui.intake.sources.folder import Folder
from cabletui.intake.sources.input_file import InputFile, is_descriptor, name_of, never
from cabletui.intake.sources.nested import with_nested
from cabletui.intake.sources.source import Item, Member, OpenedSource, printable
from cabletui.intake.sources.tar import TarArchive, is_tar
from cabletui.intake.sources.zip import ZipArchive

__all__ = [
    "Item",
    "Member",
    "OpenedSource",
    "fingerprint",
    "name_of",
    "open_source",
    "printable",
    "with_nested",
]

_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_SEVEN_ZIP = b"7z\xbc\xaf\x27\x1c"


def open_source(
    path: Path, leave_out: Path, is_stopped: Callable[[], bool] = never
) -> OpenedSource:
    """Open a source, be it a file, a folder, an archive or a pipe; its content says which.

    Args:
        path: The source.
        leave_out: A folder that is not entered: the library that is written.
        is_stopped: Whether the import was asked to stop; looked at within the reading.

    Raises:
        OSError: It cannot be opened.
        SourceError: It is an archive that cannot be read here.
        StoppedError: It is time to stop.
    """
    if path.is_dir():
        return Folder(path, leave_out, lambda file: open_file(file, is_stopped))
    return open_file(path, is_stopped)


def open_file(path: Path, is_stopped: Callable[[], bool] = never) -> OpenedSource:
    """Open a source that is no folder.

    Raises:
        OSError: It cannot be opened.
        SourceError: It is an archive that cannot be read here.
        StoppedError: It is time to stop.
    """
    if not (path.is_file() or path.is_fifo() or is_descriptor(path)):
        raise SourceError("It is neither a file nor a folder nor a pipe.")
    with ExitStack() as closing:
        source = InputFile(path, is_stopped)
        closing.callback(source.close)
        opened = _archive_or_file(source)
        closing.pop_all()
        return opened


def _archive_or_file(source: InputFile) -> OpenedSource:
    head = source.head
    if head.startswith((*_ZIP, _SEVEN_ZIP)):
        if source.is_stream:
            raise SourceError(
                "An archive of this kind (zip or 7z) is read from its end, which a pipe cannot "
                "do: save it as a file first."
            )
        return ZipArchive(source) if head.startswith(_ZIP) else _seven_zip(source)
    if is_tar(source.content.peek()):
        return TarArchive(source)
    return SingleFile(source)


def fingerprint(path: Path) -> str:
    """Return a fingerprint of a file, to see whether it has changed: size, time and owner."""
    status = path.stat()
    return f"{status.st_size} bytes of {status.st_mtime_ns}, file {status.st_ino}"


def _seven_zip(source: InputFile) -> OpenedSource:
    try:
        from cabletui.intake.sources.seven_zip import SevenZipArchive  # noqa: PLC0415 (an extra)
    except ImportError as error:
        raise SourceError(
            f"Reading .7z files needs the package py7zr: {how_to_add('py7zr')}; "
            "or unpack the archive first."
        ) from error
    return SevenZipArchive(source)

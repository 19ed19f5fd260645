"""The containers in which cables come, one kind a file."""

from pathlib import Path

from cabletui.errors import SourceError
from cabletui.intake.containers.folder import Folder
from cabletui.intake.containers.piece import Container, Part, Piece, told
from cabletui.intake.containers.single import SingleFile
from cabletui.intake.containers.steady import expanded, is_compressed
from cabletui.intake.containers.tarred import TarArchive, is_tar
from cabletui.intake.containers.zipped import ZipArchive

__all__ = ["Container", "Part", "Piece", "is_archive", "mark", "opened", "told"]

_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_SEVEN_ZIP = b"7z\xbc\xaf\x27\x1c"


def opened(path: Path, leave_out: Path) -> Container:
    """Open a source, be it a file, a folder or an archive; its content says which.

    Args:
        path: The source.
        leave_out: A folder that is not entered: the library that is written.

    Raises:
        OSError: It cannot be opened.
        SourceError: It is an archive that cannot be read here.
    """
    if path.is_dir():
        return Folder(path, leave_out, opened_file)
    return opened_file(path)


def opened_file(path: Path) -> Container:
    """Open a source that is no folder.

    Raises:
        OSError: It cannot be opened.
        SourceError: It is an archive that cannot be read here.
    """
    if not path.is_file():
        raise SourceError(f"{path} is neither a file nor a folder.")
    with path.open("rb") as file:
        head = file.peek()
        if head.startswith(_ZIP):
            return ZipArchive(path)
        if head.startswith(_SEVEN_ZIP):
            return _seven_zip(path)
        if is_tar(expanded(file, head) if is_compressed(head) else file):
            return TarArchive(path)
    return SingleFile(path)


def is_archive(head: bytes) -> bool:
    """Tell whether a file within an archive is one itself, or is compressed."""
    return head.startswith((*_ZIP, _SEVEN_ZIP)) or is_compressed(head)


def mark(path: Path) -> str:
    """Return what tells whether a file is still the same: its size and time, and whose it is."""
    status = path.stat()
    return f"{status.st_size} bytes of {status.st_mtime_ns}, file {status.st_ino}"


def _seven_zip(path: Path) -> Container:
    try:
        from cabletui.intake.containers.seven import SevenZipArchive  # noqa: PLC0415
    except ImportError as error:
        raise SourceError(
            "Reading .7z files needs the package py7zr: pip install 'cabletui[7z]', "
            "or unpack the archive first."
        ) from error
    return SevenZipArchive(path)

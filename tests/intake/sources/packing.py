"""Sources made of the fixtures, and what containers say of them."""

import io
import tarfile
from contextlib import closing
from pathlib import Path

from cabletui.errors import Refusal
from cabletui.importers.importer import PassedOver
from cabletui.intake.sources import Member, OpenedSource

FIXTURES = Path(__file__).resolve().parents[3] / "fixtures"
MIRROR = FIXTURES / "mirror-2011-04"
PAGE_NAME = "cable/2007/06/07ALDERMARK345.html"
PAGE = (MIRROR / PAGE_NAME).read_bytes()
OF_MIRROR = {PAGE_NAME: PAGE, "tag/EWWT_0.html": (MIRROR / "tag" / "EWWT_0.html").read_bytes()}


def tar(path: Path, files: dict[str, bytes], compression: str = "") -> Path:
    """Pack files into a tar archive; compression is `gz`, `bz2`, `xz` or none."""
    with closing(_opened(path, compression)) as archive:
        for name, data in files.items():
            member = tarfile.TarInfo(name)
            member.size = len(data)
            archive.addfile(member, io.BytesIO(data))
    return path


def _opened(path: Path, compression: str) -> tarfile.TarFile:
    match compression:
        case "gz":
            return tarfile.open(path, "w:gz")
        case "bz2":
            return tarfile.open(path, "w:bz2")
        case "xz":
            return tarfile.open(path, "w:xz")
        case _:
            return tarfile.open(path, "w")


def contents(container: OpenedSource) -> dict[str, bytes | str]:
    """Return each part by its name: bytes of pieces, reasons of refusals, `over` of the rest."""
    found: dict[str, bytes | str] = {}
    with closing(container), closing(container.items()) as parts:
        for part in parts:
            match part:
                case Member(name, stream):
                    found[name] = stream.read()
                case Refusal(name, reason):
                    found[name] = reason
                case PassedOver(name):
                    found[name] = "over"
    return found

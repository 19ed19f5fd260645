"""The real pages beside the checkout, one by one."""

import io
import tarfile
from collections.abc import Iterator

from cabletui.cable import Cable
from cabletui.importers import recognise
from tests.shared import REAL


def pages() -> Iterator[tuple[str, bytes]]:
    """Yield the name and the bytes of each page."""
    for mirror in sorted(REAL.glob("*.tar.gz")):
        with tarfile.open(mirror) as archive:
            for member in archive:
                file = archive.extractfile(member) if "/cable/" in f"/{member.name}" else None
                if file and member.name.endswith(".html"):
                    yield member.name, file.read()
    for path in sorted((REAL / "mirror-2011-08").glob("*.html")):
        yield path.name, path.read_bytes()


def cable_of(name: str, data: bytes) -> Cable:
    """Return the cable of a page."""
    importer = recognise(data[:65536], name)
    assert importer is not None
    (outcome,) = importer.read(io.BytesIO(data), name, "mirror")
    assert isinstance(outcome, Cable), outcome
    return outcome

import subprocess
import sys
from pathlib import Path

import pytest

from cabletui.archive.index import mapping_faults
from tests.archive.libraries import library

CUT = """
import os, sys
from pathlib import Path
from cabletui.archive.index import mapping_faults
from cabletui.archive.upkeep import snapshot
from cabletui.archive.upkeep import status
from cabletui.archive.archive import Archive
from cabletui.archive.query import parse
from cabletui.archive.writer import reindex
from cabletui.errors import CabletuiError
snapshot.INDEXED_IN_MEMORY = 0
mapping_faults.outlive()
folder = Path(sys.argv[1])
def asked():
    try:
        return str(len(archive.search(parse("lamp OR \\"is lit\\" OR tag:PREL"))))
    except CabletuiError as error:
        return str(error)
with Archive.open(folder) as archive:
    print(asked())
    for path in (folder / "index").glob("*.*"):
        if path.suffix in (".idx", ".pos", ".term", ".fast"):
            os.truncate(path, 0)
    print(asked())
    print(asked())
    try:
        archive.refresh()
    except CabletuiError as error:
        print(error)
    reindex(folder)
    archive.refresh()
    print(asked(), mapping_faults.count() > 0)
"""

CUT_OFFSETS = """
import os, sys
from pathlib import Path
from cabletui.archive.index import mapping_faults
from cabletui.archive.store.documents import Documents
mapping_faults.outlive()
documents = Documents.open(Path(sys.argv[1]))
os.truncate(Path(sys.argv[1]) / "cables.offsets", 0)
try:
    print(documents.line(7)[:1])
except Exception as error:
    print(type(error).__name__)
print(mapping_faults.count() > 0)
"""


CUT_UNDER_A_VERB = """
import os, sys
from pathlib import Path
from cabletui.archive.upkeep import snapshot
from cabletui.archive.upkeep import status
from cabletui.archive.index.index import Index
from cabletui.cli import main
snapshot.INDEXED_IN_MEMORY = status.INDEXED_IN_MEMORY = 0
folder, *words = sys.argv[1:]
def cut(path, whole=Index.open):
    index = whole(path)
    for file in path.glob("*.*"):
        if file.suffix in (".idx", ".pos", ".term", ".fast"):
            os.truncate(file, 0)
    return index
Index.open = cut
sys.exit(main([*words, "--library", folder]))
"""


def run(code: str, folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", code, str(folder), *words]
    return subprocess.run(command, capture_output=True, text=True, check=False)


@pytest.fixture
def outlived() -> None:
    """Skip where nobody knows how to outlive a missing page."""
    ran = subprocess.run(
        [
            sys.executable,
            "-c",
            "from cabletui.archive.index import mapping_faults as f\n"
            "f.outlive(); print(len(f._kept))",
        ],
        capture_output=True,
        text=True,
        check=True,
    )
    if ran.stdout != "1\n":
        pytest.skip("how signals are caught on this system is not known to us")


@pytest.mark.usefixtures("outlived")
def test_an_index_that_is_cut_under_a_session_is_a_sentence_until_it_is_rebuilt(
    folder: Path,
) -> None:
    ran = run(CUT, library(folder))
    assert ran.returncode == 0, ran.stderr
    first, second, third, refused, last = ran.stdout.splitlines()
    assert (first, last) == ("12", "12 True")
    for told in (second, third, refused):
        assert "cannot be read" in told
        assert "`cabletui reindex` rebuilds it" in told


@pytest.mark.usefixtures("outlived")
@pytest.mark.parametrize(
    ("words", "status"),
    [
        (("search", "lamp OR lit"), 2),
        (("tags",), 2),
        (("show", "07BOWMORE100"), 2),
        (("status",), 1),
        (("verify",), 1),
    ],
)
def test_an_index_that_is_cut_under_a_verb_is_a_sentence(
    folder: Path, words: tuple[str, ...], status: int
) -> None:
    ran = run(CUT_UNDER_A_VERB, library(folder), *words)
    assert ran.returncode == status, ran.stderr
    assert "cannot be read" in ran.stdout + ran.stderr
    assert (ran.stdout + ran.stderr).count("`cabletui reindex` rebuilds it") == 1


@pytest.mark.usefixtures("outlived")
def test_offsets_that_are_cut_under_a_session_do_not_end_it(folder: Path) -> None:
    ran = run(CUT_OFFSETS, library(folder))
    assert ran.returncode == 0, ran.stderr
    assert ran.stdout.splitlines()[1] == "True"


@pytest.mark.usefixtures("outlived")
def test_a_signal_that_somebody_sends_still_ends_a_process() -> None:
    code = (
        "import os, signal; from cabletui.archive.index import mapping_faults; "
        "mapping_faults.outlive(); "
        "os.kill(os.getpid(), signal.SIGBUS); print('alive')"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False)
    assert (ran.returncode, ran.stdout) == (-7, b"")


def test_nothing_has_been_missing_here() -> None:
    assert mapping_faults.count() == 0

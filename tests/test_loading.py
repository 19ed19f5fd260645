"""What each command may load: what a reader does not ask for must not be waited for."""

import subprocess
import sys
from pathlib import Path

import pytest

from cabletui.cli.verb_table import VERBS
from tests.library import library

ROOT = Path(__file__).resolve().parents[1] / "cabletui"
ROOMS = {path.stem for path in ROOT.iterdir() if not path.name.startswith("__")}
LIBRARIES = {"lazy_loader", "orjson", "platformdirs", "py7zr", "pyperclip", "shtab", "tantivy"}
LIBRARIES |= {"tinydb"}
INTERFACE = {"aiohttp", "rich", "textual", "textual_serve"}

START = {"cli", "errors", "paths", "terminal"}
SETTINGS = {"files", "settings", "orjson"}
if sys.platform != "linux":
    SETTINGS.add("platformdirs")
READ = START | SETTINGS | {"archive", "cable", "lazy_loader", "sample", "tantivy", "text"}
WHOLE = READ | {"tinydb"}
"""What reads cables whole, or the import log."""

PARSERS = {"cable", "clipboard", "exporters", "lazy_loader", "text"}
"""What the parsers of all verbs load."""

COMMANDS: dict[tuple[str, ...], set[str]] = {
    ("--version",): START,
    ("--help",): START | {"exporters"},
    ("completion", "bash"): START | SETTINGS | PARSERS | {"shtab"},
    ("completion", "--offer=tag:P"): READ,
    ("settings",): START | SETTINGS | {"exporters", "key", "keys", "text"},
    ("help", "--man"): START | SETTINGS | PARSERS | {"archive"},
    ("help",): START | {"exporters"},
    ("search", "--help"): START | SETTINGS | {"cable", "exporters", "lazy_loader", "text"},
    ("keys",): START | SETTINGS | {"exporters", "key", "keys", "text"},
    ("doctor", "--no-copy"): START | SETTINGS | {"clipboard", "sample"},
    ("serve", "--help"): START | SETTINGS,
    ("tags",): READ | {"exporters"},
    ("origins",): READ | {"exporters"},
    ("dates",): READ | {"exporters"},
    ("classifications",): READ | {"exporters"},
    ("search", "tide"): READ | {"exporters"},
    ("search", "tide", "--format", "csv"): READ | {"exporters"},
    ("search", "tide", "--format", "json"): WHOLE | {"exporters"},
    ("count", "tide"): READ,
    ("export", "tide"): WHOLE | {"desk", "exporters", "presenters"},
    ("diff", "07BOWMORE100"): WHOLE | {"exporters", "presenters"},
    ("check", str(ROOT / "__main__.py")): WHOLE | {"exporters", "quoting"},
    ("wanted",): READ | {"exporters"},
    ("refs", "07BOWMORE100"): WHOLE | {"exporters", "location", "paint", "presenters"},
    ("passages", "07BOWMORE100"): WHOLE | {"exporters", "quoting"},
    ("recipients", "tide"): READ | {"exporters"},
    ("desk",): START | SETTINGS | {"desk", "exporters", "text"},
    ("random", "tide"): READ | {"exporters"},
    ("on-this-day", "tide"): READ | {"exporters"},
    ("show", "07BOWMORE100"): WHOLE | {"exporters", "page"},
    ("show", "07BOWMORE100", "--format", "json"): WHOLE | {"exporters"},
    ("status",): WHOLE,
    ("verify",): WHOLE,
    ("reindex",): WHOLE,
    ("import", "/dev/null"): WHOLE | {"importers", "intake"},
    ("open", "--help"): START | SETTINGS,
}
"""The rooms and libraries that each may load, and no others."""

CODE = """
import sys
from cabletui.cli import main
try:
    main(sys.argv[1:])
finally:
    names = {name.split(".")[1] for name in sys.modules if name.startswith("cabletui.")}
    libraries = {name.split(".")[0] for name in sys.modules if not name.startswith("cabletui")}
    print(*names, *libraries, sep="\\n", file=open(3, "w"))
"""


def test_every_verb_is_in_the_table() -> None:
    assert {command[0] for command in COMMANDS} >= VERBS.keys()


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_a_command_loads_what_it_needs_and_no_more(
    command: tuple[str, ...], tmp_path: Path
) -> None:
    folder = library(tmp_path / "library", 1)
    listed = tmp_path / "listed"
    where = [] if command[0].startswith("-") else ["--library", str(folder)]
    words = [sys.executable, "-c", CODE, *command, *where]
    shell = ["sh", "-c", '"$@" 3>"$0"', str(listed), *words]
    subprocess.run(shell, capture_output=True, check=False)
    loaded = set(listed.read_text().split()) & (ROOMS | LIBRARIES | INTERFACE)
    assert loaded - COMMANDS[command] == set()
    assert loaded >= START


def test_a_search_by_words_waits_for_no_reader_of_text(tmp_path: Path) -> None:
    folder = library(tmp_path / "library", 1)
    code = "import sys; from cabletui.cli import main; main(sys.argv[1:]); print(*sys.modules)"
    words = [sys.executable, "-c", code, "search", "tide", "--library", str(folder)]
    loaded = subprocess.run(words, capture_output=True, text=True, check=True).stdout.split()
    assert "cabletui.archive.index.compiler" in loaded
    readers = {name for name in loaded if name.startswith("cabletui.cable.reading.")}
    assert readers <= {"cabletui.cable.reading.senders"}, (
        "each costs a search a millisecond or more"
    )


LATER = (
    "archive",
    "cable.reading",
    "screens.base.dialog",
    "screens.dialogs",
    "screens.indexes",
    "screens.lists",
)
"""What is loaded when it is first opened, with the palette, the help, the search and the viewer."""


def test_the_first_frame_waits_for_no_archive_and_no_screen_but_home() -> None:
    words = [sys.executable, "-c", "import sys, cabletui.app; print(*sys.modules, sep='\\n')"]
    loaded = set(subprocess.run(words, capture_output=True, text=True, check=True).stdout.split())
    opened = (*LATER, "screens.help", "screens.search", "screens.viewer", "session.palette")
    assert loaded & {f"cabletui.{name}" for name in opened} == set()
    assert loaded & LIBRARIES <= {"lazy_loader", "orjson", "platformdirs"}

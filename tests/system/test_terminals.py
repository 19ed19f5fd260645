"""The interface in terminals of every kind and size: it opens, paints, moves, and leaves."""

import re
import shlex
import time
from collections.abc import Callable

import pytest

from tests.library import COUNT
from tests.system.conftest import Start
from tests.system.session import PROGRAM, Session
from tests.system.tmux import Tmux

pytestmark = pytest.mark.usefixtures("library_set")

SECRET = "07TALISKER104"
HELD = f"{COUNT} of"
KINDS = ("vt100", "linux", "screen", "xterm", "tmux-256color", "xterm-256color")
SIZES = ((40, 10), (80, 24), (132, 43), (250, 60))
_COLOUR = re.compile(rb"\x1b\[[0-9;]*(?:3[0-7]|4[0-7]|9[0-7]|10[0-7]|[34]8;)[0-9;]*m")


def leave(session: Session) -> None:
    session.press("\x11")
    assert session.status() == 0
    session.wait_for_end()
    assert session.is_restored
    assert b"Traceback" not in session.bytes


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind(start: Start, kind: str) -> None:
    session = start(environment={"TERM": kind})
    session.wait_for(HELD)
    session.press("t")
    session.wait_for("PTER")
    leave(session)


@pytest.mark.parametrize(("columns", "rows"), SIZES)
def test_every_size(start: Start, columns: int, rows: int) -> None:
    session = start((*PROGRAM, "*"), columns=columns, rows=rows)
    session.wait_for("10BRIGHDE139")
    session.wait_for("SCENESETTER"[: columns // 5])
    session.press("\r")
    session.wait_for("Subject")
    leave(session)


@pytest.mark.parametrize("locale", ["C", "POSIX", "de_DE.ISO-8859-1"])
def test_a_terminal_without_utf8_gets_ascii(start: Start, locale: str) -> None:
    session = start(
        (*PROGRAM, "07BOWMORE100"),
        rows=40,
        environment={"LC_ALL": "", "LC_CTYPE": "", "LANG": locale, "TERM": "vt100"},
    )
    session.wait_for("+- 07BOWMORE100 ---")
    session.wait_for("| Subject         FERRY TALKS")
    session.press("\x10")  # the palette is Textual's, with signs of its own
    session.settle()
    leave(session)
    assert bytes(session.bytes).isascii()


def test_it_opens_where_there_is_no_locale_at_all(start: Start) -> None:
    none = {"LC_ALL": "", "LC_CTYPE": "", "LANG": ""}
    session = start((*PROGRAM, "07BOWMORE100"), environment=none)
    session.wait_for("- i folds the box -+")
    leave(session)


@pytest.mark.parametrize(
    ("environment", "has_colours"),
    [
        ({"NO_COLOR": "1"}, False),
        ({"NO_COLOR": ""}, True),
        ({"COLORTERM": "truecolor"}, True),
        ({"TERM": "xterm", "COLORTERM": ""}, True),
    ],
)
def test_colours_are_the_readers_choice(
    start: Start, environment: dict[str, str], has_colours: bool
) -> None:
    session = start((*PROGRAM, SECRET), environment={"TERM": "xterm-256color"} | environment)
    session.wait_for("S E C R E T")
    session.settle()
    leave(session)
    assert bool(_COLOUR.search(session.bytes)) is has_colours


@pytest.mark.parametrize(
    "wrong",
    [("60", "10"), ("0", "0"), ("-1", "-1"), ("abc", ""), ("99999", "99999"), ("1e3", " 7 ")],
    ids="x".join,
)
def test_the_window_is_followed_whatever_the_environment_says(
    start: Start, wrong: tuple[str, str]
) -> None:
    environment = dict(zip(("COLUMNS", "LINES"), wrong, strict=True))
    session = start((*PROGRAM, "*"), columns=100, rows=20, environment=environment)
    is_whole(session, 100, 20)
    session.resize(132, 30)
    is_whole(session, 132, 30)
    leave(session)


def test_the_window_is_followed_in_tmux(start: Start, tmux: Callable[..., Tmux]) -> None:
    command = ("env", "COLUMNS=60", "LINES=10", *PROGRAM, "*")
    session = start(tmux().starts(command), columns=100, rows=20)
    is_whole(session, 100, 20)
    session.resize(90, 14)
    is_whole(session, 90, 14)


def test_the_window_is_followed_where_standard_output_is_elsewhere(start: Start) -> None:
    command = f"exec {shlex.join(PROGRAM)} '*' > /dev/null"
    session = start(("sh", "-c", command), columns=100, rows=30)
    is_whole(session, 100, 30)
    session.resize(110, 20)
    is_whole(session, 110, 20)
    leave(session)


def is_whole(session: Session, columns: int, rows: int) -> None:
    """Wait until the list fills the window: its count ends at the right, its keys stand below."""

    def fills(text: str) -> bool:
        lines = text.split("\n")
        count = lines[0].rstrip()
        return (
            count.endswith("newest first") and len(count) == columns and "1/40" in lines[rows - 1]
        )

    session.wait_for(fills)


def test_a_storm_of_sizes(start: Start) -> None:
    session = start((*PROGRAM, "*"))
    session.wait_for("10BRIGHDE139")
    for turn in range(60):
        session.resize(40 + 7 * turn % 200, 10 + 5 * turn % 50)
        if turn % 10 == 0:
            time.sleep(0.02)
    session.resize(100, 30)
    session.wait_for("40 cables, newest first")
    session.press("\r")
    session.wait_for("SCENESETTER")
    session.wait_for("1 of 40")
    leave(session)


def test_a_terminal_of_one_cell_and_back(start: Start) -> None:
    session = start((*PROGRAM, "07BOWMORE100"))
    session.wait_for("07BOWMORE100")
    session.resize(1, 1)
    session.settle()
    session.press("jjG")
    session.settle()
    session.resize(80, 24)
    session.wait_for("100%")
    leave(session)

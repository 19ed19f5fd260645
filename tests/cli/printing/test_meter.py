import io

import pytest

from cabletui.cli.printing.meter import Meter


class Clock:
    """A clock that goes on on request."""

    now = 100.0

    def __call__(self) -> float:
        return self.now


def meter(clock: Clock, *, is_terminal: bool, quiet: bool = False) -> tuple[Meter, io.StringIO]:
    stream = io.StringIO()
    return Meter(stream, is_terminal=is_terminal, quiet=quiet, clock=clock), stream


def test_a_terminal_has_one_line_that_changes() -> None:
    clock = Clock()
    shown, stream = meter(clock, is_terminal=True)
    with shown:
        shown.show("cables.csv", 0, 2_000_000, "bytes", "0 added")
        clock.now += 0.1
        shown.show("cables.csv", 1, 2_000_000, "bytes", "not shown, too soon")
        clock.now += 1.9
        shown.show("cables.csv", 500_000, 2_000_000, "bytes", "7 added")
        clock.now += 2
        shown.show("cables.csv", 1_000_000, 2_000_000, "bytes", "9 added")
    first, second, third, end = stream.getvalue().split("\x1b[K")[:4]
    assert first.startswith("\rcables.csv ")
    assert second == f"\rcables.csv {'━' * 5}{' ' * 15}  25%, 0.0 MB/s, 7 added"
    assert third == f"\rcables.csv {'━' * 10}{' ' * 10}  50%, 0.2 MB/s, 0:04 left, 9 added"
    assert end == "\r"
    assert "too soon" not in stream.getvalue()


def test_elsewhere_there_is_a_line_now_and_then() -> None:
    clock = Clock()
    shown, stream = meter(clock, is_terminal=False)
    with shown:
        for done in range(21):
            shown.show("pages", done * 10, 400, "files", f"{done} added")
            clock.now += 1
    assert stream.getvalue() == (
        "pages:  25%, 10 files/s, 0:30 left, 10 added\n"
        "pages:  50%, 10 files/s, 0:20 left, 20 added\n"
    )


def test_what_an_earlier_run_did_counts_for_the_share_and_not_for_the_rate() -> None:
    clock = Clock()
    shown, stream = meter(clock, is_terminal=False)
    shown.show("cables.csv", 900_000_000, 1_000_000_000, "bytes", "0 added")
    clock.now += 10
    shown.show("cables.csv", 910_000_000, 1_000_000_000, "bytes", "9 added")
    assert stream.getvalue() == "cables.csv:  91%, 1.0 MB/s, 1:30 left, 9 added\n"


def test_quiet() -> None:
    clock = Clock()
    shown, stream = meter(clock, is_terminal=True, quiet=True)
    with shown:
        shown.show("pages", 1, 2, "files", "")
    assert stream.getvalue() == ""


def test_how_much_there_is_may_not_be_known() -> None:
    clock = Clock()
    shown, stream = meter(clock, is_terminal=False)
    clock.now += 10
    shown.show("pages", 0, 0, "files", "")
    assert stream.getvalue() == "pages: 0 files, 0 files/s\n"


@pytest.mark.parametrize("name", ["\x1b[2Jx", "x" * 500])
def test_a_name_cannot_break_the_line(name: str) -> None:
    clock = Clock()
    shown, stream = meter(clock, is_terminal=True)
    shown.show(name, 1, 2, "files", "")
    line = stream.getvalue().removeprefix("\r").removesuffix("\x1b[K")
    assert "\x1b" not in line
    assert len(line) <= 79


def test_of_what_is_piped_in_it_says_how_much_has_come() -> None:
    clock = Clock()
    shown, stream = meter(clock, is_terminal=True)
    with shown:
        shown.show("standard input", 0, 0, "bytes", "0 added")
        clock.now += 2
        shown.show("standard input", 5_000_000, 0, "bytes", "7 added")
        clock.now += 2
        shown.show("standard input", 10_000_000, 0, "bytes", "9 added")
    assert stream.getvalue().split("\x1b[K")[2].endswith(" 10.0 MB, 2.5 MB/s, 9 added")


def test_a_terminal_that_is_gone_ends_nothing() -> None:
    class Gone(io.StringIO):
        def write(self, _: str) -> int:
            raise OSError(5, "Input/output error")

    for is_terminal in (True, False):
        with Meter(
            Gone(), is_terminal=is_terminal, clock=iter(range(0, 900, 99)).__next__
        ) as meter:
            meter.show("cables.csv", 1, 2, "bytes", "1 added")


def test_where_only_ascii_is_shown_the_bar_is_ascii() -> None:
    clock = Clock()
    stream = io.TextIOWrapper(io.BytesIO(), encoding="ascii", newline="", write_through=True)
    with Meter(stream, is_terminal=True, clock=clock) as shown:
        shown.show("pages", 1, 2, "files", "")
    stream.seek(0)
    assert stream.read().startswith("\rpages ----------            50%, 0 files/s\x1b[K")

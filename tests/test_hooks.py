"""The hooks into Textual, each tried: a new version of it may have moved what they hang on."""

import asyncio
import inspect
import os
import pkgutil
import re
import signal
import time
from collections.abc import Iterator
from functools import cache
from importlib import import_module

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual import events
from textual.message import Message
from textual.message_pump import MessagePump

import cabletui
from cabletui import hooks
from cabletui.hooks import FAILED, GuardedApp, Keyboard, TerminalDriver
from cabletui.terminal import clamped


def heard(*reads: bytes) -> list[Message]:
    keyboard = Keyboard()
    return [message for read in reads for message in keyboard.heard(read)]


def keys(*reads: bytes) -> list[str | None]:
    return [message.character for message in heard(*reads) if isinstance(message, events.Key)]


def pasted(*reads: bytes) -> list[str]:
    return [message.text for message in heard(*reads) if isinstance(message, events.Paste)]


def test_a_byte_that_is_no_utf_8_is_replaced_and_what_follows_is_heard() -> None:
    assert keys(b"a\xe9b") == ["a", "\ufffd", "b"]
    assert keys(b"\xc3", b"\xa9") == ["é"]


MALFORMED = (
    *(b"\x1b[57441;5:3u", b"\x1b[1114112u", b"\x1b[99999999999999999999u", b"\x1b[55296u"),
    *(b"\x1b[97;5;55297u", b"\x1b[48;0;0;0;0t", b"\x1b[48;0;80;0;0t"),
)


@pytest.mark.parametrize("sequence", MALFORMED)
def test_a_sequence_that_cannot_be_read_is_dropped(sequence: bytes) -> None:
    assert keys(b"a" + sequence + b"b") == ["a", "b"]


def test_a_size_report_without_pixels_leaves_the_mouse_where_it_is() -> None:
    moved = heard(b"\x1b[48;24;80;0;0t\x1b[<35;5;6M")
    (move,) = [message for message in moved if isinstance(message, events.MouseMove)]
    assert (move.x, move.y) == (4, 5)


def test_a_reported_size_is_bounded() -> None:
    (resize,) = heard(b"\x1b[48;65535;65535;1;1t")
    assert isinstance(resize, events.Resize)
    assert resize.size == (500, 200)


def test_a_paste_is_one_message_and_commands_nothing() -> None:
    assert pasted(b"\x1b[200~a\x1b]52;c;AA\x07\rb\x1b[", b"201~q") == ["a␛]52;c;AA␇\nb"]
    assert keys(b"\x1b[200~ab\x1b[A\x1b\x1b[201~q") == ["q"]


def test_a_paste_is_bounded() -> None:
    (text,) = pasted(b"\x1b[200~" + b"x" * 100_000 + b"\x1b[201~")
    assert text == "x" * 65_536


def test_a_paste_without_an_end_is_over_when_nothing_follows(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    keyboard = Keyboard()
    assert list(keyboard.heard(b"\x1b[200~abc")) == []
    assert list(keyboard.rested()) == []
    later = time.monotonic() + 5
    monkeypatch.setattr(time, "monotonic", lambda: later)
    (paste,) = keyboard.rested()
    assert isinstance(paste, events.Paste)
    assert paste.text == "abc"
    (key,) = keyboard.heard(b"q")
    assert isinstance(key, events.Key)
    assert key.key == "q"


def test_an_escape_that_stands_alone_is_a_key(monkeypatch: pytest.MonkeyPatch) -> None:
    keyboard = Keyboard()
    assert list(keyboard.heard(b"\x1b")) == []
    later = time.monotonic() + 5
    monkeypatch.setattr("textual._parser.get_time", lambda: later)
    (key,) = keyboard.rested()
    assert isinstance(key, events.Key)
    assert key.key == "escape"


_SEQUENCE = st.builds(
    lambda numbers, marks, last: b"\x1b[" + marks.join(numbers) + last,
    st.lists(st.integers(0, 10**24).map(lambda number: b"%d" % number), max_size=6),
    st.sampled_from([b";", b":", b";:", b""]),
    st.sampled_from([b"u", b"~", b"R", b"M", b"m", b"t", b"$y", b"A", b"H", b"c", b""]),
)
_MARKS = st.sampled_from([b"\x1b", b"\x1b[<", b"\x1b[M", b"\x1b[48;", b"\x1b[?2026;", b"\x1b[200~"])


@given(st.lists(st.one_of(st.binary(max_size=12), _SEQUENCE, _MARKS), max_size=20))
def test_no_bytes_are_too_much_for_the_keyboard(reads: list[bytes]) -> None:
    keyboard = Keyboard()
    messages = [message for read in reads for message in keyboard.heard(read)]
    for message in messages:
        if isinstance(message, events.Key):
            message.key.encode()
            (message.character or "").encode()
        if isinstance(message, events.Resize):
            assert clamped(*message.size) == message.size
    # Whatever it was in the midst of, it hears what comes after.
    *_, last = keyboard.heard(b"\x1b[201~" + b"\x18" * 40 + b"q")
    assert isinstance(last, events.Key)
    assert last.key == "q"


def test_few_frames_are_owed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("textual.drivers._writer_thread.MAX_QUEUED_WRITES", 30)
    hooks.owe_few_frames()
    from textual.drivers._writer_thread import WriterThread  # noqa: PLC0415

    with open("/dev/null", "w", encoding="ascii") as nothing:  # noqa: PTH123
        assert WriterThread(nothing)._queue.maxsize == 4


async def test_what_is_copied_is_there_to_put_in_and_is_not_sent(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    app = GuardedApp()
    async with app.run_test():
        sent: list[str] = []
        monkeypatch.setattr(app._driver, "write", sent.append)
        app.keep_copied("herring")
        assert (app.clipboard, sent) == ("herring", [])
        app.write_to_terminal("\x1b[6n")
        assert sent == ["\x1b[6n"]
        monkeypatch.undo()


def test_nothing_is_written_to_a_terminal_that_is_not_there() -> None:
    GuardedApp().write_to_terminal("\x1b[6n")


async def test_a_failure_ends_with_a_sentence_and_a_status_of_its_own(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("cabletui.terminal.crash.keep", lambda error: f"It failed: {error}")
    app = GuardedApp()
    with pytest.raises(ZeroDivisionError):
        async with app.run_test():
            app._handle_exception(ZeroDivisionError("by nothing"))
    assert app.return_code == FAILED
    assert capsys.readouterr().err == "It failed: by nothing\n"


async def test_what_fails_on_leaving_is_no_failure() -> None:
    app = GuardedApp()
    async with app.run_test():
        app.exit()
        app._handle_exception(ZeroDivisionError())
    assert app.return_code == 0


ROOMS = tuple(f"cabletui.{room}" for room in ("app", "session", "screens", "widgets"))


def classes() -> Iterator[type[MessagePump]]:
    """Yield each class of ours that is one of Textual's, but for those of the hooks."""
    for module in pkgutil.walk_packages(cabletui.__path__, "cabletui."):
        if module.name.startswith(ROOMS):
            for one in vars(import_module(module.name)).values():
                is_own = inspect.isclass(one) and one.__module__ == module.name
                if is_own and issubclass(one, MessagePump):
                    yield one


@cache
def private_names(one: type) -> frozenset[str]:
    return frozenset(re.findall(r"(?:self\.|def )(_[a-z]\w*)", inspect.getsource(one)))


def test_nobody_else_uses_a_private_name_of_textual() -> None:
    """By accident neither: a name of ours that is also one of Textual's would change Textual."""
    found = {}
    for one in classes():
        theirs = [base for base in one.__mro__ if base.__module__.startswith("textual.")]
        found[one] = private_names(one) & frozenset().union(*map(private_names, theirs))
    assert len(found) > 30
    assert {one.__name__: names for one, names in found.items() if names} == {}


class ResizedWhileAsked(TerminalDriver):
    """A terminal whose window changes once more while its size is asked for."""

    def __init__(self) -> None:
        self.sizes = [(53, 55), (100, 30)]
        self.told: list[tuple[int, int]] = []

    def _get_terminal_size(self) -> tuple[int, int]:
        size = self.sizes.pop(0) if self.sizes else (100, 30)
        if self.sizes:
            os.kill(os.getpid(), signal.SIGWINCH)
        return size

    def send_message(self, message: Message) -> None:
        assert isinstance(message, events.Resize)
        self.told.append((message.size.width, message.size.height))

    _in_band_window_resize = False


async def test_the_last_size_of_a_window_is_the_one_that_stays() -> None:
    driver = ResizedWhileAsked()
    before = signal.getsignal(signal.SIGWINCH)
    driver.follow_window(asyncio.get_running_loop())
    os.kill(os.getpid(), signal.SIGWINCH)
    await asyncio.sleep(0.2)
    signal.signal(signal.SIGWINCH, before)
    assert driver.told == [(53, 55), (100, 30)]

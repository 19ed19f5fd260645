import time

import pytest
from hypothesis import given
from hypothesis import strategies as st
from textual import events
from textual.message import Message

from cabletui.hooks.keyboard import Keyboard
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


def test_alt_with_enter_is_a_key_of_its_own_and_an_escape_before_enter_is_not() -> None:
    found = [one.key for one in heard(b"a\x1b\rb\r") if isinstance(one, events.Key)]
    assert found == ["a", "alt+enter", "b", "enter"]

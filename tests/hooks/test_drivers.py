import asyncio
import os
import signal

import pytest
from textual import events
from textual.message import Message

from cabletui.hooks import drivers as hooks
from cabletui.hooks.drivers import TerminalDriver


def test_few_frames_are_owed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("textual.drivers._writer_thread.MAX_QUEUED_WRITES", 30)
    hooks.owe_few_frames()
    from textual.drivers._writer_thread import WriterThread  # noqa: PLC0415

    with open("/dev/null", "w", encoding="ascii") as nothing:  # noqa: PTH123
        assert WriterThread(nothing)._queue.maxsize == 4


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

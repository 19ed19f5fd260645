"""The terminal and the browser.

Textual goes on listening to a terminal that is gone, and lets frames pile up for a slow one.
"""

import asyncio
import json
import os
import selectors
import signal
import sys
import termios
import threading
from collections.abc import Iterable
from concurrent.futures import Future
from contextlib import suppress
from functools import partial
from typing import Any

from textual import events
from textual.app import App
from textual.driver import Driver
from textual.drivers import _writer_thread
from textual.drivers._byte_stream import ByteStream
from textual.drivers.linux_driver import LinuxDriver
from textual.drivers.web_driver import WebDriver
from textual.geometry import Size
from textual.message import Message

from cabletui.hooks.keyboard import Keyboard
from cabletui.terminal import clamped

_MOST_WAITING = 1_000
"""Messages that may wait for the interface; further keys are left in the terminal meanwhile."""

_LOOK = 0.02


def owe_few_frames() -> None:
    """Queue only a few frames for a slow line: an outdated picture is of no use.

    Textual lets thirty writes wait, which at 20 kB/s are four seconds; with fewer it is the keys
    that wait, and those that wait together are answered by one frame.
    """
    _writer_thread.MAX_QUEUED_WRITES = 4  # type: ignore[misc]


class _Listening(Driver):
    """Shared by both drivers: keys are read as fast as they are handled; failures are reported."""

    exit_event: threading.Event
    _sent: Future[Any] | None = None

    def listen(self) -> None:
        """Read the keyboard in a thread; a failure in any thread reaches the app."""
        threading.excepthook = lambda failed: self._fail(failed.exc_value)
        self._hear(Keyboard())

    def send_message(self, message: Message) -> None:
        """Send a message to the app, and keep the future of its delivery."""
        post = self._app._post_message(message)
        self._sent = asyncio.run_coroutine_threadsafe(post, loop=self._loop)

    def _hear(self, keyboard: Keyboard) -> None:
        raise NotImplementedError

    def _tell(self, heard: Iterable[Message]) -> None:
        for message in heard:
            self.process_message(message)

    def _keep_step(self) -> None:
        """Wait until the interface has nearly caught up: a bare paste has thousands of keys."""
        while not self.exit_event.is_set() and self._is_behind:
            self.exit_event.wait(_LOOK)

    @property
    def _is_behind(self) -> bool:
        is_under_way = self._sent is not None and not self._sent.done()
        return is_under_way or self._app._message_queue.qsize() > _MOST_WAITING

    def _fail(self, error: BaseException | None) -> None:
        """Report a failure in a thread where all other failures are reported."""
        if isinstance(error, OSError):
            _hang_up()
        elif isinstance(error, Exception):
            with suppress(RuntimeError):  # the loop is closed: the program is at its end
                self._loop.call_soon_threadsafe(partial(self._app._handle_exception, error))


def _hang_up() -> None:
    """End the program as SIGHUP does, since the terminal is gone."""
    os.kill(os.getpid(), signal.SIGHUP)


class TerminalDriver(_Listening, LinuxDriver):
    """Linux driver with back-pressure on keys and a safe end when the terminal hangs up."""

    def start_application_mode(self) -> None:
        """Start, with stderr set to blocking: the parent process may have changed that."""
        with suppress(OSError):
            os.set_blocking(sys.stderr.fileno(), True)
        super().start_application_mode()  # type: ignore[no-untyped-call]
        self.follow_window(asyncio.get_running_loop())

    def follow_window(self, loop: asyncio.AbstractEventLoop) -> None:
        """Report the sizes of the window in the order in which they occurred.

        Textual reads the size in the signal handler: a signal that interrupts the reading for the
        one before is told first, and the older size stays.
        """
        changed = partial(loop.call_soon_threadsafe, self._window_changed)
        signal.signal(signal.SIGWINCH, lambda *_: changed())

    def _window_changed(self) -> None:
        if not self._in_band_window_resize:
            size = Size(*self._get_terminal_size())
            self.send_message(events.Resize(size, size))

    def restore(self) -> None:
        """Restore the modes of the terminal; unlike Textual's own method, this writes nothing."""
        if self.attrs_before is not None:
            signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGTTOU})
            with suppress(termios.error):
                termios.tcsetattr(self.fileno, termios.TCSANOW, self.attrs_before)

    def _get_terminal_size(self) -> tuple[int, int]:
        return clamped(*super()._get_terminal_size()) or (80, 24)

    def _run_input_thread(self) -> None:
        self.listen()

    def _hear(self, keyboard: Keyboard) -> None:
        with selectors.SelectSelector() as selector:
            selector.register(self.fileno, selectors.EVENT_READ)
            while not self.exit_event.is_set():
                if selector.select(0.1):
                    data = os.read(self.fileno, 4_096)
                    if not data:
                        _hang_up()
                        return
                    self._tell(keyboard.heard(data))
                    self._keep_step()
                self._tell(keyboard.rested())


class BrowserDriver(_Listening, WebDriver):
    """A browser, reached through the server that started the session; it ends with that server."""

    def __init__(
        self,
        app: App[Any],
        *,
        debug: bool = False,
        mouse: bool = True,
        size: tuple[int, int] | None = None,
    ) -> None:
        """Begin with a size that can be painted, whatever the browser says."""
        super().__init__(app, debug=debug, mouse=mouse, size=size)
        self._size = clamped(*self._size) if self._size else None

    def write(self, data: str) -> None:
        """Send what is painted; half of a surrogate pair must not end the session."""
        super().write(data.encode("utf-8", "replace").decode())

    def run_input_thread(self) -> None:
        """Read what the server passes on."""
        self.listen()

    def _hear(self, keyboard: Keyboard) -> None:
        packets = ByteStream()
        for data in self._input_reader:
            for kind, payload in packets.feed(data) if data else ():
                if kind == "D":
                    self._tell(keyboard.heard(payload))
                else:
                    self._on_meta(kind, payload)
            self._tell(keyboard.rested())
            self._keep_step()
        if not self.exit_event.is_set():
            _hang_up()

    def _on_meta(self, packet_type: str, payload: bytes) -> None:
        """Act on what the server says of the browser."""
        said = json.loads(payload)
        if said.get("type") != "resize":
            self.on_meta(str(said.get("type")), said)
        elif size := clamped(said.get("width"), said.get("height")):
            self._size = size
            self.send_message(events.Resize(Size(*size), Size(*size)))

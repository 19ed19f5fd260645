"""One reader in a browser: a process with the interface, and the socket that it is shown through.

Both end together, whichever ends first.
"""

import asyncio
import json
from asyncio.subprocess import PIPE, Process
from collections.abc import Sequence
from contextlib import suppress

from aiohttp import WSMsgType, web
from textual_serve.app_service import AppService
from textual_serve.download_manager import DownloadManager

from cabletui.terminal import clamped

LONGEST = 256 * 1024
"""Bytes of one message of a browser; a longer one ends the session."""

_SECONDS_TO_LEAVE = 3.0
_SIZE = (80, 24)


class BrowserSession(AppService):
    """The process of one reader."""

    def __init__(
        self, words: Sequence[str], socket: web.WebSocketResponse, downloads: DownloadManager
    ) -> None:
        """Make a session; it begins when it is shown.

        Args:
            words: What the interface is opened with.
            socket: The way to the browser.
            downloads: What textual-serve delivers files with; the interface has none.
        """
        super().__init__(
            "",
            write_bytes=socket.send_bytes,
            write_str=socket.send_str,
            close=self._close,
            download_manager=downloads,
        )
        self._words = words
        self._socket = socket

    async def show(self, width: str, height: str) -> None:
        """Show the interface until its reader, its process or its socket is gone.

        Args:
            width: The columns that the browser has; what is no number counts as 80.
            height: Its rows; what is no number counts as 24.
        """
        size = clamped(_number(width, _SIZE[0]), _number(height, _SIZE[1])) or _SIZE
        try:
            await self.start(*size)
            async for message in self._socket:
                if message.type is WSMsgType.TEXT:
                    await self._act_on(message.data)
        finally:
            await self.stop()

    async def run(self) -> None:
        """Pass on what the process paints; its end is the end of the socket."""
        await super().run()
        await self._close()

    async def stop(self) -> None:
        """Ask the process to leave, and end it where it does not."""
        task, self._task = self._task, None
        if self._process is None or task is None:
            return
        try:
            async with asyncio.timeout(_SECONDS_TO_LEAVE):
                await self.send_meta({"type": "quit"})
                await asyncio.shield(task)
        except TimeoutError:
            pass
        finally:
            with suppress(ProcessLookupError):
                self._process.kill()
            task.cancel()

    async def _close(self) -> None:
        await self._socket.close()

    async def _open_app_process(self, width: int = 80, height: int = 24) -> Process:
        """Start the process without a shell between."""
        process = await asyncio.create_subprocess_exec(
            *self._words,
            stdin=PIPE,
            stdout=PIPE,
            stderr=PIPE,
            env=self._build_environment(width, height),
        )
        self._process, self._stdin = process, process.stdin
        return process

    async def _act_on(self, text: str) -> None:
        """Pass on what a browser says; what nobody would say is passed over."""
        match _understood(text):
            case ["stdin", str(keys)]:
                await self.send_bytes(keys.encode("utf-8", "surrogatepass"))
            case ["resize", {"width": width, "height": height}]:
                if size := clamped(width, height):
                    await self.set_terminal_size(*size)
            case ["ping", said]:
                await self._socket.send_json(["pong", said])
            case ["blur", *_]:
                await self.blur()
            case ["focus", *_]:
                await self.focus()


def _number(text: str, otherwise: int) -> int:
    try:
        return int(text)
    except ValueError:
        return otherwise


def _understood(text: str) -> object:
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None

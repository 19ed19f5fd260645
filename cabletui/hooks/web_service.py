"""What `serve` needs of textual-serve, which has no public way to start or guard a program so."""

import asyncio
from asyncio.subprocess import PIPE, Process
from collections.abc import Callable, Sequence
from contextlib import suppress

from aiohttp import web
from aiohttp.typedefs import Handler
from textual_serve.app_service import AppService
from textual_serve.download_manager import DownloadManager
from textual_serve.server import Server

_SECONDS_TO_LEAVE = 3.0


class AppProcess(AppService):
    """A process with an interface that is shown through a socket.

    textual-serve starts it through a shell, and waits without end for one that does not leave.
    """

    def __init__(
        self, words: Sequence[str], socket: web.WebSocketResponse, downloads: DownloadManager
    ) -> None:
        """Make it; it begins when it is started.

        Args:
            words: The command, with its arguments.
            socket: The way to the browser; it is closed when the process ends.
            downloads: What textual-serve delivers files with.
        """
        super().__init__(
            "",
            write_bytes=socket.send_bytes,
            write_str=socket.send_str,
            close=self.close_socket,
            download_manager=downloads,
        )
        self._words = words
        self.socket = socket

    async def close_socket(self) -> None:
        """End what the process was shown through."""
        await self.socket.close()

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


class GuardedServer(Server):
    """A server that looks at each request before it is answered.

    The making of its web application is the only place that textual-serve has for that.
    """

    async def guard(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        """Answer a request, or refuse it.

        Args:
            request: What a browser asks for.
            handler: Answers it as textual-serve does.

        Raises:
            HTTPException: It is refused.
        """
        raise NotImplementedError

    def run(self, listening: Callable[[], None]) -> None:
        """Serve until SIGINT or SIGTERM.

        Args:
            listening: Called once, when browsers may come.

        Raises:
            OSError: The address cannot be listened on.
        """
        web.run_app(
            self._make_app(),
            host=self.host,
            port=self.port,
            print=lambda *_: listening(),
            access_log=None,
            shutdown_timeout=1,
        )

    async def _make_app(self) -> web.Application:
        @web.middleware
        async def guarded(request: web.Request, handler: Handler) -> web.StreamResponse:
            return await self.guard(request, handler)

        app = await super()._make_app()
        app.middlewares.append(guarded)
        return app

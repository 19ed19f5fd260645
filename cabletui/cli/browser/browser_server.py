"""The server of `cabletui serve`: textual-serve with a page of our own, for our own page alone."""

from collections.abc import Sequence
from pathlib import Path
from urllib.parse import urlsplit

from aiohttp import WSCloseCode, web
from aiohttp.typedefs import Handler

from cabletui.cli.browser.browser_session import LONGEST, BrowserSession
from cabletui.hooks.web_service import GuardedServer

_PAGE = Path(__file__).parent / "page"
_OWN_NAMES = frozenset({"localhost", "127.0.0.1", "::1"})
_POLICY = (
    "default-src 'none'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; "
    "font-src 'self'; img-src 'self' data:; connect-src 'self'; frame-ancestors 'none'"
)
"""The content policy: nothing is loaded from elsewhere, whatever a script of the page asks for."""

_FULL = "As many are reading as this server has room for. Try again later.\r\n"


class BrowserServer(GuardedServer):
    """Shows the interface to each browser that comes, each in a process of its own."""

    def __init__(
        self, words: Sequence[str], host: str, port: int, *, is_local: bool, most: int
    ) -> None:
        """Make a server; it listens when it is run.

        Args:
            words: The command that opens the interface.
            host: The address to listen on.
            port: The port.
            is_local: Whether only this machine can reach it.
            most: How many readers there may be at once.
        """
        super().__init__("cabletui", host, port, title="cabletui", templates_path=_PAGE)
        self.address = f"[{host}]:{port}" if ":" in host else f"{host}:{port}"
        self._words = words
        self._most = most
        self._sockets: set[web.WebSocketResponse] = set()
        self._names = _OWN_NAMES | {host} if is_local else frozenset()

    async def on_startup(self, app: web.Application) -> None:
        """Say nothing: whoever started it knows the address."""

    async def on_shutdown(self, app: web.Application) -> None:
        """End all sessions."""
        for socket in tuple(self._sockets):
            await socket.close(code=WSCloseCode.GOING_AWAY)

    async def handle_websocket(self, request: web.Request) -> web.WebSocketResponse:
        """Show the interface to one browser, if there is room for one more."""
        socket = web.WebSocketResponse(heartbeat=15, max_msg_size=LONGEST)
        await socket.prepare(request)
        if len(self._sockets) >= self._most:
            await socket.send_bytes(_FULL.encode())
            await socket.close(code=WSCloseCode.TRY_AGAIN_LATER)
            return socket
        self._sockets.add(socket)
        try:
            session = BrowserSession(self._words, socket, self.download_manager)
            await session.show(request.query.get("width", ""), request.query.get("height", ""))
        except ConnectionError:
            pass  # the browser has gone without a word
        finally:
            self._sockets.discard(socket)
        return socket

    async def guard(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        """Answer requests of our own page, and of no other that the same browser has open.

        Raises:
            HTTPForbidden: The request comes from another page.
        """
        if not is_welcome(request.host, request.headers.get("Origin"), self._names):
            raise web.HTTPForbidden(text="This address serves its own page alone.")
        response = await handler(request)
        if not response.prepared:
            response.headers["Content-Security-Policy"] = _POLICY
            response.headers["Referrer-Policy"] = "no-referrer"
        return response


def is_welcome(host: str, origin: str | None, names: frozenset[str]) -> bool:
    """Return whether a request comes from a page of this server.

    Args:
        host: The host, with its port, that the browser believes it is talking to.
        origin: The page that asks, if the browser says which.
        names: The names that the server is known by; if empty, any will do.
    """
    name = urlsplit(f"//{host}").hostname or ""
    if names and name not in names:
        return False
    return origin is None or urlsplit(origin).netloc == host

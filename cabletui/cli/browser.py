"""The server of `cabletui serve`: textual-serve with a page of our own, for our own page alone."""

from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

from aiohttp import web
from aiohttp.typedefs import Handler
from textual_serve.server import Server

_PAGE = Path(__file__).parent / "page"
_OWN_NAMES = frozenset({"localhost", "127.0.0.1", "::1"})
_POLICY = (
    "default-src 'none'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; "
    "font-src 'self'; img-src 'self' data:; connect-src 'self'; frame-ancestors 'none'"
)
"""Nothing is loaded from elsewhere, whatever a script of the page asks for."""


class BrowserServer(Server):
    """Shows the interface to each browser that comes, each in a process of its own."""

    def __init__(self, command: str, host: str, port: int, *, is_local: bool) -> None:
        """Make a server; it listens when it is run.

        Args:
            command: What the shell opens the interface with.
            host: The address to listen on.
            port: The port.
            is_local: Whether only this machine can reach it.
        """
        super().__init__(command, host, port, title="cabletui", templates_path=_PAGE)
        self.address = f"[{host}]:{port}" if ":" in host else f"{host}:{port}"
        self._names = _OWN_NAMES | {host} if is_local else frozenset()

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

    async def on_startup(self, app: web.Application) -> None:
        """Say nothing: who started it knows."""

    async def _make_app(self) -> web.Application:
        app = await super()._make_app()
        app.middlewares.append(self._guard)
        return app

    @web.middleware
    async def _guard(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        """Answer our own page, and no other one that the same browser has open."""
        if not is_welcome(request.host, request.headers.get("Origin"), self._names):
            raise web.HTTPForbidden(text="This address serves its own page alone.")
        response = await handler(request)
        if not response.prepared:
            response.headers["Content-Security-Policy"] = _POLICY
            response.headers["Referrer-Policy"] = "no-referrer"
        return response


def is_welcome(host: str, origin: str | None, names: frozenset[str]) -> bool:
    """Tell whether a request comes from a page of this server.

    Args:
        host: What the browser believes to speak to, with the port.
        origin: The page that asks, where the browser says so.
        names: The names that the server is known by; empty where any will do.
    """
    name = urlsplit(f"//{host}").hostname or ""
    if names and name not in names:
        return False
    return origin is None or urlsplit(origin).netloc == host

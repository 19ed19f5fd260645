"""What textual-serve is made to do, tried with the one that is installed."""

import asyncio

import pytest
from aiohttp import web
from aiohttp.test_utils import TestClient, TestServer
from aiohttp.typedefs import Handler

from cabletui.hooks.web_service import AppProcess, GuardedServer

pytest.importorskip("textual_serve")


class Doorkeeper(GuardedServer):
    """A server that only answers those who knock."""

    async def guard(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        if "knock" not in request.query:
            raise web.HTTPForbidden
        return await handler(request)


class Started(AppProcess):
    """A process whose words come back."""

    async def printed(self) -> bytes:
        process = await self._open_app_process()
        return (await process.communicate())[0]


async def test_each_request_is_looked_at() -> None:
    server = Doorkeeper("true", title="a door")
    async with TestClient(TestServer(await server._make_app())) as client:
        assert (await client.get("/")).status == 403
        assert (await client.get("/static/js/textual.js")).status == 403
        assert (await client.get("/", params={"knock": "twice"})).status == 200


async def test_a_process_is_started_without_a_shell() -> None:
    socket = web.WebSocketResponse()
    downloads = Doorkeeper("true").download_manager
    started = Started(("echo", "$HOME; $(date)"), socket, downloads)
    assert await asyncio.wait_for(started.printed(), 60) == b"$HOME; $(date)\n"

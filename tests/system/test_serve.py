"""The interface in a real browser, and what of it nobody else may have."""

import asyncio
import os
import signal
import subprocess
import time
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from http.client import HTTPConnection
from pathlib import Path
from typing import Any

import aiohttp
import pyte
import pytest

from tests.library import COUNT
from tests.system import chromium
from tests.system.chromium import Chromium
from tests.system.session import PATIENCE, PROGRAM, ROOT, UNKNOWN_TO_PYTE
from tests.system.ssh import free_port, wait_until_it_listens

WHEN_HELD = f"{COUNT} of"


@pytest.fixture
def port(folder: Path) -> Iterator[int]:
    """Give the port of a server of the library."""
    port = free_port()
    command = (*PROGRAM, "serve", "--kiosk", "--port", str(port), "--library", str(folder))
    with subprocess.Popen(command, cwd=ROOT, stderr=subprocess.DEVNULL) as server:
        wait_until_it_listens(port)
        yield port
        server.terminate()
        assert server.wait(PATIENCE) == 0


@pytest.fixture
def browser(tmp_path: Path) -> Iterator[Chromium]:
    """Give a browser."""
    if why := chromium.missing():
        pytest.skip(why)
    with Chromium(tmp_path / "profile") as browser:
        yield browser


def test_a_cable_is_read_in_a_browser_that_asks_nobody_else(browser: Chromium, port: int) -> None:
    browser.open(f"http://127.0.0.1:{port}/")
    browser.wait_for(WHEN_HELD)
    browser.press("t")  # the tags
    browser.wait_for("PTER")
    browser.press("\ue00c")  # Escape
    browser.wait_for("Latest releases")
    browser.press("a")
    browser.wait_for("10BRIGHDE139")
    browser.press("\ue007")  # Enter
    browser.wait_for("the box")
    assert browser.run("return document.fonts.check('16px \"Roboto Mono\"')")
    assert browser.hosts() == {f"127.0.0.1:{port}"}


def test_the_end_of_a_session_is_told(browser: Chromium, port: int) -> None:
    browser.open(f"http://127.0.0.1:{port}/")
    browser.wait_for(WHEN_HELD)
    browser.press("q")
    browser.wait_until("return document.body.innerText.includes('The session has ended')")


@pytest.mark.parametrize("path", ["/", "/ws", "/static/js/textual.js"])
@pytest.mark.parametrize(
    "headers",
    [{"Host": "elsewhere.example"}, {"Origin": "http://elsewhere.example"}, {"Origin": "null"}],
)
def test_the_page_of_somebody_else_is_refused(
    port: int, path: str, headers: dict[str, str]
) -> None:
    assert status(port, path, headers) == 403


def test_only_the_loopback_is_listened_on(port: int) -> None:
    assert status(port, "/", {}) == 200
    listening = Path("/proc/net/tcp").read_text(encoding="ascii").split("\n")[1:]
    addresses = [line.split()[1] for line in listening if f":{port:04X} 00000000:0000" in line]
    assert addresses == [f"0100007F:{port:04X}"]


def test_an_address_that_is_taken_is_named(port: int) -> None:
    command = (*PROGRAM, "serve", "--port", str(port))
    ran = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert ran.returncode == 2
    assert f"127.0.0.1:{port} cannot be listened on (address already in use)" in ran.stderr
    assert "shows the interface" not in ran.stderr


Socket = aiohttp.ClientWebSocketResponse


@asynccontextmanager
async def visiting(port: int, query: str = "width=80&height=24") -> AsyncIterator[Socket]:
    async with (
        aiohttp.ClientSession() as client,
        client.ws_connect(f"http://127.0.0.1:{port}/ws?{query}") as socket,
    ):
        yield socket


async def shown(socket: Socket, what: str) -> str:
    """Return what was painted up to the first frame that has a text."""
    painted = ""
    async with asyncio.timeout(PATIENCE):
        while what not in painted:
            message = await socket.receive()
            assert message.type is aiohttp.WSMsgType.BINARY, f"{what} never came:\n{painted}"
            painted += message.data.decode()
    return painted


def shape(painted: str) -> tuple[int, int]:
    """Return how wide and high the screen is that was painted on, as far as there are letters."""
    screen = pyte.Screen(700, 300)
    stream = pyte.ByteStream(screen)
    stream.feed(UNKNOWN_TO_PYTE.sub(b"", painted.encode()))
    places = [
        (x, y) for y, row in screen.buffer.items() for x, cell in row.items() if cell.data.strip()
    ]
    return max(x for x, _ in places) + 1, max(y for _, y in places) + 1


def sessions(server: int) -> list[int]:
    """Return the processes that a server has started."""
    children = Path(f"/proc/{server}/task/{server}/children").read_text(encoding="ascii")
    return [int(child) for child in children.split()]


def wait_for_end(process: int) -> None:
    until = time.monotonic() + PATIENCE
    while Path(f"/proc/{process}").exists():
        assert time.monotonic() < until, f"{process} goes on"
        time.sleep(0.05)


def served(folder: Path, port: int, **more: Any) -> subprocess.Popen[bytes]:
    command = (PROGRAM[0], "-P", *PROGRAM[1:], "serve", "--port", str(port))
    server = subprocess.Popen(
        (*command, "--library", str(folder), "--sessions", "2"),
        stderr=subprocess.DEVNULL,
        env=os.environ | {"PYTHONPATH": str(ROOT)},
        **more,
    )
    wait_until_it_listens(port)
    return server


@pytest.fixture
def server(folder: Path, tmp_path: Path) -> Iterator[tuple[int, int]]:
    """Give the port and the process of a server for two, in a folder with a module of its own."""
    (tmp_path / "orjson.py").write_text("open('was-run', 'w').close()\n", encoding="utf-8")
    port = free_port()
    with served(folder, port, cwd=tmp_path) as process:
        yield port, process.pid
        process.kill()


async def test_no_size_is_too_large(server: tuple[int, int]) -> None:
    port, _ = server
    async with visiting(port, "width=99999&height=99999") as socket:
        assert shape(await shown(socket, WHEN_HELD)) == (500, 200)
        strange: list[tuple[object, object]] = [(0, 0), (-1, 24), ("80", "24"), (None, [])]
        for width, height in ((10**9, 10**9), *strange):
            await socket.send_json(["resize", {"width": width, "height": height}])
        await socket.send_json(["stdin", "t"])
        assert shape(await shown(socket, "PTER")) == (500, 200)


async def test_what_no_browser_says_is_passed_over(server: tuple[int, int]) -> None:
    port, _ = server
    async with visiting(port, "width=x&height=") as socket:
        await shown(socket, WHEN_HELD)
        for said in ("", "{", "[" * 100_000, "[]", "{}", '["stdin"]', '["stdin", 5]', '["resize"]'):
            await socket.send_str(said)
        await socket.send_str('["stdin", "\\ud800"]')
        await socket.send_bytes(b"\xff")
        await socket.send_json(["stdin", "t"])
        await shown(socket, "PTER")


async def test_no_more_read_than_there_is_room_for(server: tuple[int, int]) -> None:
    port, process = server
    async with visiting(port) as one, visiting(port) as two:
        await shown(one, WHEN_HELD)
        await shown(two, WHEN_HELD)
        async with visiting(port) as three:
            await shown(three, "Try again later.")
            assert (await three.receive()).type is aiohttp.WSMsgType.CLOSE
        assert len(sessions(process)) == 2


async def test_a_session_ends_with_its_socket(server: tuple[int, int]) -> None:
    port, process = server
    async with visiting(port) as socket:
        await shown(socket, WHEN_HELD)
        (session,) = sessions(process)
        os.kill(session, signal.SIGSTOP)  # it cannot leave by itself
    wait_for_end(session)


async def test_a_socket_ends_with_its_session(server: tuple[int, int]) -> None:
    port, process = server
    async with visiting(port) as socket:
        await shown(socket, WHEN_HELD)
        (session,) = sessions(process)
        os.kill(session, signal.SIGKILL)
        async with asyncio.timeout(PATIENCE):
            while (await socket.receive()).type is aiohttp.WSMsgType.BINARY:
                pass
        assert socket.closed


@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM])
async def test_a_session_ends_with_its_server(folder: Path, number: signal.Signals) -> None:
    port = free_port()
    with served(folder, port) as server:
        async with visiting(port) as socket:
            await shown(socket, WHEN_HELD)
            (session,) = sessions(server.pid)
            server.send_signal(number)
            wait_for_end(session)
            server.wait(PATIENCE)


async def test_a_module_in_the_folder_of_the_server_is_not_run(
    server: tuple[int, int], tmp_path: Path
) -> None:
    port, _ = server
    async with visiting(port) as socket:
        await shown(socket, WHEN_HELD)
    assert not (tmp_path / "was-run").exists()


def status(port: int, path: str, headers: dict[str, str]) -> int:
    connection = HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
    connection.request("GET", path, headers=headers)
    answer = connection.getresponse()
    answer.read()
    connection.close()
    return answer.status

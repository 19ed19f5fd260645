"""The interface in a real browser, and what of it nobody else may have."""

import subprocess
from collections.abc import Iterator
from http.client import HTTPConnection
from pathlib import Path

import pytest

from tests.library import COUNT
from tests.system import chromium
from tests.system.chromium import Chromium
from tests.system.session import PATIENCE, PROGRAM, ROOT
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
    browser.wait_for("Reference id")
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


def status(port: int, path: str, headers: dict[str, str]) -> int:
    connection = HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
    connection.request("GET", path, headers=headers)
    answer = connection.getresponse()
    answer.read()
    connection.close()
    return answer.status

"""A Chromium without a window, driven by the protocol of WebDriver."""

import json
import shutil
import subprocess
import time
from pathlib import Path
from types import TracebackType
from typing import Any, Self
from urllib.request import ProxyHandler, Request, build_opener

import pyte

from tests.system.session import PATIENCE, UNKNOWN_TO_PYTE
from tests.system.ssh import free_port, wait_until_it_listens

_RECORD = """
    window.received = [];
    const Real = WebSocket;
    window.WebSocket = class extends Real {
      constructor(...given) {
        super(...given);
        this.addEventListener("message", async message => {
          if (typeof message.data !== "string")
            received.push(new Uint8Array(await new Response(message.data).arrayBuffer()));
        });
      }
    };
"""
"""Keeps what the page is sent: it paints on a canvas, in which there is no text to be found."""

_WITHIN = ("data:", "blob:", "chrome:")
"""What the browser finds in itself."""

_RECEIVED = "return received.map(bytes => Array.from(bytes));"
_OPTIONS = ("--headless=new", "--no-sandbox", "--window-size=1000,700", "--disable-gpu")


def missing() -> str:
    """Return why there can be no browser here; empty where there can."""
    if not shutil.which("chromium") or not shutil.which("chromedriver"):
        return "chromium and its driver are not installed here"
    return ""


class Chromium:
    """A browser with one page."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._port = free_port()
        self._ask_anybody = build_opener(ProxyHandler({})).open

    def __enter__(self) -> Self:
        self._driver = subprocess.Popen(
            ["chromedriver", f"--port={self._port}"],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        wait_until_it_listens(self._port)
        self._session = ""
        options = {
            "binary": shutil.which("chromium"),
            "args": [*_OPTIONS, f"--user-data-dir={self._folder}"],
        }
        wanted = {"goog:chromeOptions": options, "goog:loggingPrefs": {"performance": "ALL"}}
        made = self._ask("", {"capabilities": {"alwaysMatch": wanted}})
        self._session = f"/{made['sessionId']}"
        self._ask(
            "/goog/cdp/execute",
            {"cmd": "Page.addScriptToEvaluateOnNewDocument", "params": {"source": _RECORD}},
        )
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        if self._session:
            self._ask("", method="DELETE")
        self._driver.terminate()
        self._driver.wait(PATIENCE)

    def open(self, address: str) -> None:
        """Open a page; what the browser's own first page asked for is no matter of ours."""
        self._ask("/se/log", {"type": "performance"})
        self._ask("/url", {"url": address})

    def run(self, script: str) -> Any:
        """Run a script in the page; return what it returns."""
        return self._ask("/execute/sync", {"script": script, "args": []})

    def press(self, keys: str) -> None:
        """Press keys, one after another."""
        actions = [{"type": kind, "value": key} for key in keys for kind in ("keyDown", "keyUp")]
        self._ask("/actions", {"actions": [{"type": "key", "id": "keys", "actions": actions}]})

    def wait_for(self, what: str) -> str:
        """Wait until the terminal in the page shows a text; return all that it shows."""
        end = time.monotonic() + PATIENCE
        while what not in (shown := self._shown()):
            assert time.monotonic() < end, f"{what!r} did not come; the page shows\n{shown}"
            time.sleep(0.1)
        return shown

    def wait_until(self, script: str) -> None:
        """Wait until a script in the page returns what counts as true."""
        end = time.monotonic() + PATIENCE
        while not self.run(script):
            assert time.monotonic() < end, f"it did not come to be that {script}"
            time.sleep(0.1)

    def hosts(self) -> set[str]:
        """Return the hosts that the page has asked for something, with their ports."""
        entries = self._ask("/se/log", {"type": "performance"})
        messages = [json.loads(entry["message"])["message"] for entry in entries]
        found = [
            message["params"].get("url") or message["params"]["request"]["url"]
            for message in messages
            if message["method"] in ("Network.requestWillBeSent", "Network.webSocketCreated")
        ]
        return {url.split("/")[2] for url in found if not url.startswith(_WITHIN)}

    def _shown(self) -> str:
        screen = pyte.Screen(200, 60)
        sent = b"".join(bytes(part) for part in self.run(_RECEIVED))
        pyte.ByteStream(screen).feed(UNKNOWN_TO_PYTE.sub(b"", sent))
        return "\n".join(line.rstrip() for line in screen.display).rstrip()

    def _ask(self, path: str, body: Any = None, method: str = "POST") -> Any:
        asked = Request(
            f"http://127.0.0.1:{self._port}/session{self._session}{path}",
            data=None if body is None else json.dumps(body).encode(),
            headers={"Content-Type": "application/json"},
            method=method,
        )
        with self._ask_anybody(asked, timeout=PATIENCE) as answer:
            return json.load(answer)["value"]

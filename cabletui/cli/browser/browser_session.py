"""One reader in a browser: a process with the interface, and the socket that it is shown through.

Both end together, whichever ends first.
"""

import json

from aiohttp import WSMsgType

from cabletui.hooks.web_service import AppProcess
from cabletui.terminal import clamped

LONGEST = 256 * 1024
"""The most bytes of one message of a browser; a longer one ends the session."""

_SIZE = (80, 24)


class BrowserSession(AppProcess):
    """The process of one reader."""

    async def show(self, width: str, height: str) -> None:
        """Show the interface until its reader, its process or its socket is gone.

        Args:
            width: The columns that the browser has; what is no number counts as 80.
            height: Its rows; what is no number counts as 24.
        """
        size = clamped(_number(width, _SIZE[0]), _number(height, _SIZE[1])) or _SIZE
        try:
            await self.start(*size)
            async for message in self.socket:
                if message.type is WSMsgType.TEXT:
                    await self._act_on(message.data)
        finally:
            await self.stop()

    async def run(self) -> None:
        """Pass on what the process paints, and close the socket when it ends."""
        await super().run()
        await self.close_socket()

    async def _act_on(self, text: str) -> None:
        """Pass on what a browser says; messages that our page never sends are ignored."""
        match _understood(text):
            case ["stdin", str(keys)]:
                await self.send_bytes(keys.encode("utf-8", "surrogatepass"))
            case ["resize", {"width": width, "height": height}]:
                if size := clamped(width, height):
                    await self.set_terminal_size(*size)
            case ["ping", said]:
                await self.socket.send_json(["pong", said])
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

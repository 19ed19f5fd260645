"""A tmux server that is nobody else's."""

import subprocess
from collections.abc import Sequence
from pathlib import Path
from types import TracebackType
from typing import Self
from uuid import uuid4


class Tmux:
    """A tmux server of the test's own; `arguments` begin every command to it."""

    def __init__(self, folder: Path, settings: Sequence[str] = ()) -> None:
        name = f"cabletui-{uuid4().hex[:12]}"
        path = folder / f"{name}.conf"
        lines = ("set -g status off", "set -g escape-time 20", *settings)
        path.write_text("\n".join((*lines, "")), encoding="utf-8")
        self.arguments = ("tmux", "-u", "-L", name, "-f", str(path))

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._ran("kill-server")

    @property
    def buffer(self) -> str | None:
        """The newest buffer; None where there is none."""
        ran = self._ran("show-buffer")
        return ran.stdout if ran.returncode == 0 else None

    @property
    def environment(self) -> dict[str, str]:
        """What the server tells the programs in its first pane; it must have been started."""
        server = self._ran("display-message", "-p", "#{socket_path},#{pid},0").stdout.strip()
        return {"TMUX": server, "TMUX_PANE": "%0"}

    def starts(self, command: Sequence[str]) -> tuple[str, ...]:
        """Return the command that starts a session of the server with a program in it."""
        return (*self.arguments, "new-session", *command)

    def _ran(self, *words: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [*self.arguments, *words], capture_output=True, text=True, check=False, timeout=60
        )

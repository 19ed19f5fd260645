"""An SSH server on the loopback that is nobody else's."""

import getpass
import shutil
import socket
import subprocess
import time
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Self

_PROGRAMS = ("/usr/sbin/sshd", "/usr/local/sbin/sshd", "/usr/libexec/sshd")


def missing() -> str:
    """Return why there can be no server here; empty where there can."""
    if not sshd():
        return "sshd is not installed here"
    if not shutil.which("ssh") or not shutil.which("ssh-keygen"):
        return "the ssh client is not installed here"
    return ""


def sshd() -> str:
    """Return the path of the server; it has to be called by its whole path."""
    return shutil.which("sshd") or next((path for path in _PROGRAMS if Path(path).exists()), "")


class SshServer:
    """sshd on a free port, with keys of the test's own; `arguments` begin every command to it."""

    def __init__(self, folder: Path, settings: Sequence[str] = ()) -> None:
        self._folder = folder
        self._port = free_port()
        for name in ("host", "user"):
            subprocess.run(
                ["ssh-keygen", "-q", "-t", "ed25519", "-N", "", "-f", folder / name], check=True
            )
        shutil.copy(folder / "user.pub", folder / "authorized")
        # Where root starts it, the server wants this folder, which a service makes at other times.
        with suppress(OSError):
            Path("/run/sshd").mkdir(exist_ok=True)
        (folder / "sshd.conf").write_text("\n".join(self._settings(settings)), encoding="utf-8")
        self.arguments = (
            *("ssh", "-tt", "-q", "-F", "none", "-p", str(self._port), "-i", str(folder / "user")),
            *("-o", "IdentitiesOnly=yes", "-o", "StrictHostKeyChecking=no"),
            *("-o", f"UserKnownHostsFile={folder / 'known'}"),
            f"{getpass.getuser()}@127.0.0.1",
        )

    def __enter__(self) -> Self:
        with (self._folder / "sshd.log").open("wb") as log:
            self._process = subprocess.Popen(
                [sshd(), "-D", "-e", "-f", self._folder / "sshd.conf"],
                stdin=subprocess.DEVNULL,
                stderr=log,
            )
        wait_until_it_listens(self._port)
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._process.terminate()
        self._process.wait(10)

    def _settings(self, more: Sequence[str]) -> tuple[str, ...]:
        return (
            f"Port {self._port}",
            "ListenAddress 127.0.0.1",
            f"HostKey {self._folder / 'host'}",
            f"AuthorizedKeysFile {self._folder / 'authorized'}",
            f"PidFile {self._folder / 'sshd.pid'}",
            "StrictModes no",
            "UsePAM no",
            "PasswordAuthentication no",
            "PermitRootLogin prohibit-password",
            *more,
            "",
        )


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port: int = one.getsockname()[1]
        return port


def wait_until_it_listens(port: int) -> None:
    end = time.monotonic() + 60
    while time.monotonic() < end:
        with socket.socket() as one:
            one.settimeout(1)
            if one.connect_ex(("127.0.0.1", port)) == 0:
                return
    raise AssertionError("sshd does not listen")

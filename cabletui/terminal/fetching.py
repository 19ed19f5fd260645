"""How a reader at another machine gets a file from this one."""

import getpass
import shlex
from collections.abc import Mapping
from pathlib import Path

_USUAL_PORT = "22"
_PARTS = 4


def scp_line(path: Path, environment: Mapping[str, str], account: str = "") -> str:
    """Return the command that fetches a file over the reader's own SSH; empty if there is none.

    `SSH_CONNECTION` says which address and port of this machine the reader came to, which the
    reader's machine therefore can reach.

    Args:
        path: The file, or a folder.
        environment: The environment of the session.
        account: The name of the account; by default, that of this process.

    >>> scp_line(Path("/home/ann/a b.md"), {"SSH_CONNECTION": "10.0.0.2 5050 10.0.0.1 22"}, "ann")
    "scp 'ann@10.0.0.1:/home/ann/a b.md' ."
    """
    parts = environment.get("SSH_CONNECTION", "").split()
    if len(parts) != _PARTS:
        return ""
    host, port = parts[2:]
    machine = f"[{host}]" if ":" in host else host
    options = ["-r"] if path.is_dir() else []
    options += [] if port == _USUAL_PORT else ["-P", port]
    source = f"{account or getpass.getuser()}@{machine}:{path}"
    return shlex.join(["scp", *options, source, "."])

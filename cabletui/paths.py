"""Where cabletui keeps what is the reader's own on this platform, in one place."""

import os
import sys
from pathlib import Path

_NAME = "cabletui"


def own_library() -> Path:
    """Return the folder of the reader's own library."""
    return desk_folder() / "library"


def desk_folder() -> Path:
    """Return the folder of the desk."""
    return _own("data", "XDG_DATA_HOME", ".local/share")


def settings_file() -> Path:
    """Return the file of settings."""
    return _own("config", "XDG_CONFIG_HOME", ".config") / "settings.toml"


def log_folder() -> Path:
    """Return the folder in which crashes are written down."""
    return _own("state", "XDG_STATE_HOME", ".local/state")


def short(path: Path) -> str:
    """Return a path as a shell takes it, with ~ for the reader's home."""
    return f"~/{path.relative_to(Path.home())}" if path.is_relative_to(Path.home()) else str(path)


def _own(kind: str, variable: str, usual: str) -> Path:
    """Return the folder for things of a kind.

    On Linux the XDG Base Directory Specification says where it is, in two lines; `platformdirs`,
    which knows the other systems, would take longer to load than anything else a search needs.

    Args:
        kind: What `platformdirs` calls it.
        variable: The variable that names the folder for such things of all programs.
        usual: That folder, within the home folder, if the variable is not set.
    """
    if sys.platform != "linux":
        from platformdirs import PlatformDirs  # noqa: PLC0415 (as above)

        return Path(getattr(PlatformDirs(_NAME, appauthor=False), f"user_{kind}_path"))
    named = Path(os.environ.get(variable, ""))
    return (named if named.is_absolute() else Path.home() / usual) / _NAME

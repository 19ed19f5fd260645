"""What the reader has set: a TOML file, and the environment over it.

The file is `settings.toml` in the platform's settings folder, or what `CABLETUI_SETTINGS` names:

    library = "~/cables"
    clipboard = "auto"
    theme = "ansi-dark"
    mouse = true

    [keys]
    "app.search" = "slash,f"
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Any

from cabletui.errors import CabletuiError
from cabletui.files import read_bounded
from cabletui.paths import settings_file

_LONGEST = 1 << 20
"""The most bytes of a file of settings."""

_MOST_SAID = 60


class SettingsError(CabletuiError):
    """The settings cannot be read, or one of them cannot be understood."""


class Clipboard(StrEnum):
    """The ways to a clipboard; `auto` takes the best one for the terminal."""

    AUTO = "auto"
    TMUX = "tmux"
    OSC52 = "osc52"
    PYPERCLIP = "pyperclip"
    FILE = "file"
    OFF = "off"


@dataclass(frozen=True, slots=True)
class Settings:
    """What the reader has set; what is not set has its default."""

    library: Path | None = None
    """The folder of the library; by default the platform's data folder."""

    clipboard: Clipboard = Clipboard.AUTO
    theme: str = ""
    """The name of a theme of Textual; empty for the default of the interface."""

    mouse: bool = True
    keys: Mapping[str, str] = field(default_factory=dict)
    """Keys of the reader's own: from the ids of the key table to names of keys, with commas."""


VARIABLES = {
    "CABLETUI_LIBRARY": "library",
    "CABLETUI_CLIPBOARD": "clipboard",
    "CABLETUI_THEME": "theme",
    "CABLETUI_MOUSE": "mouse",
}
"""The environment variables that override the file, each with its setting."""

SETTINGS = {
    "library": "the path of a folder",
    "clipboard": f"one of {', '.join(Clipboard)}",
    "theme": "the name of a theme",
    "mouse": "true or false",
    "keys": 'a table of texts, such as "app.search" = "slash,f"',
}
"""Every setting of the file, and what its value must be."""

_SPOKEN = {"1": True, "yes": True, "true": True, "on": True}
_SPOKEN |= {"0": False, "no": False, "false": False, "off": False}


def load(environment: Mapping[str, str]) -> Settings:
    """Return the reader's settings.

    Args:
        environment: The variables `CABLETUI_SETTINGS`, `CABLETUI_LIBRARY`, `CABLETUI_CLIPBOARD`,
            `CABLETUI_THEME` and `CABLETUI_MOUSE` are looked at; the last four override the file.

    Raises:
        SettingsError: The file cannot be read, or a setting is unknown or cannot be understood;
            the message names the file or the variable, and the setting.
    """
    named = environment.get("CABLETUI_SETTINGS")
    path = Path(named) if named else settings_file()
    values: dict[str, Any] = {}
    for name, value in _of_file(path, is_named=bool(named)).items():
        values[name] = _understood(name, value, f"The setting “{name}” in {path}")
    for variable, name in VARIABLES.items():
        if text := environment.get(variable):
            values[name] = _understood(name, _typed(name, text), f"The variable {variable}")
    return Settings(**values)


def origins(environment: Mapping[str, str]) -> dict[str, str]:
    """Return where each setting that is set comes from: a variable, or the path of the file.

    Raises:
        SettingsError: The file cannot be read.
    """
    named = environment.get("CABLETUI_SETTINGS")
    path = Path(named) if named else settings_file()
    found = dict.fromkeys(_of_file(path, is_named=bool(named)), str(path))
    return found | {name: one for one, name in VARIABLES.items() if environment.get(one)}


def _of_file(path: Path, *, is_named: bool) -> dict[str, Any]:
    try:
        text = read_bounded(path, _LONGEST, any_kind=is_named).decode("utf-8-sig")
    except (FileNotFoundError, NotADirectoryError):
        if not is_named:
            return {}
        raise SettingsError(f"There is no settings file {path}.") from None
    except (OSError, UnicodeDecodeError) as error:
        why = error.strerror if isinstance(error, OSError) else error
        raise SettingsError(f"The settings file {path} cannot be read ({why}).") from error
    import tomllib  # noqa: PLC0415 (most readers have no file of settings)

    try:
        return tomllib.loads(text)
    except (ValueError, RecursionError) as error:  # also a number of thousands of figures
        raise SettingsError(f"The settings file {path} is not TOML: {error}.") from error


def _typed(name: str, text: str) -> object:
    """Return the value that a text from the environment stands for."""
    return _SPOKEN.get(text.strip().lower(), text) if name == "mouse" else text


def _understood(name: str, value: object, where: str) -> object:
    """Return a setting as the program keeps it.

    Raises:
        SettingsError: It is not known, or its value is not one it can have.
    """
    match name, value:
        case "library", str() if "\0" not in value:
            return _home_found(Path(value), where)
        case "clipboard", str() if value in list(Clipboard):
            return Clipboard(value)
        case "theme", str():
            return value
        case "mouse", bool():
            return value
        case "keys", dict() if all(isinstance(keys, str) for keys in value.values()):
            return value
    wanted = SETTINGS.get(name)
    if wanted is None:
        known = ", ".join(SETTINGS)
        raise SettingsError(f"{where} is not known; the settings are {known}.")
    raise SettingsError(f"{where} is {_said(value)}, but must be {wanted}.")


def _home_found(path: Path, where: str) -> Path:
    """Return a path with the home folder in place of its `~`.

    Raises:
        SettingsError: There is no such home.
    """
    try:
        return path.expanduser()
    except RuntimeError as error:
        raise SettingsError(f"{where} is {_said(str(path))}, but there is no such home.") from error


def _said(value: object) -> str:
    match value:
        case str():
            return f"“{value[:_MOST_SAID]}”"
        case dict() | list():
            return "a table" if isinstance(value, dict) else "a list"
    return str(value)[:_MOST_SAID].lower()

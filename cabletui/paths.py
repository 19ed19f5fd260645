"""Where cabletui keeps what is the reader's own on this platform, in one place.

Each of them can be named by the reader instead; only then is the platform not asked, which is why
`platformdirs` is loaded here and so late.
"""

from pathlib import Path

_NAME = "cabletui"


def own_library() -> Path:
    """Return the folder of the reader's own library."""
    return desk_folder() / "library"


def desk_folder() -> Path:
    """Return the folder of the desk."""
    from platformdirs import user_data_path  # noqa: PLC0415 (only where nothing else was named)

    return user_data_path(_NAME, appauthor=False)


def settings_file() -> Path:
    """Return the file of settings."""
    from platformdirs import user_config_path  # noqa: PLC0415 (only where nothing else was named)

    return user_config_path(_NAME, appauthor=False) / "settings.toml"


def log_folder() -> Path:
    """Return the folder in which crashes are written down."""
    from platformdirs import user_state_path  # noqa: PLC0415 (only where nothing else was named)

    return user_state_path(_NAME, appauthor=False)

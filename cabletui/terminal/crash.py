"""What to do with an error that nobody foresaw.

Its traceback may hold the text of a cable, which has no place on a terminal: it goes into a file.
"""

from datetime import UTC, datetime
from pathlib import Path

from cabletui import __version__
from cabletui.paths import log_folder


def keep(error: BaseException, folder: Path | None = None) -> str:
    """Write an error into a log of its own, and return a sentence about it for the reader.

    Args:
        error: What happened.
        folder: Where logs lie; by default, the reader's folder for logs.
    """
    import traceback  # noqa: PLC0415 (for what nobody foresaw)

    begun = summary(error)
    moment = datetime.now(UTC)
    name = f"crash-{moment:%Y%m%dT%H%M%S}.log"
    try:
        path = (folder or log_folder()) / name
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with path.open("a", encoding="utf-8", errors="backslashreplace") as file:
            file.write(f"cabletui {__version__}, {moment.isoformat(timespec='seconds')}\n")
            file.writelines(traceback.format_exception(error))
        path.chmod(0o600)
    except (OSError, RuntimeError, ValueError) as trouble:  # also a home that cannot be found
        return f"{begun} What happened could not be written down ({trouble})."
    return f"{begun} What happened is written down in {path}; it may quote cables."


def summary(error: BaseException) -> str:
    """Return a sentence about an error for the reader, with nothing of a cable in it."""
    return f"cabletui failed unexpectedly ({type(error).__name__})."

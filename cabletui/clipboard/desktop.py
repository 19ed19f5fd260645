"""The clipboard of a desktop, by way of pyperclip."""

import subprocess
import sys

_SECONDS = 3.0

_COPY = """
import sys, pyperclip
text = sys.stdin.buffer.read().decode()
try:
    pyperclip.copy(text)
    copied = pyperclip.paste().replace("\\r\\n", "\\n")
except pyperclip.PyperclipException:
    sys.exit(1)
sys.exit(copied != text)
"""
"""Run by a Python of its own: the tools pyperclip calls write their complaints where the screen
is painted, say yes when they failed, and may hang on a display that is gone."""


def copy(text: str) -> bool:
    """Put a text into the desktop's clipboard; return whether it could be read back from there.

    It takes a tenth of a second, and up to 3 seconds where the desktop does not answer.
    """
    try:
        run = subprocess.run(
            [sys.executable, "-P", "-c", _COPY],
            input=text.encode(),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
            timeout=_SECONDS,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return run.returncode == 0

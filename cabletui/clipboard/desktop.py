"""The clipboard of a desktop, by way of pyperclip."""

import sys

from cabletui.clipboard.quiet_program import takes

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

    It takes a tenth of a second, and up to 3 seconds if the desktop does not answer.
    """
    return takes([sys.executable, "-P", "-c", _COPY], text, _SECONDS, is_apart=True)

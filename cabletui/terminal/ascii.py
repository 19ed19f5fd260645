"""Say everything in ASCII, for a terminal that shows nothing else.

What replaces a character takes as many cells, so that columns stay in line: a letter loses its
accent, a line becomes a dash, and what has no likeness becomes a `?`.
"""

import codecs
from functools import lru_cache
from unicodedata import combining, east_asian_width, normalize

ERRORS = "cabletui.ascii"
"""The error handler that makes a stream do so, once `register` was called."""

_LIKENESS = str.maketrans(
    {
        **dict.fromkeys("─━╌═", "-"),
        **dict.fromkeys("▔▀", "-"),
        **dict.fromkeys("▁▂▃", "_"),
        **dict.fromkeys("▄▅▆▇", "="),
        **dict.fromkeys("█▉▊▋", "#"),
        **dict.fromkeys("│┃║▏▎▍▌▐", "|"),
        **dict.fromkeys("┌┐└┘├┤┬┴┼╭╮╰╯┏┓┗┛", "+"),
        **dict.fromkeys("‐‑‒–—−", "-"),
        **dict.fromkeys("“”„«»″", '"'),
        **dict.fromkeys("‘’‚′", "'"),
        **{"‹": "<", "›": ">"},
        **dict.fromkeys("•●◆", "*"),
        **{"░": "-", "▒": "=", "▓": "#", "▸": ">", "…": "~", "·": ".", "¶": "#", "§": "S"},
        **{"↑": "^", "↓": "v", "←": "<", "→": ">", "×": "x", "\xa0": " ", "ß": "s", "ø": "o"},
        **{"Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "ı": "i", "æ": "a", "Æ": "A"},
    }
)


def register() -> None:
    """Let streams be opened, or reconfigured, with `errors=ERRORS`."""
    codecs.register_error(ERRORS, _replaced)


def in_ascii(text: str) -> str:
    """Return a text in ASCII that takes as many cells."""
    return text if text.isascii() else "".join(map(_alike, text))


def _replaced(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeEncodeError):
        raise error
    return in_ascii(error.object[error.start : error.end]), error.end


@lru_cache(maxsize=4096)
def _alike(character: str) -> str:
    shown = character.translate(_LIKENESS)
    if shown.isascii():
        return shown
    if combining(character):
        return ""
    bare = normalize("NFKD", character).encode("ascii", "ignore").decode()
    width = 2 if east_asian_width(character) in "WF" else 1
    return bare if len(bare) == width else "?" * width

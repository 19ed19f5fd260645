"""Make untrusted text fit to be sent to a terminal.

A terminal obeys what it is sent: an escape sequence in a cable could write the reader's
clipboard, a bidirectional override could turn a line around, a zero-width character could hide
a word from a search by eye. Every text of a cable, a file name or a reader's own note passes
through here on its way to a screen. Nothing vanishes: what is replaced stays visible, and one
character always becomes one character, so that offsets into the text stay valid.
"""

import re
from unicodedata import category

REPLACEMENT = "\ufffd"
"""What stands in place of a character that has no picture of its own."""

MARKS_KEPT = 3
"""How many combining marks one letter may carry; further ones are shown as replaced."""

_SHOWN = {
    0x7F: "\u2421",  # symbol for delete
    0xAD: "-",  # the soft hyphen, which some terminals show and some swallow
    0x2028: "\u2424",  # line and paragraph separator: symbol for newline
    0x2029: "\u2424",
} | {code: chr(0x2400 + code) for code in range(0x20)}

_UNSAFE = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
_INVISIBLE = frozenset(
    {0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180F, 0x3164, 0xFFA0}
    | set(range(0x180B, 0x180E))
    | set(range(0xFE00, 0xFE10))
    | set(range(0xE0100, 0xE01F0))
)
_JOINING = re.compile("[\u1160-\u11ff\ud7b0-\ud7ff\U0001f3fb-\U0001f3ff]")
"""Takes a vowel of Hangul as `ᅡ` and a skin tone as `🏽`, which join the character
before them; not the whole syllable `가`."""


class _Table(dict[int, str]):
    """A table for `str.translate` that classifies a character when it is first met."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        unsafe = code in _INVISIBLE or category(character) in _UNSAFE
        self[code] = safe = REPLACEMENT if unsafe else character
        return safe


_LINE = _Table(_SHOWN | {0x09: " "})
_BLOCK = _Table(_SHOWN | {0x09: "\t", 0x0A: "\n"})


def safe(text: str) -> str:
    """Return a text as one line that commands nothing; a tab becomes a space.

    The result has as many characters as the text.
    """
    if text.isascii() and text.isprintable():
        return text
    return _capped(text.translate(_LINE))


def safe_block(text: str) -> str:
    r"""Return a text of many lines that commands nothing; `\n` and `\t` stay as they are.

    The result has as many characters as the text, so offsets into one hold in the other.
    """
    return _capped(text.translate(_BLOCK))


def _capped(text: str) -> str:
    """Replace combining marks beyond `MARKS_KEPT` on a letter, and those that follow no letter."""
    if text.isascii():
        return text
    marks = "".join(character for character in set(text) if _is_mark(character))
    if not marks:
        return text
    return re.sub(f"[{re.escape(marks)}]+", _capped_run, text)


def _is_mark(character: str) -> bool:
    return category(character)[0] == "M" or _JOINING.match(character) is not None


def _capped_run(run: re.Match[str]) -> str:
    marks = run.group()
    start = run.start()
    has_letter = start > 0 and run.string[start - 1] not in "\n\t"
    first = marks[:MARKS_KEPT] if has_letter else ""
    return first + REPLACEMENT * (len(marks) - len(first))

"""The bytes of a keyboard as messages; Textual decodes strictly and would end at invalid UTF-8."""

import time
from codecs import getincrementaldecoder
from collections.abc import Iterable, Iterator

from textual import events
from textual._parser import ParseError
from textual._xterm_parser import BRACKETED_PASTE_END, BRACKETED_PASTE_START, XTermParser
from textual.geometry import Size
from textual.message import Message

from cabletui.terminal import clamped
from cabletui.text.sanitise import safe_block

_ESCAPE, _ENTER = "\x1b", "\r"
_MARK = len(BRACKETED_PASTE_START)
_MOST_PASTED = 65_536
"""Characters that are taken of one paste: what is pasted goes into a single line."""

_SILENCE = 1.0
"""Seconds without a byte after which a paste is over, even if its end never came."""

_UNREADABLE = (ArithmeticError, AttributeError, LookupError, ParseError, TypeError, ValueError)
"""What the parser fails with: `CSI 1114112u` is no character, and `CSI 57441;5:3u` no number."""


class Keyboard:
    """Turns bytes from the keyboard into messages, invalid ones included.

    Invalid UTF-8 becomes a replacement character; a sequence that cannot be read is dropped. A
    paste is kept apart from the keys: nothing in it is a key, and it is over when nothing follows.
    """

    def __init__(self) -> None:
        """Start with no key pressed."""
        self._decode = getincrementaldecoder("utf-8")("replace").decode
        self._parser = XTermParser()
        self._recent = ""
        self._is_escaped = False
        self._pasted: list[str] | None = None
        self._heard_at = 0.0

    def heard(self, data: bytes) -> Iterator[Message]:
        """Yield what some bytes mean, together with those before them."""
        self._heard_at = time.monotonic()
        for character in self._decode(data):
            yield from self._taken(character)

    def rested(self) -> Iterator[Message]:
        """Yield what silence means: an escape that stands alone, the end of a paste."""
        if self._pasted is None:
            alone = list(self._read(self._parser.tick()))
            self._is_escaped = self._is_escaped and not alone
            yield from alone
        elif time.monotonic() - self._heard_at >= _SILENCE:
            yield from self._end_paste()

    def _taken(self, character: str) -> Iterator[Message]:
        self._recent = (self._recent + character)[-_MARK:]
        if self._pasted is not None:
            if len(self._pasted) < _MOST_PASTED + _MARK:
                self._pasted.append(character)
            if self._recent == BRACKETED_PASTE_END:
                yield from self._end_paste()
        elif self._recent == BRACKETED_PASTE_START:
            self._parser = XTermParser()
            self._pasted = []
        elif self._is_escaped and character == _ENTER:
            # Most terminals send Alt with a key as an escape before it; Textual drops this escape.
            self._parser, self._is_escaped = XTermParser(), False
            yield events.Key("alt+enter", None)
        else:
            self._is_escaped = character == _ESCAPE
            yield from self._read(self._parser.feed(character))

    def _end_paste(self) -> Iterator[Message]:
        text = "".join(self._pasted or ()).removesuffix(BRACKETED_PASTE_END)[:_MOST_PASTED]
        self._pasted = None
        text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")
        if text:
            yield events.Paste(safe_block(text))

    def _read(self, parsed: Iterable[Message]) -> Iterator[Message]:
        try:
            for message in parsed:
                if isinstance(message, events.Resize):
                    yield from self._resized(message)
                elif not (isinstance(message, events.Key) and _is_no_character(message.key)):
                    yield message
        except _UNREADABLE:
            self._parser = XTermParser()

    def _resized(self, resize: events.Resize) -> Iterator[Message]:
        """Yield a size that the terminal reported, unless it is not one."""
        pixels = resize.pixel_size or Size(0, 0)
        if not (pixels.width and pixels.height):
            self._parser = XTermParser()  # it would divide the place of the mouse by nothing
        if size := clamped(*resize.size):
            yield events.Resize(Size(*size), Size(*size), pixel_size=resize.pixel_size)


def _is_no_character(key: str) -> bool:
    """Return whether a key is named by half of a surrogate pair, which can be written nowhere."""
    return any("\ud800" <= character <= "\udfff" for character in key)

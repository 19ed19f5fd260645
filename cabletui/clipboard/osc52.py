r"""OSC 52: the escape sequence that asks a terminal to fill its clipboard.

A terminal multiplexer on the way takes it or drops it, so it is wrapped for what lies between:
GNU screen passes on what is inside `ESC P … ESC \`, at most some 250 bytes at a time; a tmux
that allows it passes on what is inside `ESC P tmux; … ESC \` with each ESC doubled.
"""

from base64 import b64encode

from cabletui.terminal import Terminal

LIMIT = 74_994
"""Bytes of text that become 100,000 of base64, which is what the strictest terminals take."""

MOSH_LIMIT = 12_280
"""Bytes of text that mosh takes; of a longer text it passes on a part that no terminal can read."""

_SCREEN_PIECE = 240


def limit(terminal: Terminal) -> int:
    """Return how many bytes of text the way to this terminal can carry."""
    return MOSH_LIMIT if terminal.under_mosh else LIMIT


def sequence(text: str, terminal: Terminal) -> str:
    """Return what to write to a terminal for it to take a text into its clipboard.

    Args:
        text: Without halves of surrogate pairs.
        terminal: Tells what lies between here and the reader.
    """
    # mosh knows no selection but "c"; BEL, because ESC \ would end the wrapping.
    plain = f"\x1b]52;c;{b64encode(text.encode()).decode('ascii')}\a"
    if terminal.in_screen:
        return _for_screen(plain)
    if terminal.in_tmux or terminal.name.startswith("tmux"):
        return plain + _for_tmux(plain)
    if terminal.beyond_multiplexer:
        # Both GNU screen and many a tmux call themselves "screen": the former drops the plain
        # form, the latter the wrapped one.
        return plain + _for_screen(plain)
    return plain


def _for_screen(plain: str) -> str:
    pieces = (plain[at : at + _SCREEN_PIECE] for at in range(0, len(plain), _SCREEN_PIECE))
    return "".join(f"\x1bP{piece}\x1b\\" for piece in pieces)


def _for_tmux(plain: str) -> str:
    doubled = plain.replace("\x1b", "\x1b\x1b")
    return f"\x1bPtmux;{doubled}\x1b\\"

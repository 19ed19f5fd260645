import re
from base64 import b64decode, b64encode

import pytest

from cabletui.clipboard import osc52
from cabletui.terminal import Terminal

PLAIN = "\x1b]52;c;MDZBTFBIQVZJTExFMQ==\a"
TEXT = "06ALPHAVILLE1"


def unwrapped(written: str) -> str:
    """Return what GNU screen would pass on."""
    return "".join(re.findall(r"\x1bP(.*?)\x1b\\", written, re.DOTALL))


def test_plain() -> None:
    assert osc52.sequence(TEXT, Terminal("xterm-256color")) == PLAIN


def test_accents_go_as_utf8() -> None:
    written = osc52.sequence("é𝔸", Terminal("xterm"))
    assert b64decode(written[7:-1]).decode() == "é𝔸"


@pytest.mark.parametrize("length", [1, 100, 172, 173, 5_000])
def test_screen_is_given_pieces_it_can_take(length: int) -> None:
    written = osc52.sequence("x" * length, Terminal("screen", in_screen=True))
    assert unwrapped(written) == f"\x1b]52;c;{b64encode(b'x' * length).decode()}\a"
    assert max(map(len, written.split("\x1b\\"))) <= 242


def test_a_tmux_that_is_known_by_name_alone_is_tried_both_ways() -> None:
    for here in (
        Terminal("tmux-256color", beyond_multiplexer=True),
        Terminal("screen-256color", in_tmux=True),
    ):
        assert osc52.sequence(TEXT, here) == f"{PLAIN}\x1bPtmux;\x1b{PLAIN}\x1b\\"


def test_what_may_be_a_screen_or_a_tmux_is_tried_both_ways() -> None:
    written = osc52.sequence(TEXT, Terminal("screen", beyond_multiplexer=True))
    assert written == f"{PLAIN}\x1bP{PLAIN}\x1b\\"


def test_limits() -> None:
    assert osc52.limit(Terminal("xterm")) == 74_994
    assert osc52.limit(Terminal("xterm", under_mosh=True)) == 12_280
    assert len(b64encode(b"x" * osc52.LIMIT)) <= 100_000
    assert len(b64encode(b"x" * osc52.MOSH_LIMIT)) <= 16_384

import os
import pty
import threading

import pytest

from cabletui.terminal.probe import is_synchronised


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        (b"\x1b[?2026;2$y\x1b[?62;22c", True),
        (b"\x1b[?2026;0$y\x1b[?62;22c", False),
        (b"\x1b[?1;2c", False),
        (b"", None),
    ],
)
def test_what_a_terminal_answers(answer: bytes, expected: bool | None) -> None:
    ours, theirs = pty.openpty()
    asked = []

    def terminal() -> None:
        asked.append(os.read(ours, 100))
        os.write(ours, answer)

    thread = threading.Thread(target=terminal)
    thread.start()
    assert is_synchronised(theirs, 0.3) is expected
    thread.join()
    assert asked == [b"\x1b[?2026$p\x1b[c"]
    os.close(theirs)
    os.close(ours)

"""The ending is tried in a process of its own, because it ends."""

import os
import pty
import select
import signal
import subprocess
import sys

import pytest

PROGRAM = """
import asyncio, sys
from cabletui.terminal import shutdown

async def main():
    left = asyncio.Future()
    shutdown.watch(left.set_result, lambda: print("restored", flush=True))
    print("ready", flush=True)
    status = await left
    print("left", status, flush=True)
    sys.exit(status)

asyncio.run(main())
"""
CONTINUED = """
import asyncio, signal, sys, threading
from cabletui.terminal import shutdown

def continue_here():
    signal.pthread_kill(threading.get_ident(), signal.SIGCONT)

async def main():
    shutdown.watch(sys.exit, print)
    signal.signal(signal.SIGCONT, lambda number, frame: print("continued", flush=True))
    print("ready", flush=True)
    threading.Timer(0.2, continue_here).start()
    await asyncio.Future()

asyncio.run(main())
"""
STUBBORN = PROGRAM.replace("left.set_result", "lambda status: None")


def started(program: str, keyboard: int) -> subprocess.Popen[str]:
    process = subprocess.Popen(
        [sys.executable, "-c", program], stdin=keyboard, stdout=subprocess.PIPE, text=True
    )
    assert process.stdout
    assert process.stdout.readline() == "ready\n"
    return process


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
def test_a_signal(number: signal.Signals) -> None:
    ours, theirs = pty.openpty()
    process = started(PROGRAM, theirs)
    process.send_signal(number)
    output, _ = process.communicate(timeout=60)
    assert output == f"left {128 + number}\n"
    assert process.returncode == 128 + number
    os.close(ours)
    os.close(theirs)


@pytest.mark.parametrize("program", [PROGRAM, STUBBORN], ids=["leaves", "does not leave"])
def test_the_terminal_is_gone(program: str) -> None:
    ours, theirs = pty.openpty()
    process = started(program, theirs)
    os.close(theirs)
    os.close(ours)
    process.communicate(timeout=60)
    assert process.returncode == 129


def test_what_does_not_leave_is_ended() -> None:
    ours, theirs = pty.openpty()
    process = started(
        STUBBORN.replace("shutdown.watch", "shutdown._BACKSTOP = 1; shutdown.watch"), theirs
    )
    process.terminate()
    process.communicate(timeout=60)
    assert process.returncode == -signal.SIGALRM
    os.close(ours)
    os.close(theirs)


def test_an_ignored_signal_stays_so() -> None:
    ours, theirs = pty.openpty()
    process = started("import signal; signal.signal(1, signal.SIG_IGN)\n" + PROGRAM, theirs)
    process.send_signal(signal.SIGHUP)
    process.terminate()
    output, _ = process.communicate(timeout=60)
    assert output == "left 143\n"
    os.close(ours)
    os.close(theirs)


def test_a_signal_that_another_thread_gets_is_acted_on_at_once() -> None:
    ours, theirs = pty.openpty()
    process = started(CONTINUED, theirs)
    assert process.stdout
    ready, _, _ = select.select([process.stdout], [], [], 60)
    assert ready, "the event loop sleeps on"
    assert process.stdout.readline() == "continued\n"
    process.kill()
    process.communicate(timeout=60)
    os.close(ours)
    os.close(theirs)

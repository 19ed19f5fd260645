import signal
import threading

import pytest

from cabletui.intake.interrupt import Interrupts


def test_the_first_ctrl_c_asks_and_the_second_interrupts() -> None:
    with Interrupts() as stopping:
        assert not stopping.is_requested
        signal.raise_signal(signal.SIGINT)
        assert stopping.is_requested
        with pytest.raises(KeyboardInterrupt):
            signal.raise_signal(signal.SIGINT)


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_its_kin_ask_too(number: signal.Signals) -> None:
    with Interrupts() as stopping:
        signal.raise_signal(number)
        assert stopping.is_requested


def test_all_is_as_before_in_the_end() -> None:
    before = [signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)]
    with Interrupts():
        pass
    assert [signal.getsignal(number) for number in (signal.SIGINT, signal.SIGTERM)] == before


def test_what_was_ignored_stays_ignored() -> None:
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    try:
        with Interrupts() as stopping:
            signal.raise_signal(signal.SIGHUP)
            assert not stopping.is_requested
    finally:
        signal.signal(signal.SIGHUP, before)


def test_another_thread_can_import_but_takes_no_signals() -> None:
    asked: list[bool] = []

    def run() -> None:
        with Interrupts() as stopping:
            asked.append(stopping.is_requested)

    thread = threading.Thread(target=run)
    thread.start()
    thread.join()
    assert asked == [False]

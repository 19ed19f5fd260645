import pytest

from cabletui.hooks.guarded_app import FAILED, GuardedApp


async def test_what_is_copied_is_there_to_put_in_and_is_not_sent(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    app = GuardedApp()
    async with app.run_test():
        sent: list[str] = []
        monkeypatch.setattr(app._driver, "write", sent.append)
        app.keep_copied("herring")
        assert (app.clipboard, sent) == ("herring", [])
        app.write_to_terminal("\x1b[6n")
        assert sent == ["\x1b[6n"]
        monkeypatch.undo()


def test_nothing_is_written_to_a_terminal_that_is_not_there() -> None:
    GuardedApp().write_to_terminal("\x1b[6n")


async def test_a_failure_ends_with_a_sentence_and_a_status_of_its_own(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("cabletui.terminal.crash.keep", lambda error: f"It failed: {error}")
    app = GuardedApp()
    with pytest.raises(ZeroDivisionError):
        async with app.run_test():
            app._handle_exception(ZeroDivisionError("by nothing"))
    assert app.return_code == FAILED
    assert capsys.readouterr().err == "It failed: by nothing\n"


async def test_what_fails_on_leaving_is_no_failure() -> None:
    app = GuardedApp()
    async with app.run_test():
        app.exit()
        app._handle_exception(ZeroDivisionError())
    assert app.return_code == 0

import pytest

from cabletui.cli.browser.browser_server import BrowserServer, is_welcome

OWN = frozenset({"localhost", "127.0.0.1", "::1"})


@pytest.mark.parametrize(
    ("host", "origin", "welcome"),
    [
        ("127.0.0.1:8000", None, True),
        ("localhost:8000", "http://localhost:8000", True),
        ("localhost:9000", "http://localhost:9000", True),
        ("[::1]:8000", "http://[::1]:8000", True),
        ("localhost:8000", "http://localhost:9000", False),
        ("localhost:8000", "https://elsewhere.example", False),
        ("localhost:8000", "null", False),
        ("elsewhere.example:8000", None, False),
        ("elsewhere.example:8000", "http://elsewhere.example:8000", False),
        ("", None, False),
    ],
)
def test_a_server_of_this_machine_answers_its_own_page(
    host: str, origin: str | None, welcome: bool
) -> None:
    assert is_welcome(host, origin, OWN) is welcome


def test_a_server_for_others_goes_by_any_name_but_answers_no_other_page() -> None:
    nothing: frozenset[str] = frozenset()
    assert is_welcome("cables.example", "https://cables.example", nothing)
    assert not is_welcome("cables.example", "https://elsewhere.example", nothing)


def test_an_address_of_version_6_is_bracketed() -> None:
    assert BrowserServer(("true",), "::1", 8000, is_local=True, most=1).address == "[::1]:8000"

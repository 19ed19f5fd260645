from argparse import ArgumentTypeError
from pathlib import Path

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from cabletui.cli.command_line import from_one, from_zero, parsed, port


@pytest.mark.parametrize(
    ("arguments", "words", "library"),
    [
        ([], [], None),
        (["06BEIJING24302"], ["06BEIJING24302"], None),
        (["herring", "quotas"], ["herring", "quotas"], None),
        (["open", "tags"], ["tags"], None),
        (["--library", "search"], [], Path("search")),
        (["--library=l", "herring"], ["herring"], Path("l")),
        (["--no-mouse"], [], None),
        (["-asean"], ["-asean"], None),
        (["--", "-asean"], ["-asean"], None),
        (["--", "search", "--help"], ["search", "--help"], None),
    ],
)
def test_what_is_no_verb_opens_the_interface(
    arguments: list[str], words: list[str], library: Path | None
) -> None:
    _, options = parsed(arguments)
    assert (options.verb, options.words, options.library) == ("open", words, library)


def test_the_verb_is_the_first_word() -> None:
    _, options = parsed(["--read-only", "--library", "open", "search", "tags", "--limit", "0"])
    assert (options.verb, options.query, options.limit) == ("search", ["tags"], 0)
    assert options.read_only
    assert options.library == Path("open")


def test_options_have_no_short_forms_by_accident() -> None:
    with pytest.raises(SystemExit):
        parsed(["search", "x", "--lim", "3"])


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["search", "iran", "-asean"], ["iran", "-asean"]),
        (["search", "-hull"], ["-hull"]),
        (["search", "-tag:PREL", "--limit", "3", "iran"], ["-tag:PREL", "iran"]),
        (["search", "--limit", "3", "--", "-asean", "--limit"], ["-asean", "--limit"]),
        (["search", "-"], ["-"]),
    ],
)
def test_a_dash_before_a_word_of_a_query(arguments: list[str], words: list[str]) -> None:
    _, options = parsed(arguments)
    assert options.query == words


def test_so_may_a_query_for_the_interface_begin() -> None:
    _, options = parsed(["open", "iran", "-asean", "--no-mouse"])
    assert (options.words, options.no_mouse) == (["iran", "-asean"], True)


def test_what_a_verb_does_not_know_is_told_with_its_own_help(
    capsys: pytest.CaptureFixture[str],
) -> None:
    with pytest.raises(SystemExit):
        parsed(["tags", "--frob"])
    assert "See `cabletui tags --help`." in capsys.readouterr().err


def test_no_format_of_cables_is_one_of_an_index(capsys: pytest.CaptureFixture[str]) -> None:
    assert parsed(["search", "x", "--format", "citation"])[1].format == "citation"
    with pytest.raises(SystemExit):
        parsed(["tags", "--format", "citation"])
    assert "“citation” is no format here; the formats are table" in capsys.readouterr().err


def test_numbers() -> None:
    assert (from_zero("0"), from_zero("12"), from_one("1")) == (0, 12, 1)


@pytest.mark.parametrize("text", ["-1", "x", "", "1.5"])
def test_what_is_no_number(text: str) -> None:
    with pytest.raises(ArgumentTypeError, match="is not a whole number from 0 up"):
        from_zero(text)


def test_what_is_too_small() -> None:
    with pytest.raises(ArgumentTypeError, match="“0” is not a whole number from 1 up"):
        from_one("0")


def test_ports_end() -> None:
    assert port("65535") == 65_535
    with pytest.raises(ArgumentTypeError, match="is no port; they go from 1 to 65535"):
        port("65536")


@given(st.lists(st.text('-halrv x:("=', min_size=1, max_size=6), min_size=1, max_size=4))
def test_no_word_of_a_query_is_taken_for_an_option(words: list[str]) -> None:
    given_words = [word for word in words if not word.startswith("--") and word != "-h"]
    assume(given_words)
    _, options = parsed(["search", *given_words, "--limit", "3"])
    assert (options.query, options.limit) == (given_words, 3)


@given(st.lists(st.text("-hlrv x=", max_size=6), min_size=1, max_size=4))
def test_after_two_dashes_every_word_is_of_the_query(words: list[str]) -> None:
    _, options = parsed(["--read-only", "search", "--", *words])
    assert (options.query, options.read_only) == (words, True)


def test_what_was_misspelt_is_said(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        parsed(["--library", "l", "serach", "iran"])
    assert left.value.code == 2
    assert capsys.readouterr().err == (
        "cabletui: There is no verb “serach”. Is `cabletui search` meant? "
        "`cabletui open serach` looks for the word.\n"
    )

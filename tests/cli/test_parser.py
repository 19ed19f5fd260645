from pathlib import Path

import pytest

from cabletui.cli.parser import parsed


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

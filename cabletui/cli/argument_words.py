"""What each word on the command line is: a verb, an option, or a word of a query."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice

from cabletui.cli.printing.output import say
from cabletui.cli.verb_table import DEFAULT, VERBS

SHIELD = "\0"
"""Stands before a word that begins with a dash and is no option; no argument can contain it."""


def shielded(words: Sequence[str], options: Mapping[str, bool]) -> Iterator[str]:
    """Yield arguments so that a word such as `-asean` is no option, but a part of the query.

    Args:
        words: The arguments.
        options: Every option, and whether a value follows it.
    """
    rest = iter(words)
    for word in rest:
        if word == "--":
            yield from (SHIELD + other for other in rest)
        elif word.split("=", 1)[0] in options:
            yield word
            if options.get(word):
                yield from islice(rest, 1)
        elif word.startswith("-") and not word.startswith("--"):
            yield SHIELD + word
        else:
            yield word


def verb_first(arguments: Sequence[str]) -> list[str]:
    """Return arguments with the verb before all options; if none is named, it is `open`.

    What asks for the help or the version of the whole program stays as it is.

    Raises:
        SystemExit: A verb seems to be misspelt; a message says so.
    """
    words = list(arguments)
    at = _first_word(words)
    if at is None:
        options = words[: words.index("--")] if "--" in words else words
        if {"--help", "-h", "--version"} & set(options):
            return words
        return [DEFAULT, *words]
    if words[at] in VERBS:
        return [words.pop(at), *words]
    if meant := slip_of(words[at]):
        say(
            f"There is no verb “{words[at]}”. Is `cabletui {meant}` meant? "
            f"`cabletui open {words[at]}` looks for the word."
        )
        raise SystemExit(2)
    return [DEFAULT, *words]


def slip_of(word: str) -> str:
    """Return the verb that a word is one slip away from; empty if there is none.

    A slip is one letter too many, missing or wrong, two letters exchanged, or capitals.

    >>> slip_of("serach"), slip_of("tag"), slip_of("TAGS"), slip_of("iran")
    ('search', 'tags', 'tags', '')
    """
    return next((verb for verb in VERBS if _is_slip(word.casefold(), verb)), "")


def _is_slip(word: str, verb: str) -> bool:
    shorter = min(len(word), len(verb))
    start = next((n for n in range(shorter) if word[n] != verb[n]), shorter)
    word, verb = word[start:], verb[start:]
    shorter = min(len(word), len(verb))
    end = next((n for n in range(shorter) if word[-1 - n] != verb[-1 - n]), shorter)
    word, verb = word[: len(word) - end], verb[: len(verb) - end]
    return max(len(word), len(verb)) <= 1 or (len(word) == 2 and word == verb[::-1])


def _first_word(words: Sequence[str]) -> int | None:
    """Return the place of the first word that is neither an option nor the value of one."""
    skipped = False
    for at, word in enumerate(words):
        if skipped:
            skipped = False
        elif word == "--":
            return None
        elif word == "--library":
            skipped = True
        elif not word.startswith("-"):
            return at
    return None

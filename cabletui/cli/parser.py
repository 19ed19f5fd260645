"""Which verb is meant, and with what.

Only the module of that verb is loaded: a command pays for nothing but itself.
"""

import argparse
from collections.abc import Iterator, Mapping, Sequence
from importlib import import_module
from itertools import islice
from pathlib import Path
from typing import NoReturn, cast

from cabletui import __version__
from cabletui.cli.output import say
from cabletui.cli.verb import Verb

VERBS = {
    "open": "the interface; with a reference id, at that cable; with a query, at its results",
    "import": "take cables in from pages, folders, archives, cables.csv, JSON Lines or text",
    "search": "list the cables that answer a query",
    "show": "print a cable in its three boxes",
    "tags": "list the TAGS, with how many cables have each",
    "origins": "list the posts, with how many cables came from each",
    "dates": "list the months of creation, with how many cables are of each",
    "classifications": "list the classifications, with how many cables have each",
    "status": "say what the library holds, and how it is",
    "verify": "read all of the library, and say what is wrong with it",
    "reindex": "make anew all that is derived from the documents",
    "serve": "show the interface in a browser",
    "keys": "list the keys of the interface",
    "doctor": "say what this terminal can do, and try its clipboard",
}
_MODULES = {"import": "intake"} | dict.fromkeys(
    ("tags", "origins", "dates", "classifications"), "indexes"
)
_SHIELD = "\0"
"""Stands before a word that begins with a dash and is no option; no argument can hold it."""

_ABOUT = "A terminal browser for the public archive of US diplomatic cables."
_EXAMPLES = (
    "cabletui",
    "cabletui 06BEIJING24302",
    "cabletui import cables.csv",
    "cabletui search 'tag:PTER origin:beijing' --format ids",
)


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        say(f"{message[:1].upper()}{message[1:]}. See `{self.prog} --help`.")
        raise SystemExit(2)

    @property
    def options(self) -> dict[str, bool]:
        """Every option, and whether a value follows it."""
        return {
            name: action.nargs != 0 for action in self._actions for name in action.option_strings
        }


def parsed(arguments: Sequence[str]) -> tuple[Verb, argparse.Namespace]:
    """Return the verb that is meant, and its options.

    Raises:
        SystemExit: The usage is wrong, or help or the version was asked for and given.
    """
    words = list(arguments)
    place = _place_of_verb(words)
    if place is None and {"--help", "-h", "--version"} & set(words):
        _whole_parser().parse_args(words)
    name = "open" if place is None or words[place] not in VERBS else words.pop(place)
    verb = cast(Verb, import_module(f"cabletui.cli.{_MODULES.get(name, name)}"))
    parser = _parser_of(name, verb)
    if not getattr(verb, "TAKES_SIGNS", False):
        return verb, parser.parse_args(words, argparse.Namespace(verb=name))
    words = list(_shielded(words, parser.options))
    options = parser.parse_intermixed_args(words, argparse.Namespace(verb=name))
    for field, value in vars(options).items():
        if isinstance(value, list):
            setattr(options, field, [str(word).removeprefix(_SHIELD) for word in value])
    return verb, options


def _shielded(words: Sequence[str], options: Mapping[str, bool]) -> Iterator[str]:
    """Yield arguments so that a word such as `-asean` is no option, but a part of the query.

    Args:
        words: The arguments.
        options: Every option, and whether a value follows it.
    """
    rest = iter(words)
    for word in rest:
        if word == "--":
            yield from (_SHIELD + other for other in rest)
        elif word.split("=", 1)[0] in options:
            yield word
            if options.get(word):
                yield from islice(rest, 1)
        elif word.startswith("-") and not word.startswith("--"):
            yield _SHIELD + word
        else:
            yield word


def _place_of_verb(words: Sequence[str]) -> int | None:
    """Return where the first word is that is neither an option nor the value of one."""
    skipped = False
    for place, word in enumerate(words):
        if skipped:
            skipped = False
        elif word == "--library":
            skipped = True
        elif not word.startswith("-"):
            return place
    return None


def _parser_of(name: str, verb: Verb) -> _Parser:
    about = VERBS[name]
    parser = _Parser(
        prog=f"cabletui {name}",
        description=f"{about[:1].upper()}{about[1:]}.",
        epilog=_listed("examples", verb.EXAMPLES),
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    verb.add_arguments(parser)
    _add_common(parser)
    return parser


def _whole_parser() -> _Parser:
    """Return what answers to `--help` and `--version` without a verb."""
    verbs = [f"{name:<16}{about}" for name, about in VERBS.items()]
    parser = _Parser(
        prog="cabletui",
        usage="cabletui [VERB] [options]\n       cabletui VERB --help",
        description=_ABOUT,
        epilog=f"{_listed('verbs', verbs)}\n\n{_listed('examples', _EXAMPLES)}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"cabletui {__version__}")
    _add_common(parser)
    return parser


def _add_common(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--library",
        type=Path,
        metavar="DIR",
        help="the folder of the library; else CABLETUI_LIBRARY, the settings, the data folder",
    )
    parser.add_argument(
        "--read-only",
        action="store_true",
        help="refuse every command that would write to the library",
    )


def _listed(heading: str, lines: Sequence[str]) -> str:
    return "\n".join((f"{heading}:", *(f"  {line}" for line in lines)))

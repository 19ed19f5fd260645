"""`cabletui completion`: what a shell reads to complete the words of a command.

The script is made from the parsers, and asks this verb for what only a library or the desk knows:
tags, origins, saved searches.
"""

import argparse
from collections.abc import Iterator

from cabletui.cli.library import open_archive
from cabletui.cli.printing.output import put, say

EXAMPLES = (
    "cabletui completion bash > ~/.local/share/bash-completion/completions/cabletui",
    "cabletui completion zsh > ~/.zfunc/_cabletui    # with fpath=(~/.zfunc $fpath) in .zshrc",
    "cabletui completion fish > ~/.config/fish/completions/cabletui.fish",
    "cabletui completion tcsh >> ~/.tcshrc",
)
SHELLS = ("bash", "zsh", "fish", "tcsh")
_MOST = 200
_SIGNS = "-(!"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say which arguments it takes."""
    parser.add_argument(
        "shell", nargs="?", choices=SHELLS, metavar="SHELL", help=f"one of {', '.join(SHELLS)}"
    )
    parser.add_argument("--offer", metavar="WORD", help=argparse.SUPPRESS)


def run(options: argparse.Namespace) -> int:
    """Print the script for a shell, or what a word of a query may be completed to.

    Raises:
        LibraryError: The library cannot be read.
    """
    if options.offer is not None:
        put(_offers(options, options.offer))
        return 0
    if options.shell is None:
        say(f"For which shell? {', '.join(SHELLS)}.")
        return 2
    # For a script alone: it loads shtab and builds the parsers of all verbs.
    from cabletui.cli.from_parsers.completion_scripts import script

    put([script(options.shell)])
    return 0


def _offers(options: argparse.Namespace, word: str) -> Iterator[str]:
    """Yield completions of a word: fields, values that need no quotes, saved searches."""
    # For offers alone: a script needs no archive.
    from cabletui.archive.field_parts.index_field import Form
    from cabletui.archive.fields import BY_NAME, TABLE

    bare = word.lstrip(_SIGNS)
    sign = word[: len(word) - len(bare)]
    name, colon, value = bare.partition(":")
    if bare.startswith("@"):
        yield from _saved(bare)
    elif not colon:
        yield from (f"{sign}{one.name}:" for one in TABLE if one.name.startswith(bare.lower()))
    elif (field := BY_NAME.get(name.lower())) and field.index.form is Form.COUNTED:
        with open_archive(options) as archive:
            counts = archive.complete(field.index, value, _MOST)
        for count in counts:
            last = count.name.split(" ")[-1].lower() if field.name == "origin" else count.name
            if last.lower().startswith(value.lower()) and last.isalnum():
                yield f"{sign}{name}:{last}"


def _saved(word: str) -> Iterator[str]:
    # Only if a saved search may be meant.
    from cabletui.desk import Desk

    for search in Desk.open().searches.all():
        if f"@{search.name}".casefold().startswith(word.casefold()) and " " not in search.name:
            yield f"@{search.name}"

"""`cabletui help`: what a verb does and takes, all verbs there are, and the manual pages."""

import argparse

from cabletui.cli.argument_words import slip_of
from cabletui.cli.command_line import program_parser, verb_parser
from cabletui.cli.from_parsers import PAGES
from cabletui.cli.printing.output import put, say
from cabletui.cli.verb_table import VERBS

EXAMPLES = (
    "cabletui help",
    "cabletui help search",
    "cabletui help --man | man -l -",
    "cabletui help --man cabletui-query | man -l -",
)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say which arguments it takes."""
    parser.add_argument("about", nargs="?", metavar="VERB", help="the verb (default: all of them)")
    parser.add_argument(
        "--man",
        nargs="?",
        const="cabletui",
        choices=PAGES,
        metavar="PAGE",
        help=f"print a manual page, for man -l -: {' or '.join(PAGES)}",
    )


def run(options: argparse.Namespace) -> int:
    """Print a manual page, or the help of a verb or of the program; 2 if there is no such verb.

    Raises:
        ManualError: The manual page cannot be made here.
    """
    if options.man:
        # For `--man` alone: it builds the parsers of all verbs.
        from cabletui.cli.from_parsers.manual_pages import manual_page

        put([manual_page(options.man).rstrip("\n")])
        return 0
    name: str = options.about or ""
    if name and name not in VERBS:
        meant = slip_of(name)
        guess = f" Is `cabletui help {meant}` meant?" if meant else ""
        say(f"There is no verb “{name}”.{guess} `cabletui help` lists them all.")
        return 2
    parser = verb_parser(VERBS[name]) if name else program_parser()
    put([parser.format_help().rstrip("\n")])
    return 0

"""`cabletui help`: what a verb does and takes, or which verbs there are."""

import argparse

from cabletui.cli.argument_words import slip_of
from cabletui.cli.command_line import program_parser, verb_parser
from cabletui.cli.output import put, say
from cabletui.cli.verbs import VERBS

EXAMPLES = ("cabletui help", "cabletui help search")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say which arguments it takes."""
    parser.add_argument("about", nargs="?", metavar="VERB", help="the verb (default: all of them)")


def run(options: argparse.Namespace) -> int:
    """Print the help of a verb, or of the program; 2 if there is no such verb."""
    name: str = options.about or ""
    if name and name not in VERBS:
        meant = slip_of(name)
        guess = f" Is `cabletui help {meant}` meant?" if meant else ""
        say(f"There is no verb “{name}”.{guess} `cabletui help` lists them all.")
        return 2
    parser = verb_parser(VERBS[name]) if name else program_parser()
    put([parser.format_help().rstrip("\n")])
    return 0

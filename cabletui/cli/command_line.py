"""Which verb is meant, and with what.

The parser of each verb is built when that verb is parsed: a command loads its own module and pays
for no other.
"""

import argparse
import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

from cabletui import __version__
from cabletui.cli.argument_words import SHIELD, shielded, verb_first
from cabletui.cli.printing.output import columns, flush, put, say
from cabletui.cli.verb_table import VERBS, Verb

if TYPE_CHECKING:
    from cabletui.exporters.cable_exporters import CableExporter
    from cabletui.exporters.dossier_exporters import DossierExporter
    from cabletui.exporters.graph_exporters import GraphExporter
    from cabletui.exporters.row_exporters import RowExporter

    Exporter = RowExporter | CableExporter | DossierExporter | GraphExporter

_ABOUT = "A terminal browser for the public archive of US diplomatic cables."
_USAGE = (
    "cabletui [REFERENCE | QUERY] [--no-mouse] [--kiosk]\n"
    "       cabletui VERB [options]\n"
    "       cabletui help VERB"
)
PROGRAM_EXAMPLES = (
    "cabletui",
    "cabletui 06BEIJING24302",
    "cabletui import cables.csv",
    "cabletui search 'tag:PTER origin:beijing' --format ids",
    "cabletui help search",
)
ENVIRONMENT = (
    "CABLETUI_LIBRARY    the folder of the library",
    "CABLETUI_SETTINGS   the file of settings",
    "CABLETUI_CLIPBOARD  the way to the clipboard: auto, tmux, osc52, pyperclip, file, off",
    "CABLETUI_THEME      the name of a theme",
    "CABLETUI_MOUSE      yes or no",
    "PAGER               what `show` pages with on a terminal (less -R); empty for none",
    "NO_COLOR            no colours, where it is not empty",
    "LC_ALL              C.UTF-8 brings lines and accents back where all is shown in ASCII",
)
_COLUMNS = 80
_LAST_PORT = 65_535


def parsed(arguments: Sequence[str]) -> tuple[Verb, argparse.Namespace]:
    """Return the verb that is meant, and its options.

    Raises:
        SystemExit: The usage is wrong, or help or the version was asked for and given.
    """
    options = program_parser().parse_args(verb_first(arguments))
    return VERBS[options.verb], options


def program_parser() -> argparse.ArgumentParser:
    """Return the parser of the whole program, with a subparser for each verb."""
    parser = _ProgramParser(
        prog="cabletui",
        usage=_USAGE,
        description=_ABOUT,
        formatter_class=_HelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"cabletui {__version__}")
    _add_common(parser)
    verbs = parser.add_subparsers(
        title="verbs", dest="verb", metavar="VERB", prog="cabletui", parser_class=_VerbParser
    )
    for verb in VERBS.values():
        verbs.add_parser(verb.name, help=verb.about)
    return parser


def verb_parser(verb: Verb) -> "_Parser":
    """Return the parser of one verb, whose module is loaded for it."""
    module, formats = verb.load(), formats_of(verb)
    listed = [_listed("formats", [f"{one.name:<10}{one.about}" for one in formats])]
    parser = _Parser(
        prog=f"cabletui {verb.name}",
        description=f"{verb.about[:1].upper()}{verb.about[1:]}.",
        epilog="\n\n".join((*(listed if formats else ()), _listed("examples", module.EXAMPLES))),
        formatter_class=_HelpFormatter,
        allow_abbrev=False,
    )
    module.add_arguments(parser)
    if formats:
        usual = formats[0].name
        parser.add_argument(
            "--format",
            type=partial(_format, [one.name for one in formats]),
            default=usual,
            metavar="NAME",
            help=f"how to print it: one of the formats below (default: {usual})",
        )
    _add_common(parser)
    return parser


def formats_of(verb: Verb) -> "tuple[Exporter, ...]":
    """Return the formats that a verb prints in, the usual one first."""
    formats: tuple[Exporter, ...] = ()
    if "rows" in verb.prints:
        # For verbs that print rows alone; likewise below.
        from cabletui.exporters.row_exporters import ROW_EXPORTERS

        formats += ROW_EXPORTERS
    if "graphs" in verb.prints:
        # As above, for graphs.
        from cabletui.exporters.graph_exporters import GRAPH_EXPORTERS

        formats += GRAPH_EXPORTERS
    if "cables" in verb.prints:
        # As above, for whole cables.
        from cabletui.exporters.cable_exporters import CABLE_EXPORTERS

        formats += CABLE_EXPORTERS
    if "dossiers" in verb.prints:
        # As above, for dossiers.
        from cabletui.exporters.dossier_exporters import DOSSIER_EXPORTERS

        formats += DOSSIER_EXPORTERS
    return formats


def _format(names: Sequence[str], text: str) -> str:
    """Return what `--format` says, which is a name or a template.

    Raises:
        ArgumentTypeError: It is neither.
    """
    # Only if a format is named.
    from cabletui.exporters.row_exporters import template_fields

    name, equals, _ = text.partition("=")
    if name not in names or (equals and name != "template"):
        known = ", ".join(names)
        raise argparse.ArgumentTypeError(f"“{text}” is no format here; the formats are {known}")
    try:
        template_fields(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"“{text}” is no template: {error}") from error
    return text


def from_zero(text: str) -> int:
    """Return a whole number that is not below 0.

    Raises:
        ArgumentTypeError: It is not one.
    """
    return _whole_number(text, least=0)


def from_one(text: str) -> int:
    """Return a whole number that is not below 1.

    Raises:
        ArgumentTypeError: It is not one.
    """
    return _whole_number(text, least=1)


def port(text: str) -> int:
    """Return the number of a port.

    Raises:
        ArgumentTypeError: There is no such port.
    """
    if (number := from_one(text)) > _LAST_PORT:
        raise argparse.ArgumentTypeError(f"“{text}” is no port; they go from 1 to {_LAST_PORT}")
    return number


class _HelpFormatter(argparse.RawDescriptionHelpFormatter):
    """Lays help out in the columns of the terminal.

    A parser makes one for each argument that it is given; without a width it would load `shutil`
    and all that packs files.
    """

    def __init__(self, prog: str) -> None:
        super().__init__(prog, width=(columns() or _COLUMNS) - 2)


class _Parser(argparse.ArgumentParser):
    """A parser whose complaint is one sentence."""

    def error(self, message: str) -> NoReturn:
        say(f"{message[:1].upper()}{message[1:]}. See `{self.prog} --help`.")
        raise SystemExit(2)

    @property
    def options(self) -> dict[str, bool]:
        """Every option, and whether a value follows it."""
        return {
            name: action.nargs != 0 for action in self._actions for name in action.option_strings
        }

    def _print_message(self, message: str, file: Any = None) -> None:
        """Print help, or the version; argparse itself would not say that the disk is full."""
        if file is sys.stdout and message:
            put([message.removesuffix("\n")])
            flush()
        else:
            super()._print_message(message, file)


class _ProgramParser(_Parser):
    """The parser of the whole program; what only its help says is worked out for the help alone."""

    def format_help(self) -> str:
        """Return the help, with every format, the environment and examples."""
        # Only the help of the whole program lists all formats.
        from cabletui.exporters.cable_exporters import CABLE_EXPORTERS
        from cabletui.exporters.dossier_exporters import DOSSIER_EXPORTERS
        from cabletui.exporters.graph_exporters import GRAPH_EXPORTERS
        from cabletui.exporters.row_exporters import ROW_EXPORTERS

        formats = (
            f"rows      {', '.join(one.name for one in ROW_EXPORTERS)}",
            f"graphs    {', '.join(one.name for one in GRAPH_EXPORTERS)}",
            f"cables    {', '.join(one.name for one in CABLE_EXPORTERS)}",
            f"dossiers  {', '.join(one.name for one in DOSSIER_EXPORTERS)}",
        )
        parts = (
            super().format_help().rstrip("\n"),
            "Without a verb the interface opens, at a cable or at the results of a query.",
            _listed("formats", formats),
            _listed("environment", ENVIRONMENT),
            _listed("examples", PROGRAM_EXAMPLES),
        )
        return "\n\n".join(parts) + "\n"


class _VerbParser(argparse.ArgumentParser):
    """Stands for the parser of a verb until that verb is parsed."""

    # `add_parser` of Python 3.14 asks this of a parser, to try out the verb's line of the help.
    formatter_class = argparse.HelpFormatter
    color = False

    def __init__(self, *, prog: str, **_: Any) -> None:
        # A parser that is never used needs no arguments, groups or help, and most are never used.
        self.prog = prog

    def parse_known_args(  # type: ignore[override]
        self, words: Sequence[str], namespace: argparse.Namespace | None = None
    ) -> tuple[argparse.Namespace, list[str]]:
        """Return the options of the verb; its own parser reports what it does not know."""
        verb = VERBS[self.prog.split()[-1]]
        parser = verb_parser(verb)
        if verb.takes_signs:
            return _with_signs(parser, words), []
        return parser.parse_args(words), []


def _with_signs(parser: _Parser, words: Sequence[str]) -> argparse.Namespace:
    """Return the options of a verb that takes words such as `-asean`."""
    options = parser.parse_intermixed_args(list(shielded(words, parser.options)))
    for field, value in vars(options).items():
        if isinstance(value, list):
            setattr(options, field, [str(word).removeprefix(SHIELD) for word in value])
    return options


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


def _whole_number(text: str, *, least: int) -> int:
    try:
        number = int(text)
    except ValueError:
        number = least - 1
    if number < least:
        raise argparse.ArgumentTypeError(f"“{text}” is not a whole number from {least} up")
    return number


def _listed(heading: str, lines: Sequence[str]) -> str:
    return "\n".join((f"{heading}:", *(f"  {line}" for line in lines)))

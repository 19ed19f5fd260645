"""The manual pages as roff, made from the parsers and from what the README says of the language.

The wheel has them for `man cabletui`, and `cabletui help --man` prints them wherever it runs.
"""

import argparse
import re
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, metadata

from cabletui import __version__
from cabletui.archive.fields import TABLE
from cabletui.cli.command_line import ENVIRONMENT, PROGRAM_EXAMPLES, formats_of, verb_parser
from cabletui.cli.verb_table import VERBS, Verb
from cabletui.errors import CabletuiError
from cabletui.exporters.cable_exporters import CABLE_EXPORTERS
from cabletui.exporters.row_exporters import ROW_EXPORTERS

_COMMON = {"--help", "--library", "--read-only"}
_STATUS = (
    ("0", "All went well."),
    ("1", "Nothing was found, or something was refused."),
    ("2", "It was used wrongly, the library cannot be read, or it failed as nobody foresaw."),
)


_ROW = re.compile(r"^\| ([^\w-].*) \| (.+) \|$", re.MULTILINE)
"""A row of a table of examples. Takes `| “two words” | the phrase |`; not `| write | to find |`."""


class ManualError(CabletuiError):
    """A manual page cannot be made here."""


def manual_page(name: str) -> str:
    """Return a page by its name, `cabletui` or `cabletui-query`.

    Raises:
        ManualError: The README, which says how queries are written, is not there.
    """
    if name == "cabletui":
        return of_commands()
    try:
        return of_queries(metadata("cabletui")["Description"])
    except PackageNotFoundError as error:
        raise ManualError(
            "Only an installed cabletui has the manual page of queries; the README says the same."
        ) from error


def of_commands() -> str:
    """Return cabletui(1)."""
    lines = [
        _title("CABLETUI", 1),
        *_section("NAME", r"cabletui \- browse the public archive of US diplomatic cables"),
        ".SH SYNOPSIS",
        r".B cabletui",
        r"[\fIREFERENCE\fR | \fIQUERY\fR] [\fB\-\-no\-mouse\fR] [\fB\-\-kiosk\fR]",
        ".br",
        r".B cabletui",
        r"\fIVERB\fR [\fIoptions\fR]",
        *_section(
            "DESCRIPTION", "Without a verb the interface opens, at a cable or at the results"
        ),
        _escaped("of a query. What a query is, is in"),
        ".BR cabletui\\-query (7).",
        ".SH VERBS",
        *(line for verb in VERBS.values() for line in _verb(verb)),
        ".SH COMMON OPTIONS",
        *(line for one in _options(verb_parser(VERBS["status"]), _COMMON) for line in one),
        ".SH FORMATS",
    ]
    for kind, formats in (("rows", ROW_EXPORTERS), ("cables", CABLE_EXPORTERS)):
        for one in formats:
            lines += _entry(f"{one.name} ({kind})", one.about)
    lines.append(".SH EXIT STATUS")
    for status, meaning in _STATUS:
        lines += _entry(status, meaning)
    lines.append(".SH ENVIRONMENT")
    for line in ENVIRONMENT:
        lines += _entry(*line.split(None, 1))
    lines += [".SH EXAMPLES", ".nf", *map(_escaped, PROGRAM_EXAMPLES), ".fi"]
    lines += [".SH SEE ALSO", ".BR cabletui\\-query (7)"]
    return "\n".join(lines) + "\n"


def of_queries(readme: str) -> str:
    """Return cabletui-query(7), most of which is taken from the README."""
    part = readme.split("## The search language")[1].split("\n## ", maxsplit=1)[0]
    lines = [
        _title("CABLETUI-QUERY", 7),
        *_section("NAME", r"cabletui\-query \- the search language of cabletui(1)"),
        ".SH WRITE, TO FIND",
    ]
    for row in _ROW.findall(part.split("| field |")[0]):
        lines += _entry(*map(_plain, row))
    lines.append(".SH HOW IT IS READ")
    for paragraph in part.split("| field |")[0].split("\n\n"):
        if paragraph.strip() and not paragraph.lstrip().startswith("|"):
            lines += [".PP", *map(_escaped, _plain(paragraph.strip()).split("\n"))]
    lines.append(".SH FIELDS")
    for field in TABLE:
        lines += _entry(f"{field.name}:", f"{field.description}: {field.example}")
    lines += [".SH SEE ALSO", ".BR cabletui (1)"]
    return "\n".join(lines) + "\n"


def _verb(verb: Verb) -> Iterator[str]:
    parser = verb_parser(verb)
    given = " ".join(
        f"[{action.metavar}]" if action.nargs in {"*", "?"} else f"{action.metavar}…"
        for action in parser._actions
        if not action.option_strings
    )
    yield f".SS {_escaped(f'cabletui {verb.name} {given}'.rstrip())}"
    yield _escaped(f"{verb.about[:1].upper()}{verb.about[1:]}.")
    if formats := formats_of(verb):
        yield _escaped(f"Its formats: {', '.join(one.name for one in formats)}.")
    for action in parser._actions:
        if not action.option_strings:
            yield from _entry(str(action.metavar), str(action.help))
    own = {name for action in parser._actions for name in action.option_strings} - _COMMON
    for option in _options(parser, own):
        yield from option
    yield from (".PP", "Examples:", ".nf", *map(_escaped, verb.load().EXAMPLES), ".fi")


def _options(parser: argparse.ArgumentParser, names: set[str]) -> Iterator[list[str]]:
    for action in parser._actions:
        if names & {*action.option_strings} and action.help != argparse.SUPPRESS:
            if "--help" in action.option_strings and "--help" not in names:
                continue
            value = f" {action.metavar or '|'.join(action.choices or ())}".rstrip()
            named = ", ".join(action.option_strings) + (value if action.nargs != 0 else "")
            yield _entry(named, str(action.help).replace("%%", "%"))


def _title(name: str, section: int) -> str:
    return f'.TH {_escaped(name)} {section} "" "cabletui {__version__}"'


def _section(name: str, text: str) -> list[str]:
    return [f".SH {name}", text]


def _entry(term: str, text: str) -> list[str]:
    return [".TP", f"\\fB{_escaped(term)}\\fR", _escaped(text)]


def _escaped(text: str) -> str:
    """Return a text for roff: no sign in it is a command, and its dashes can be copied."""
    text = text.replace("\\", "\\e").replace("-", "\\-").replace("'", "\\(aq").replace("`", "\\(ga")
    return f"\\&{text}" if text.startswith((".", "'")) else text


def _plain(text: str) -> str:
    """Return a text without the marks of Markdown."""
    return text.replace("`", "").replace("\\|", "|").replace("**", "")

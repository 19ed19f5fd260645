"""The completion scripts, which shtab makes from the parsers when one is asked for.

They ask `cabletui completion --offer=WORD` for what only a library knows.
"""

import argparse
import re

import shtab

from cabletui.cli.command_line import formats_of, program_parser, verb_parser
from cabletui.cli.verb_table import VERBS

_QUERIES = {"QUERY", "REFERENCE|QUERY"}
_FILES = {"SOURCE": shtab.FILE, "DIR": shtab.DIRECTORY}

_PREAMBLE = {
    "bash": """
_cabletui_offers() {
  # A word is parted at its colon where bash has it among COMP_WORDBREAKS.
  local typed="${COMP_LINE:0:COMP_POINT}" before="" one
  typed="${typed##* }"
  typed="${typed#[\\"\\']}"
  [[ $typed == *:* && $COMP_WORDBREAKS == *:* ]] && before="${typed%:*}:"
  cabletui completion --offer="$typed" 2>/dev/null |
    while IFS= read -r one; do printf '%s\\n' "${one#"$before"}"; done
}
""",
    "zsh": """
_cabletui_offers() {
  local -a offers
  offers=(${(f)"$(cabletui completion --offer="${(Q)PREFIX}" 2>/dev/null)"})
  compadd -Q -S '' -a offers
}
""",
}
_RULE = re.compile(r"(?m)^(?P<of>[ ]*'[nc]/--[a-z-]+=?/)\((?P<values>[^()]*)\)/' \\$")
"""Takes `        'n/--sort/(name count)/' \\`, a rule of tcsh; not `'n/--library/d/' \\`."""

_OFFERS = {
    "bash": "_cabletui_offers",
    "zsh": "_cabletui_offers",
    "fish": "(cabletui completion --offer=(commandline -ct) 2>/dev/null)",
}


def script(shell: str) -> str:
    """Return the completion script of a shell, without the line end after it."""
    parser = program_parser()
    for action in parser._actions:
        if isinstance(action.choices, dict):
            # What stands in for a verb until it is parsed knows none of its options.
            action.choices.update((name, verb_parser(verb)) for name, verb in VERBS.items())
            action.metavar = None
            for name, of_verb in action.choices.items():
                _complete(of_verb, [one.name for one in formats_of(VERBS[name])])
    _complete(parser, [])
    made = shtab.complete(parser, shell=shell, preamble=_PREAMBLE.get(shell, ""))
    return (_merged(str(made)) if shell == "tcsh" else str(made)).rstrip("\n")


def _merged(made: str) -> str:
    """Return the script for tcsh, in which an option has the values that it has for any verb.

    That shell looks only at the word before, so it would offer the first verb's values for all.
    """
    values: dict[str, dict[str, None]] = {}
    for rule in _RULE.finditer(made):
        values.setdefault(rule["of"], {}).update(dict.fromkeys(rule["values"].split()))
    lines = []
    for line in made.split("\n"):
        of_option = _RULE.fullmatch(line)
        if of_option is None:
            lines.append(line)
        elif found := values.pop(of_option["of"], None):
            lines.append(f"{of_option['of']}({' '.join(found)})/' \\")
    return "\n".join(lines)


def _complete(parser: argparse.ArgumentParser, formats: list[str]) -> None:
    """Set what each argument of a parser is completed with."""
    for action in parser._actions:
        kind = str(action.metavar)
        if kind in _QUERIES or action.dest == "query":
            action.complete = _OFFERS  # type: ignore[attr-defined]
        elif kind in _FILES:
            action.complete = _FILES[kind]  # type: ignore[attr-defined]
        elif action.dest == "format" and formats:
            action.choices = formats

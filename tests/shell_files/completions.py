"""The completion scripts, made by shtab from the parsers."""

import argparse

import shtab

from cabletui.cli.command_line import formats_of, program_parser, verb_parser
from cabletui.cli.verbs import VERBS

QUERIES = {"QUERY", "REFERENCE|QUERY"}
FILES = {"SOURCE": shtab.FILE, "DIR": shtab.DIRECTORY}

PREAMBLE = {
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
OFFERS = {
    "bash": "_cabletui_offers",
    "zsh": "_cabletui_offers",
    "fish": "(cabletui completion --offer=(commandline -ct) 2>/dev/null)",
}


def full_parser() -> argparse.ArgumentParser:
    """Return the parser of the program with the whole parser of each verb in it."""
    parser = program_parser()
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            action.metavar = None
            for verb in VERBS.values():
                action._name_parser_map[verb.name] = verb_parser(verb)
    return parser


def script(shell: str) -> str:
    """Return the completion script of a shell."""
    parser = full_parser()
    for one in (parser, *_verbs(parser)):
        for action in one._actions:
            kind = str(action.metavar)
            if kind in QUERIES or action.dest == "query":
                action.complete = OFFERS  # type: ignore[attr-defined]
            elif kind in FILES:
                action.complete = FILES[kind]  # type: ignore[attr-defined]
            elif action.dest == "format" and one.prog != "cabletui import":
                verb = VERBS[one.prog.split()[-1]]
                action.choices = [one.name for one in formats_of(verb)]
    return str(shtab.complete(parser, shell=shell, preamble=PREAMBLE.get(shell, "")))


def _verbs(parser: argparse.ArgumentParser) -> list[argparse.ArgumentParser]:
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            return list(action._name_parser_map.values())
    return []

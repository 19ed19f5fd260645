"""The tables of the README, made from those of the program.

`python -m tests.readme` writes them into it; `test_readme` holds it to them.
"""

from argparse import SUPPRESS
from collections.abc import Iterator
from itertools import dropwhile
from pathlib import Path

from cabletui.archive.fields import TABLE
from cabletui.cli.command_line import verb_parser
from cabletui.cli.verb_table import VERBS, Verb
from cabletui.exporters.cable_exporters import CABLE_EXPORTERS
from cabletui.exporters.dossier_exporters import DOSSIER_EXPORTERS
from cabletui.exporters.graph_exporters import GRAPH_EXPORTERS
from cabletui.exporters.row_exporters import ROW_EXPORTERS
from cabletui.keys import KEYS, PLACES
from cabletui.settings import SETTINGS, VARIABLES

README = Path(__file__).resolve().parents[1] / "README.md"
COMMON = {"-h", "--help", "--library", "--read-only"}
VARIABLE_OF = {name: f"`{variable}`" for variable, name in VARIABLES.items()}


def of_verb(verb: Verb) -> str:
    """Return the row of a verb, as its parser has it."""
    given = {"None": "{}", "*": "[{}]", "?": "[{}]", "+": "{}…"}
    words = ["cabletui", verb.name]
    options = []
    for action in verb_parser(verb)._actions:
        if not action.option_strings:
            words.append(given[str(action.nargs)].format(action.metavar))
        elif action.help != SUPPRESS and not COMMON & {*action.option_strings}:
            options += [f"`{name}`" for name in action.option_strings]
    synopsis = " ".join(words).replace("|", r" \| ")
    return f"| `{synopsis}` | {verb.about} | {', '.join(options)} |"


def of_formats() -> Iterator[str]:
    """Yield the rows of the formats."""
    for exporter in ROW_EXPORTERS:
        yield f"| `{exporter.name}` | rows | {exporter.about} |"
    for graph in GRAPH_EXPORTERS:
        yield f"| `{graph.name}` | a thread | {graph.about} |"
    for whole in CABLE_EXPORTERS:
        yield f"| `{whole.name}` | cables | {whole.about} |"
    for dossier in DOSSIER_EXPORTERS:
        yield f"| `{dossier.name}` | taken away | `{dossier.suffix}`: {dossier.about} |"


TABLES = {
    "| command | what it does | options |": [*map(of_verb, VERBS.values())],
    "| format | of | what it prints |": [*of_formats()],
    "| field | what it asks | example |": [
        f"| `{one.name}:` | {one.description} | `{one.example}` |" for one in TABLE
    ],
    "| where | key | what it does |": [
        f"| {PLACES[key.place].heading} | `{key.display}` | {key.description} |" for key in KEYS
    ],
    "| setting | variable | what it may be |": [
        f"| `{name}` | {VARIABLE_OF.get(name, '')} | {may} |" for name, may in SETTINGS.items()
    ],
}
"""The rows of each table, by its heading."""


def with_tables(text: str) -> str:
    """Return a text with the rows of its tables as they are now.

    Raises:
        ValueError: It has not each of the tables once.
    """
    for heading, rows in TABLES.items():
        before, found, after = text.partition(f"\n{heading}\n")
        if not found or heading in after:
            raise ValueError(f"the README has not one table {heading}")
        rule, *lines = after.split("\n")
        rest = dropwhile(lambda line: line.startswith("|"), lines)
        text = "\n".join((before, heading, rule, *rows, *rest))
    return text


if __name__ == "__main__":
    README.write_text(with_tables(README.read_text(encoding="utf-8")), encoding="utf-8")

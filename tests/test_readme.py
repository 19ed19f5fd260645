"""What is written for readers and for newcomers is true."""

import re
import tomllib
from argparse import SUPPRESS
from collections.abc import Iterator
from pathlib import Path

import pytest

from cabletui import __version__
from cabletui.archive.fields import TABLE
from cabletui.cli.cable_fields import NAMES
from cabletui.cli.command_line import formats_of, verb_parser
from cabletui.cli.verbs import VERBS, Verb
from cabletui.exporters.cable_exporters import CABLE_EXPORTERS
from cabletui.exporters.row_exporters import ROW_EXPORTERS
from cabletui.keys import KEYS, PLACES
from cabletui.settings import SETTINGS, VARIABLES

ROOT = Path(__file__).resolve().parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
CONTRIBUTING = (ROOT / ".github" / "CONTRIBUTING.md").read_text(encoding="utf-8")
CHANGES = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
CI = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
TEST_COMMAND = "python3 -m venv .venv && .venv/bin/pip install -q -e '.[test]' && .venv/bin/pytest"
COMMON = {"-h", "--help", "--library", "--read-only"}


def test_the_table_of_keys_is_the_key_table() -> None:
    rows = [f"| {PLACES[key.place]} | `{key.display}` | {key.description} |" for key in KEYS]
    assert "\n".join(rows) in README


def test_the_table_of_fields_is_that_of_the_language() -> None:
    rows = [f"| `{one.name}:` | {one.description} | `{one.example}` |" for one in TABLE]
    assert "\n".join(rows) in README


def row_of(verb: Verb) -> str:
    """Return the row of a verb in the README, as its parser has it."""
    given = {"*": "[{}]", "?": "[{}]", "+": "{}…"}
    words = ["cabletui", verb.name]
    options = []
    for action in verb_parser(verb)._actions:
        if not action.option_strings:
            words.append(given[str(action.nargs)].format(action.metavar))
        elif action.help != SUPPRESS and not COMMON & {*action.option_strings}:
            options += [f"`{name}`" for name in action.option_strings]
    synopsis = " ".join(words).replace("|", r" \| ")
    return f"| `{synopsis}` | {verb.about} | {', '.join(options)} |"


def test_the_table_of_commands_is_that_of_the_verbs() -> None:
    assert "\n".join(map(row_of, VERBS.values())) in README


def rows_of_formats() -> Iterator[str]:
    """Yield the rows of the README's table of formats."""
    for exporter in ROW_EXPORTERS:
        yield f"| `{exporter.name}` | rows | {exporter.about} |"
    for whole in CABLE_EXPORTERS:
        yield f"| `{whole.name}` | cables | {whole.about} |"


def test_the_table_of_formats_is_that_of_the_exporters() -> None:
    assert "\n".join(rows_of_formats()) in README
    of_the_command_line = {one.name for verb in VERBS.values() for one in formats_of(verb)}
    assert of_the_command_line == {one.name for one in (*ROW_EXPORTERS, *CABLE_EXPORTERS)}


def test_the_table_of_settings_is_that_of_the_file() -> None:
    variables = {name: f"`{variable}`" for variable, name in VARIABLES.items()}
    rows = [f"| `{name}` | {variables.get(name, '')} | {may} |" for name, may in SETTINGS.items()]
    assert "\n".join(rows) in README


def test_every_field_of_a_row_is_explained() -> None:
    assert [name for name in NAMES if f"`{name}`" not in README] == []


@pytest.mark.parametrize("text", [README, CI, CONTRIBUTING])
def test_the_test_command_is_the_same_everywhere(text: str) -> None:
    assert TEST_COMMAND in text


def test_the_menu_of_tasks_is_what_ci_runs() -> None:
    scripts = PROJECT["tool"]["hatch"]["envs"]["default"]["scripts"]
    assert scripts.keys() >= {"check", "test", "lint", "bench"}
    assert [command for command in scripts["lint"] if f".venv/bin/{command}\n" not in CI] == []


def test_the_version_has_one_place_and_a_day_in_the_changes() -> None:
    assert PROJECT["project"]["dynamic"] == ["version"]
    assert "version" not in PROJECT["project"]
    assert re.search(rf"^## {re.escape(__version__)} \(\d{{4}}-\d\d-\d\d\)$", CHANGES, re.M)
    assert CHANGES.index("## Unreleased") < CHANGES.index(f"## {__version__} (")


def glossary() -> dict[str, str]:
    """Return the words of the glossary with what they mean."""
    part = README.split("### Glossary")[1].split("\n\n")[1]
    return dict(re.findall(r"^\| ([\w ]+) \| (.+) \|$", part, re.M)[1:])


def test_the_glossary_is_in_order_and_its_words_are_in_use() -> None:
    words = list(glossary())
    assert len(words) >= 30
    assert words == sorted(words, key=str.casefold)
    code = "\n".join(
        path.read_text(encoding="utf-8") for path in (ROOT / "cabletui").rglob("*.py")
    ).casefold()
    unused = {word for word in words if not re.search(rf"\b{word.casefold()}", code)}
    assert unused == set()


def test_the_plan_of_the_house_has_every_room() -> None:
    contracts = PROJECT["tool"]["importlinter"]["contracts"]
    (layers,) = (one["layers"] for one in contracts if one["name"] == "Imports point down")
    plan = CONTRIBUTING.split("## The house")[1].split("```")[1]
    rooms = [room.strip() for layer in layers for room in layer.split("|")]
    assert [room for room in rooms if not re.search(rf"\b{room}\b", plan)] == []


def test_the_files_that_newcomers_are_sent_to_are_there() -> None:
    named = re.findall(r"`([a-z_/.]+/[a-z_.]*)`", CONTRIBUTING)
    roots = (ROOT, ROOT / "cabletui")
    assert len(named) > 10
    assert [name for name in named if not any((root / name).exists() for root in roots)] == []

"""What is written for readers and for newcomers is true."""

import re
import tomllib
from pathlib import Path

import pytest

from cabletui import __version__
from cabletui.cli.command_line import formats_of
from cabletui.cli.printing.cable_fields import NAMES
from cabletui.cli.verb_table import VERBS
from cabletui.exporters.cable_exporters import CABLE_EXPORTERS
from cabletui.exporters.dossier_exporters import DOSSIER_EXPORTERS
from cabletui.exporters.graph_exporters import GRAPH_EXPORTERS
from cabletui.exporters.row_exporters import ROW_EXPORTERS
from tests.readme import with_tables

ROOT = Path(__file__).resolve().parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
CONTRIBUTING = (ROOT / ".github" / "CONTRIBUTING.md").read_text(encoding="utf-8")
CHANGES = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
CI = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
TEST_COMMAND = "python3 -m venv .venv && .venv/bin/pip install -q -e '.[test]' && .venv/bin/pytest"


def test_its_tables_are_those_of_the_program() -> None:
    assert with_tables(README) == README, "python -m tests.readme writes them"


def test_every_format_of_the_command_line_is_in_it() -> None:
    of_the_command_line = {one.name for verb in VERBS.values() for one in formats_of(verb)}
    table = README.split("\n| format | of | what it prints |\n")[1].split("\n\n")[0]
    in_it = re.findall(r"^\| `([a-z]+)` \|", table, re.M)
    assert set(in_it) == of_the_command_line
    assert len(in_it) == len(
        (*ROW_EXPORTERS, *GRAPH_EXPORTERS, *CABLE_EXPORTERS, *DOSSIER_EXPORTERS)
    )


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

"""The README tells the truth about keys, fields and commands."""

from pathlib import Path

import pytest

from cabletui.archive.fields import TABLE
from cabletui.keys import KEYS, PLACES

README = (Path(__file__).resolve().parents[1] / "README.md").read_text(encoding="utf-8")
CI = (Path(__file__).resolve().parents[1] / ".ci" / "run").read_text(encoding="utf-8")
TEST_COMMAND = "python3 -m venv .venv && .venv/bin/pip install -q -e '.[test]' && .venv/bin/pytest"


def test_the_table_of_keys_is_the_key_table() -> None:
    rows = [f"| {PLACES[key.place]} | `{key.display}` | {key.description} |" for key in KEYS]
    assert "\n".join(rows) in README


def test_the_table_of_fields_is_that_of_the_language() -> None:
    rows = [f"| `{one.name}:` | {one.description} | `{one.example}` |" for one in TABLE]
    assert "\n".join(rows) in README


@pytest.mark.parametrize("text", [README, CI])
def test_the_readme_and_ci_give_the_same_test_command(text: str) -> None:
    assert TEST_COMMAND in text

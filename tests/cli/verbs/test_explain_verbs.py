from argparse import SUPPRESS

import pytest

from cabletui.cli.command_line import program_parser, verb_parser
from cabletui.cli.from_parsers import PAGES
from cabletui.cli.verb_table import VERBS
from cabletui.exporters.cable_exporters import CABLE_EXPORTERS
from cabletui.exporters.row_exporters import ROW_EXPORTERS
from cabletui.settings import VARIABLES
from tests.cli.conftest import Run


@pytest.mark.parametrize("verb", VERBS)
def test_the_help_of_a_verb_is_its_own(run: Run, verb: str) -> None:
    ran = run("help", verb)
    assert (ran.status, ran.errors) == (0, "")
    assert ran.output == run(verb, "--help").output


def test_without_a_verb_it_is_that_of_the_program(run: Run) -> None:
    assert run("help").output == run("--help").output


def test_the_program_tells_all_that_the_interface_takes() -> None:
    told = program_parser().format_help()
    for action in verb_parser(VERBS["open"])._actions:
        if action.help != SUPPRESS and not {"-h", "--library", "--read-only"} & {
            *action.option_strings
        }:
            wanted = action.option_strings or str(action.metavar).split("|")
            assert [word for word in wanted if word not in told] == []


def test_the_program_names_every_format_and_what_it_hears_of_the_environment() -> None:
    told = program_parser().format_help()
    names = [one.name for one in (*ROW_EXPORTERS, *CABLE_EXPORTERS)]
    assert [name for name in (*names, *VARIABLES, "CABLETUI_SETTINGS") if name not in told] == []
    assert max(map(len, told.split("\n"))) <= 100


def test_a_verb_that_there_is_not(run: Run) -> None:
    ran = run("help", "serach")
    assert (ran.status, ran.output) == (2, "")
    assert "Is `cabletui help search` meant?" in ran.errors
    assert "meant" not in run("help", "lighthouse").errors


@pytest.mark.parametrize("name", PAGES)
def test_a_manual_page_is_printed(run: Run, name: str) -> None:
    ran = run("help", "--man", name)
    assert (ran.status, ran.errors) == (0, "")
    assert ran.output.startswith(f".TH {name.upper().replace('-', chr(92) + '-')} {PAGES[name]}")
    assert run("help", "--man").output == run("help", "--man", "cabletui").output

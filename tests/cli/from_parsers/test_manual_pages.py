import shutil
import subprocess
from importlib.metadata import PackageNotFoundError

import pytest

from cabletui.archive.fields import TABLE
from cabletui.cli.command_line import ENVIRONMENT, formats_of, verb_parser
from cabletui.cli.from_parsers import PAGES, manual_pages
from cabletui.cli.from_parsers.manual_pages import manual_page, of_commands, of_queries
from cabletui.cli.verb_table import VERBS
from tests.test_readme import README

HIDDEN = {"--offer", "--in-browser"}
"""Options that only the program itself uses."""


def plain(page: str) -> str:
    """Return what a page says, without the signs of roff."""
    return page.replace("\\-", "-").replace("\\&", "")


def test_it_tells_every_verb_with_its_options_formats_and_variables() -> None:
    page = plain(of_commands())
    wanted = [f".SS cabletui {name}" for name in VERBS]
    for verb in VERBS.values():
        wanted += [one.name for one in formats_of(verb)]
        wanted += [option for option in verb_parser(verb).options if option not in HIDDEN]
    wanted += [line.split()[0] for line in ENVIRONMENT]
    assert [words for words in wanted if words not in page] == []


def test_it_tells_the_language_and_its_fields() -> None:
    page = plain(of_queries(README))
    wanted = ["color w/5 revolution", "Signs that stand alone", *(one.example for one in TABLE)]
    assert [words for words in wanted if words not in page] == []
    assert "`" not in page


def test_nothing_in_a_text_is_a_command_of_roff() -> None:
    readme = "## The search language\n\n.so /dev/zero\n'br\n\n| field |\n"
    assert "\n.so" not in of_queries(readme)
    assert "\n'" not in of_queries(readme)


def test_a_program_that_is_not_installed_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    def nowhere(name: str) -> None:
        raise PackageNotFoundError(name)

    monkeypatch.setattr(manual_pages, "metadata", nowhere)
    assert manual_page("cabletui") == of_commands()
    with pytest.raises(manual_pages.ManualError, match="README"):
        manual_page("cabletui-query")


@pytest.mark.system
@pytest.mark.parametrize("name", PAGES)
def test_man_has_nothing_to_say_against_the_pages(name: str) -> None:
    if shutil.which("man") is None:
        pytest.skip("there is no man here")
    page = of_commands() if name == "cabletui" else of_queries(README)
    command = ["man", "--warnings", "-l", "-"]
    ran = subprocess.run(command, input=page, capture_output=True, text=True, check=False)
    assert (ran.returncode, ran.stderr) == (0, "")
    assert len(ran.stdout.splitlines()) > 40

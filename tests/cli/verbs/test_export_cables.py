import json
from pathlib import Path

import pytest

from cabletui.desk import Desk
from tests.cli.conftest import Run


@pytest.mark.parametrize("format", ["markdown", "citations", "bibtex", "ris", "csl", "csv"])
def test_notes_are_taken_along_only_if_that_is_asked_for(
    run: Run, folder: Path, format: str
) -> None:
    Desk.open().notes.write("09ARDBEG132", "Askew.")
    command = ("export", "09ARDBEG132", "--format", format, "--library", folder)
    assert "Askew" not in run(*command).output
    assert ("Reader's note: Askew." in run(*command, "--notes").output) is (format != "citations")


def test_a_query_becomes_markdown_with_the_notes(run: Run, folder: Path) -> None:
    Desk.open().notes.write("09ARDBEG132", "Ask the *harbour*.")
    ran = run("export", "subject:ferry", "date:2009..2010", "--notes", "--library", folder)
    assert ran.status == 0
    assert ran.output.startswith("# subject:ferry date:2009..2010\n\n1. Embassy Bowmore, ")
    assert "   Reader's note: Ask the \\*harbour\\*.\n" in ran.output


def test_the_ending_of_the_file_says_the_format(run: Run, folder: Path, tmp_path: Path) -> None:
    path = tmp_path / "ferry.bib"
    ran = run("export", "subject:ferry", "-o", path, "--library", folder)
    assert (ran.status, ran.output) == (0, "")
    assert ran.errors == f"cabletui: 10 cables in {path}.\n"
    assert path.read_text().count("@techreport{") == 10


def test_ids_are_taken_oldest_first(run: Run, folder: Path) -> None:
    ran = run("export", "10BOWMORE136", "09ardbeg132", "--format", "csl", "--library", folder)
    assert [one["id"] for one in json.loads(ran.output)] == ["09ARDBEG132", "10BOWMORE136"]


def test_a_folder_has_a_file_for_each_cable(run: Run, folder: Path, tmp_path: Path) -> None:
    target = f"{tmp_path}/ferry/"
    ran = run("export", "subject:ferry", "--format", "text", "-o", target, "--library", folder)
    assert ran.status == 0
    names = sorted(path.name for path in Path(target).iterdir())
    assert len(names) == 10
    assert "09ARDBEG132.txt" in names


def test_what_is_there_is_not_written_over(run: Run, folder: Path, tmp_path: Path) -> None:
    path = tmp_path / "ferry.md"
    path.write_text("mine")
    command = ("export", "subject:ferry", "-o", path, "--library", folder)
    ran = run(*command)
    assert (ran.status, path.read_text()) == (2, "mine")
    assert ran.errors == f"cabletui: {path} is there already; --force writes over it.\n"
    assert run(*command, "--force").status == 0
    assert path.read_text().startswith("# subject:ferry")


def test_nothing_found_writes_nothing(run: Run, folder: Path, tmp_path: Path) -> None:
    path = tmp_path / "none.md"
    assert run("export", "zebra", "-o", path, "--library", folder).status == 1
    assert not path.exists()


def test_a_place_that_cannot_be_written_is_said(run: Run, folder: Path, tmp_path: Path) -> None:
    ran = run("export", "subject:ferry", "-o", tmp_path / "no" / "x.md", "--library", folder)
    assert ran.status == 2
    assert "cannot be written (No such file or directory)" in ran.errors


def test_over_ssh_the_way_to_fetch_it_is_told(
    run: Run, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSH_CONNECTION", "10.0.0.2 5050 10.0.0.1 22")
    path = tmp_path / "ferry.md"
    ran = run("export", "subject:ferry", "-o", path, "--library", folder)
    assert f"@10.0.0.1:{path} ." in ran.errors


def test_a_list_is_taken_in_its_order_with_its_notes(run: Run, folder: Path) -> None:
    desk = Desk.open()
    desk.searches.save("ferries", "tag:NONE")
    desk.lists.put("Ferries", ["10BOWMORE136", "09ARDBEG132", "99NOWHERE1"])
    desk.notes.write("09ARDBEG132", "Ask.")
    desk.notes.write("09ARDBEG132", "Gone from this edition?\nLook.", "99")
    ran = run("export", "@ferries", "--notes", "--library", folder)
    assert ran.status == 0
    assert ran.output.startswith("# Ferries\n\n1. Embassy Bowmore, ")
    assert ran.output.index("10BOWMORE136") < ran.output.index("09ARDBEG132")
    assert "   Reader's note: Ask.\n\n   Reader's note: ¶99: Gone from this" in ran.output
    assert "   Reader's note: Look.\n" in ran.output
    assert "1 cable of the list not held." in ran.errors
    found = run("search", "@ferries", "ferry", "--format", "ids", "--library", folder)
    assert set(found.output.split()) == {"10BOWMORE136", "09ARDBEG132"}
    assert run("search", "@Ferry", "--library", folder).errors.startswith(
        "cabletui: There is no list and no saved search “Ferry”. Lists: Bookmarks, Ferries."
    )


def test_the_files_of_a_folder_are_not_written_over(run: Run, folder: Path, tmp_path: Path) -> None:
    target = tmp_path / "ferry"
    target.mkdir()
    (target / "09ARDBEG132.txt").write_text("mine")
    command = ("export", "09ARDBEG132", "--format", "text", "-o", target, "--library", folder)
    ran = run(*command)
    assert (ran.status, (target / "09ARDBEG132.txt").read_text()) == (2, "mine")
    assert "09ARDBEG132.txt is there already" in ran.errors
    assert run(*command, "--force").status == 0
    assert (target / "09ARDBEG132.txt").read_text() != "mine"

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from cabletui.cable.document import to_document
from tests.cli.conftest import Run
from tests.library import cable


def lines(path: Path, numbers: range) -> Path:
    documents = (json.dumps(to_document(cable(number))) for number in numbers)
    path.write_text("\n".join(documents) + "\n", encoding="utf-8")
    return path


def test_what_came_of_it(run: Run, tmp_path: Path) -> None:
    library, source = tmp_path / "library", lines(tmp_path / "c.jsonl", range(5))
    ran = run("import", source, "--library", library)
    assert (ran.status, ran.output) == (0, "")
    assert f"5 cables and 0 editions added to {library}, 0 held already" in ran.errors
    ran = run("import", source, "--library", library)
    assert "0 cables and 0 editions added" in ran.errors
    assert "5 held already" in ran.errors
    assert run("search", "*", "--library", library).status == 0


def test_a_refusal_is_1_and_named(run: Run, tmp_path: Path) -> None:
    source = lines(tmp_path / "c.jsonl", range(2))
    with source.open("a", encoding="utf-8") as file:
        file.write('{"reference_id": "07BOWMORE9", "created": "2007-01-01"}\n')
    ran = run("import", source, "--library", tmp_path / "library")
    assert ran.status == 1
    assert "2 cables" in ran.errors
    assert "Refused" in ran.errors
    assert "body" in ran.errors


def test_quiet_says_what_is_refused_and_nothing_else(run: Run, tmp_path: Path) -> None:
    source = lines(tmp_path / "c.jsonl", range(2))
    assert run("import", "--quiet", source, "--library", tmp_path / "library").errors == ""
    source.write_text('{"reference_id": "07BOWMORE9"}\n', encoding="utf-8")
    ran = run("import", "--quiet", source, "--library", tmp_path / "library")
    assert ran.status == 1
    assert ran.errors.startswith("cabletui: Refused")


def test_a_source_that_is_not_there_is_2(run: Run, tmp_path: Path) -> None:
    ran = run("import", tmp_path / "a\x1b[2Jb", "--library", tmp_path / "library")
    assert ran.status == 2
    assert "There is no file or folder" in ran.errors
    assert "\x1b" not in ran.errors


def test_a_format_that_is_not_there_is_2(run: Run, tmp_path: Path) -> None:
    source = lines(tmp_path / "c.jsonl", range(1))
    ran = run("import", "--format", "wax", source, "--library", tmp_path / "library")
    assert ran.status == 2
    assert "“wax”" in ran.errors


def test_the_format_overrides_what_the_content_tells(run: Run, tmp_path: Path) -> None:
    source = lines(tmp_path / "c.jsonl", range(1))
    ran = run("import", "--format", "csv", source, "--library", tmp_path / "library")
    assert ran.status == 1
    assert "0 cables" in ran.errors


def test_read_only(run: Run, tmp_path: Path) -> None:
    source = lines(tmp_path / "c.jsonl", range(1))
    ran = run("--read-only", "import", source, "--library", tmp_path / "library")
    assert ran.status == 2
    assert not (tmp_path / "library").exists()


def test_a_folder_that_cannot_be_written(run: Run, tmp_path: Path) -> None:
    source = lines(tmp_path / "c.jsonl", range(1))
    ran = run("import", source, "--library", source / "library")
    assert ran.status == 2
    assert "Traceback" not in ran.errors


def test_ctrl_c_stops_at_a_clean_place(tmp_path: Path, run: Run) -> None:
    source = lines(tmp_path / "c.jsonl", range(40))
    code = f"""
import os, signal, sys
from cabletui import cli
from cabletui.cli.verbs import import_sources
asked = []
def show(meter, progress):
    if not asked:
        os.kill(os.getpid(), signal.SIGINT)
    asked.append(1)
import_sources._show = show
sys.exit(cli.main(["import", {str(source)!r}, "--library", {str(tmp_path / "library")!r}]))
"""
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert ran.returncode == 1
    assert "Stopped; all before is in the library." in ran.stderr
    assert "Traceback" not in ran.stderr
    assert run("status", "--library", tmp_path / "library").status == 0


def piped(data: bytes, library: Path) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "cabletui", "import", "-", "--library", str(library)]
    return subprocess.run(command, input=data, capture_output=True, check=False)


def test_a_dash_reads_what_is_piped_in(tmp_path: Path, run: Run) -> None:
    source = lines(tmp_path / "c.jsonl", range(3))
    ran = piped(source.read_bytes(), tmp_path / "library")
    assert (ran.returncode, ran.stdout) == (0, b"")
    assert b"3 cables and 0 editions added" in ran.stderr
    assert "standard input: 3 cables" in run("status", "--library", tmp_path / "library").output
    ran = piped(b"", tmp_path / "library")
    assert ran.returncode == 1
    assert b"Refused standard input: It is empty." in ran.stderr


def test_a_file_named_by_a_dash_can_be_named_by_its_folder(
    tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    lines(tmp_path / "-", range(2))
    monkeypatch.chdir(tmp_path)
    assert "2 cables" in run("import", "./-", "--library", tmp_path / "library").errors


def test_ctrl_c_stops_the_wait_for_a_pipe_that_gives_nothing(tmp_path: Path) -> None:
    code = f"""
import os, signal, sys, threading
from cabletui import cli
from cabletui.intake.sources import input_file
wait = input_file.select.select
def waited(*given):
    os.kill(os.getpid(), signal.SIGINT)
    return wait(*given)
input_file.select.select = waited
sys.exit(cli.main(["import", "-", "--library", {str(tmp_path / "library")!r}]))
"""
    reading, writing = os.pipe()
    ran = subprocess.run(
        [sys.executable, "-c", code], stdin=reading, capture_output=True, text=True, check=False
    )
    os.close(reading)
    os.close(writing)
    assert (ran.returncode, "Traceback" in ran.stderr) == (1, False)
    assert "Stopped" in ran.stderr


def test_what_gave_nothing_is_told_by_name(tmp_path: Path, run: Run) -> None:
    page = tmp_path / "birds.html"
    page.write_text("<html><head><title>Birds</title></head></html>", encoding="utf-8")
    ran = run("import", page, "--library", tmp_path / "library")
    assert ran.status == 0
    assert "Passed over birds.html: a page of another site (“Birds”)" in ran.errors
    listed = run("status", "--all", "--library", tmp_path / "library")
    assert "Passed     birds.html: a page of another site" in listed.output


def test_what_should_have_been_cables_and_gave_none_is_1(tmp_path: Path, run: Run) -> None:
    answer = b"HTTP/1.1 301 Moved\r\nLocation: /\r\n\r\n"
    records = tmp_path / "a.warc"
    records.write_bytes(
        b"WARC/1.0\r\nWARC-Type: response\r\nContent-Type: application/http\r\n"
        b"WARC-Target-URI: http://cables.example/cable/2007/06/07ALDERMOOR1.html\r\n"
        b"Content-Length: %d\r\n\r\n%s\r\n\r\n" % (len(answer), answer)
    )
    ran = run("import", records, "--library", tmp_path / "library")
    assert ran.status == 1
    assert "leads elsewhere" in ran.errors

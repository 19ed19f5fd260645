import json
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from cabletui.archive.writer import Writer
from cabletui.cable import Moment, Source
from cabletui.cable.document import from_document
from cabletui.text.cells import width
from tests.cli.conftest import Run
from tests.library import cable, library
from tests.paint.cables import CABLE


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a library with a cable of two editions."""
    folder = library(tmp_path_factory.mktemp("shown") / "library", 3)
    with Writer.open(folder) as writer:
        writer.add(CABLE)
        short = from_document(
            {"reference_id": CABLE.reference_id, "created": "2006-03-04", "body": "Short."}
        )
        writer.add(short)
    return folder


def test_the_three_boxes(run: Run, shelf: Path) -> None:
    ran = run("show", "06PORTVENTOSO112", "--library", shelf)
    assert ran.status == 0
    assert [line for line in ran.lines if line.startswith("┌")] == [
        f"┌─ {title} {'─' * (75 - len(title))}┐" for title in (CABLE.reference_id, "Header", "Body")
    ]
    assert CABLE.header in ran.output
    assert CABLE.body in ran.output
    assert "Classification  CONFIDENTIAL//NOFORN" in ran.output


@pytest.mark.parametrize(
    "spelling", ["06portventoso112", "#06PORTVENTOSO112", "2006 Port Ventoso 000112"]
)
def test_any_spelling(run: Run, shelf: Path, spelling: str) -> None:
    ran = run("show", spelling, "--format", "json", "--library", shelf)
    assert json.loads(ran.output)["reference_id"] == "06PORTVENTOSO112"
    apart = run("show", *spelling.split(), "--format", "json", "--library", shelf)
    assert apart.output == ran.output


def test_json_is_the_document_and_what_is_derived(run: Run, shelf: Path) -> None:
    ran = run("show", "06PORTVENTOSO112", "--format", "json", "--library", shelf)
    document = json.loads(ran.output)
    assert from_document(document).body == CABLE.body
    assert [paragraph["number"] for paragraph in document["derived"]["paragraphs"]] == [1, 2]
    assert document["derived"]["transmission"]["originator"] == "RUEHPV"
    assert document["derived"]["signers"] == ["VARN"]


def test_another_edition(run: Run, shelf: Path) -> None:
    ran = run("show", "06PORTVENTOSO112", "--edition", "2", "--format", "json", "--library", shelf)
    assert json.loads(ran.output)["body"] == "Short."
    ran = run("show", "06PORTVENTOSO112", "--edition", "3", "--library", shelf)
    assert (ran.status, ran.output) == (1, "")


@pytest.mark.parametrize("edition", ["0", "-1"])
def test_no_edition_is_counted_from_the_end(run: Run, shelf: Path, edition: str) -> None:
    ran = run("show", "06PORTVENTOSO112", f"--edition={edition}", "--library", shelf)
    assert (ran.status, ran.output) == (2, "")


def test_several_cables(run: Run, shelf: Path) -> None:
    ids = [cable(0).reference_id, cable(1).reference_id]
    ran = run("show", *ids, "--format", "json", "--library", shelf)
    assert [json.loads(line)["reference_id"] for line in ran.lines] == ids


def test_a_list_with_commas(run: Run, shelf: Path) -> None:
    ids = [cable(0).reference_id, cable(1).reference_id]
    ran = run("show", f"{ids[0]},", f"{ids[1]}", "--format", "json", "--library", shelf)
    assert [json.loads(line)["reference_id"] for line in ran.lines] == ids


@pytest.mark.parametrize("apart", [" ", ", ", " , "])
def test_what_is_held_is_shown_whatever_stands_beside_it(run: Run, shelf: Path, apart: str) -> None:
    ids = [cable(0).reference_id, "nonsense", cable(1).reference_id]
    ran = run("show", *apart.join(ids).split(), "--format", "json", "--library", shelf)
    assert ran.status == 1
    assert [json.loads(line)["reference_id"] for line in ran.lines] == ids[::2]
    assert "no cable nonsense" in ran.errors


@pytest.mark.parametrize("end", ["\n", "\r\n", "\n\n", ", ", ";\n"])
def test_ids_from_a_pipe(run: Run, shelf: Path, pipe: Callable[[bytes], None], end: str) -> None:
    ids = [cable(0).reference_id, cable(1).reference_id]
    pipe(end.join(ids).encode())
    ran = run("show", "-", "--format", "json", "--library", shelf)
    assert ran.status == 0
    assert [json.loads(line)["reference_id"] for line in ran.lines] == ids


def test_ids_from_a_pipe_with_one_that_is_none(
    run: Run, shelf: Path, pipe: Callable[[bytes], None]
) -> None:
    pipe(f"{cable(0).reference_id}\nnon\xffsense\n2007 Portellen 101".encode("latin-1"))
    ran = run("show", "-", "--format", "json", "--library", shelf)
    assert (ran.status, len(ran.lines)) == (1, 2)
    assert "no cable non\N{REPLACEMENT CHARACTER}sense." in ran.errors


def test_a_nul_may_end_the_ids_of_a_pipe(
    run: Run, shelf: Path, pipe: Callable[[bytes], None]
) -> None:
    pipe(f"{cable(0).reference_id}\0{cable(1).reference_id}\0".encode())
    ran = run("show", "-0", "--format", "json", "--library", shelf)
    assert (ran.status, len(ran.lines)) == (0, 2)


def test_no_id_at_all_is_wrong_usage(run: Run, shelf: Path) -> None:
    ran = run("show", "--library", shelf)
    assert (ran.status, ran.output) == (2, "")
    assert "Which cable? Give a reference id, or - to read ids from a pipe." in ran.errors


def test_one_that_is_not_held_is_1_with_what_is_near(run: Run, shelf: Path) -> None:
    ran = run("show", "06PORTVENTOSO113", cable(0).reference_id, "--library", shelf)
    assert ran.status == 1
    assert "no cable 06PORTVENTOSO113. Nearest in number: 06PORTVENTOSO112." in ran.errors
    assert cable(0).reference_id in ran.output


def test_what_is_no_reference_id_is_1(run: Run, shelf: Path) -> None:
    ran = run("show", "lighthouse", "--library", shelf)
    assert (ran.status, ran.output) == (1, "")
    assert "no cable lighthouse" in ran.errors


def test_all_sources_are_told(run: Run, shelf: Path, tmp_path: Path) -> None:
    library = shutil.copytree(shelf, tmp_path / "library")
    early = replace(
        CABLE, released=Moment.parse("2010-12-01"), source=Source("early.tar", "page", "x.html")
    )
    with Writer.open(library) as writer:
        writer.add(early)
    ran = run("show", CABLE.reference_id, "--library", library)
    at = next(n for n, line in enumerate(ran.lines) if line.startswith("Sources"))
    assert ran.lines[at].split() == ["Sources", "early.tar", "(page)", "x.html"]
    assert ran.lines[at + 1].strip().startswith("mirror.tar.gz (page)  cable/2006/03/")
    assert ran.lines[at + 1].endswith("; released 2011-08-30 01:44 UTC")
    assert any(line.split() == ["Released", "2010-12-01"] for line in ran.lines)
    ran = run("show", CABLE.reference_id, "--format", "json", "--library", library)
    document = json.loads(ran.output)
    assert document["source"] in [
        {name: source[name] for name in ("name", "format", "path")}
        for source in document["sources"]
    ]
    assert [source["released"] for source in document["sources"]] == [
        "2010-12-01",
        "2011-08-30T01:44Z",
    ]
    assert document["released"] == "2010-12-01"


def test_one_source_is_a_list_too(run: Run, shelf: Path) -> None:
    ran = run("show", cable(0).reference_id, "--format", "json", "--library", shelf)
    document = json.loads(ran.output)
    [source] = document["sources"]
    assert document["source"].items() <= source.items()


def test_what_show_prints_and_what_a_library_holds_can_be_imported_with_all_its_sources(
    run: Run, shelf: Path, tmp_path: Path
) -> None:
    library = shutil.copytree(shelf, tmp_path / "library")
    with Writer.open(library) as writer:
        writer.add(replace(CABLE, source=Source("other.tar", "page", "x.html")))
    shown = run("show", CABLE.reference_id, "--format", "json", "--library", library)
    printed = tmp_path / "printed.jsonl"
    printed.write_text(shown.output, encoding="utf-8")
    documents = library / "cables.jsonl"
    for source, again in ((printed, printed), (documents, documents), (printed, documents)):
        fresh = tmp_path / f"{source.stem} {again.stem}"
        for path in (source, again):
            assert run("import", "--library", fresh, path).status == 0
        copy = run("show", CABLE.reference_id, "--format", "json", "--library", fresh)
        assert json.loads(copy.output)["sources"] == json.loads(shown.output)["sources"]
    size = documents.stat().st_size
    assert run("import", "--library", library, printed).status == 0
    assert documents.stat().st_size == size


def test_a_slip_of_the_year_is_told(run: Run, shelf: Path) -> None:
    ran = run("show", "05PORTVENTOSO112", "--library", shelf)
    assert ran.status == 1
    assert "Probably 06PORTVENTOSO112 is meant, of the year after." in ran.errors


@pytest.mark.parametrize(("part", "text"), [("body", CABLE.body), ("header", CABLE.header)])
def test_a_part_alone_is_the_text_as_it_was_sent(
    run: Run, shelf: Path, part: str, text: str
) -> None:
    assert run("show", CABLE.reference_id, "--part", part, "--library", shelf).output == f"{text}\n"


def test_parts_in_the_order_in_which_they_are_given(run: Run, shelf: Path) -> None:
    words = ("--part", "body", "--part=particulars")
    ran = run("show", CABLE.reference_id, *words, "--library", shelf)
    assert ran.output.startswith(f"{CABLE.body}\n\n")
    assert "Classification  CONFIDENTIAL//NOFORN" in ran.lines
    assert "┌" not in ran.output


@pytest.mark.parametrize("columns", [1, 2, 9, 24, 72, 300])
def test_lines_are_broken_at_a_width(run: Run, shelf: Path, columns: int) -> None:
    words = ("--width", columns, "--part", "body")
    ran = run("show", CABLE.reference_id, *words, "--library", shelf)
    assert max(map(width, ran.lines)) <= max(columns, 2)
    assert "".join(ran.output.split()) == "".join(CABLE.body.split())
    assert run("show", CABLE.reference_id, "--width", columns, "--library", shelf).status == 0


def test_a_clean_body_has_its_paragraphs_whole(run: Run, tmp_path: Path) -> None:
    line = "the tide came in twice and went out once, as the keeper of it says"
    body = f"SUBJECT: TIDES\n\n1. (U) {line}\n{line}\n{line}\n"
    folder = tmp_path / "library"
    with Writer.open(folder) as writer:
        writer.add(replace(CABLE, body=body))
    words = ("show", CABLE.reference_id, "--clean", "--part", "body", "--library", folder)
    assert f"1. (U) {line} {line} {line}" in run(*words, "--width", 300).lines
    assert max(map(width, run(*words, "--width", 20).lines)) <= 20


def test_how_text_is_written_does_not_go_with_another_format(run: Run, shelf: Path) -> None:
    ran = run("show", CABLE.reference_id, "--clean", "--format", "json", "--library", shelf)
    assert (ran.status, ran.output) == (2, "")
    assert "--clean, --part and --width are for text" in ran.errors


def test_what_a_clean_text_leaves_out_is_told_beside_it(run: Run, tmp_path: Path) -> None:
    cut = "UNCLAS OXBOW 000012\n\nSUBJECT: TIDES\n\n1. THE TIDE TO ST..."
    body = f"{cut}\n\nUNCLAS OBAN 000007\n\n1. (U) The lamp is out.\n"
    with Writer.open(tmp_path / "library") as writer:
        writer.add(replace(CABLE, body=body))
    words = ("show", CABLE.reference_id, "--part", "body", "--library", tmp_path / "library")
    clean, printed = run(*words, "--clean"), run(*words)
    assert "2 lines of another cable left out; without --clean all is printed." in clean.errors
    assert ("lamp" in clean.output, "lamp" in printed.output) == (False, True)
    assert "left out" not in printed.errors

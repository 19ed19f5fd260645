from collections.abc import Iterator
from pathlib import Path

import pytest

from cabletui.archive.advice.quoted_values import quoted_values
from cabletui.archive.advice.remarks import remarks
from cabletui.archive.archive import Archive
from cabletui.archive.query import parse
from cabletui.errors import QuerySyntaxError
from tests.archive.fiction import fictional
from tests.archive.libraries import library


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    cables = [
        fictional(number, reference_id=f"06OXBOW{number}", subject="Tide tables", header=header)
        for number, header in enumerate(("FM AMEMBASSY OXBOW\nTO RUEHC/SECSTATE WASHDC\n", ""), 1)
    ]
    folder: Path = library(tmp_path_factory.mktemp("library"), *cables)
    with Archive.open(folder) as opened:
        yield opened


def said(archive: Archive, text: str) -> list[str]:
    return [note.text for note in quoted_values(archive, parse(text))]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("subject:tide tables", '“subject:” takes “tide” alone; subject:"tide tables" finds 2.'),
        ("lamp subject:tide tables lamp", 'subject:"tide tables" finds 2.'),
        ("to:secstate washdc", 'to:"secstate washdc" finds 1.'),
    ],
)
def test_the_quoted_form_is_said_with_what_it_finds(archive: Archive, text: str, told: str) -> None:
    (one,) = said(archive, text)
    assert one.endswith(told)
    assert len(one) <= 80


@pytest.mark.parametrize(
    "text",
    [
        "subject:tide lamp",
        'subject:"tide tables"',
        'subject:tide "tables"',
        "subject:=tide tables",
        "subject:tide  (tables)",
        "body:lamp tide",
        "tide tables",
        "*",
    ],
)
def test_nothing_is_said_where_it_would_find_nothing_or_is_no_value(
    archive: Archive, text: str
) -> None:
    assert said(archive, text) == []


@pytest.mark.parametrize("text", ["class:top secret", "-class:top secret", "class:top secret lamp"])
def test_a_value_that_there_is_none_of_is_explained_with_quotes(
    archive: Archive, text: str
) -> None:
    with pytest.raises(QuerySyntaxError, match='Several words stand in quotes: class:"top secret'):
        archive.search(parse(text))


@pytest.mark.parametrize("field", ["class", "tag", "concept", "signer", "action", "in"])
def test_the_explanation_with_quotes_fits_the_line(archive: Archive, field: str) -> None:
    with pytest.raises(QuerySyntaxError) as raised:
        archive.search(parse(f"{field}:qqxqqxqqxqqxqq qqxqqxqqxqqxqq"))
    assert len(str(raised.value)) <= 80


def test_what_a_code_means_is_one_name(archive: Archive) -> None:
    query = parse("tag:external political relations")
    assert archive.count(query) == archive.count(parse("tag:PREL"))
    notes = [note.text for note in remarks(archive, archive.search(query))]
    assert "“external political relations” is read as one name." in notes

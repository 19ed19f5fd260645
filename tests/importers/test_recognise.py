import pytest

from cabletui.errors import SourceError
from cabletui.importers import IMPORTERS, importer_named, recognise
from tests.importers.fixtures import APRIL, FIXTURES
from tests.shared import SEED, needs_shared


@pytest.mark.parametrize(
    ("file", "name"),
    [
        ("mirror-2010-11/cable/2008/03/08ALDERMARK112.html", "page"),
        ("mirror-2011-04/tag/EWWT_0.html", "page"),
        ("mirror-2011-08/cable/1975/11/7575BRINOVA189.html", "page"),
        ("page-text.txt", "page text"),
        ("central-file/1974BRINOVA00959_b.html", "plusd"),
        ("central-file/1974BRINOVA00960.txt", "national archives"),
        ("central-file/overview-1974.csv", "overview"),
        ("central-file/rows.jsonl", "jsonl"),
        ("plain-text/06ALDERMARK1201.txt", "plain text"),
        ("cables.csv", "csv"),
        ("cables.jsonl", "jsonl"),
    ],
)
def test_content_tells_the_format(file: str, name: str) -> None:
    importer = recognise((FIXTURES / file).read_bytes()[:65536], "no name")
    assert importer is not None
    assert importer.name == name


def test_wide_characters_are_looked_through() -> None:
    importer = recognise(APRIL.read_text(encoding="utf-8").encode("utf-16"), "")
    assert importer is not None
    assert importer.name == "page"


@pytest.mark.parametrize("head", [b"", b"Fog.", bytes(4096), bytes(range(256)) * 16])
def test_the_rest_is_in_no_format(head: bytes) -> None:
    assert recognise(head, "cable.html") is None


@needs_shared
def test_the_seed_is_recognised() -> None:
    importer = recognise(SEED.read_bytes()[:65536], "")
    assert importer is not None
    assert importer.name == "page text"


def test_formats_have_names() -> None:
    assert [importer_named(importer.name) for importer in IMPORTERS] == list(IMPORTERS)
    with pytest.raises(SourceError, match=r"no format “pdf”.*csv, jsonl"):
        importer_named("pdf")

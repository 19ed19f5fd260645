from collections.abc import Iterator

import pytest

from cabletui.archive.advice.completions import completions, near_values
from cabletui.archive.archive import Archive
from cabletui.archive.field_parts.central_fields import CONCEPT
from cabletui.cable.cable import LIST_SIGN
from tests.archive.fiction import fictional
from tests.archive.libraries import library

CONCEPTS = (("FISHERIES", "NET MAKING"), ("FISHERIES", "WEST COAST"), ("HERRING FISHERIES",))


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    cables = (
        fictional(number, attributes=(("Concepts", LIST_SIGN.join(names)),))
        for number, names in enumerate(CONCEPTS, 1)
    )
    with Archive.open(library(tmp_path_factory.mktemp("library"), *cables)) as opened:
        yield opened


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("fisherees", ["FISHERIES", "HERRING FISHERIES"]),
        ("west coats", ["WEST COAST"]),
        ("submarines", []),
        ("", []),
    ],
)
def test_a_misspelt_concept_leads_to_those_that_have_the_nearest_word(
    archive: Archive, typed: str, names: list[str]
) -> None:
    assert [one.value for one in near_values(archive, CONCEPT, typed, 3)] == names


def test_concepts_are_completed_with_their_counts(archive: Archive) -> None:
    found = completions(archive, CONCEPT, "fish", 9)
    assert [(one.value, one.count) for one in found] == [("FISHERIES", 2), ("HERRING FISHERIES", 1)]
    assert len(completions(archive, CONCEPT, "", 9)) == 4

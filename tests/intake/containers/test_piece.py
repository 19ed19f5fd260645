import os

import pytest

from cabletui.errors import Refusal
from cabletui.importers.outcome import PassedOver
from cabletui.intake.containers.piece import is_furniture, leads_out, of_archive, told


@pytest.mark.parametrize(
    "name",
    ["/a.html", "../a.html", "a/../../b.html", "\\a.html", "C:\\a.html", "a\\..\\b", "//host/a"],
)
def test_paths_that_lead_out(name: str) -> None:
    assert leads_out(name)
    assert isinstance(of_archive(name), Refusal)


@pytest.mark.parametrize("name", ["a.html", "./a/b.html", "a..b/c...html"])
def test_paths_that_stay(name: str) -> None:
    assert not leads_out(name)
    assert of_archive(name) is None


@pytest.mark.parametrize(
    "name",
    ["css/a.css", "x.PNG", "README", "a/.git/config", "__MACOSX/a.html", "._a.html", "Thumbs.db"],
)
def test_furniture_is_known_by_its_name(name: str) -> None:
    assert is_furniture(name)
    assert isinstance(of_archive(name), PassedOver)


@pytest.mark.parametrize("name", ["a.html", "./a.html", "cables.csv", "06ALDERMARK1", "a.txt"])
def test_what_may_be_a_cable_is_no_furniture(name: str) -> None:
    assert not is_furniture(name)


def test_any_name_can_be_written_down() -> None:
    assert told(os.fsdecode(b"caf\xe9-\xc3\xa9.html")) == "caf\\xe9-é.html"

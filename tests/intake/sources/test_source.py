import os

import pytest

from cabletui.errors import Refusal
from cabletui.importers.importer import PassedOver
from cabletui.intake.sources.source import inner_path, printable, verdict_by_name


@pytest.mark.parametrize(
    "name",
    [
        "/b/a.html",
        "//b/a.html",
        "../b/a.html",
        "./b/./a.html",
        "\\b\\a.html",
        "C:\\b\\a.html",
        "c:/b/a.html",
        "C:b\\a.html",
        "\\\\?\\C:\\b\\a.html",
        "b\\..\\a.html",
        "/../../b/a.html",
    ],
)
def test_what_leads_out_is_taken_off(name: str) -> None:
    assert inner_path(name) == "b/a.html"


@pytest.mark.parametrize("name", ["a.html", "a..b/c...html", "re: fog/a.html"])
def test_paths_that_stay_are_kept(name: str) -> None:
    assert inner_path(name) == name


def test_a_share_of_another_machine_is_a_folder() -> None:
    assert inner_path("\\\\server\\share\\a.html") == "server/share/a.html"


@pytest.mark.parametrize(
    "name",
    ["css/a.css", "x.PNG", "README", "a/.git/config", "__MACOSX/a.html", "._a.html", "Thumbs.db"],
)
def test_a_site_asset_is_known_by_its_name(name: str) -> None:
    assert isinstance(verdict_by_name(name), PassedOver)


@pytest.mark.parametrize("name", ["a.html", "./a.html", "cables.csv", "06ALDERMARK1", "a.txt"])
def test_what_may_be_a_cable_is_no_site_asset(name: str) -> None:
    assert verdict_by_name(name) is None


@pytest.mark.parametrize("name", ["06ALDERMARK1.pdf", "scans/06ALDERMARK1.PNG"])
def test_a_picture_of_a_cable_is_refused(name: str) -> None:
    assert isinstance(verdict_by_name(name), Refusal)


def test_a_name_without_end_is_cut() -> None:
    assert printable("a" * 9_000) == inner_path("a" * 9_000) == "a" * 1_000


def test_any_name_can_be_written_down() -> None:
    assert printable(os.fsdecode(b"caf\xe9-\xc3\xa9.html")) == "caf\\xe9-é.html"

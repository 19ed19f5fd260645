import os
import sys

import pytest

from cabletui.errors import CabletuiError, QuerySyntaxError, how_to_add


def test_a_query_error_points_at_its_place() -> None:
    error = QuerySyntaxError("There is no field “tga”.", 5, 3)
    assert isinstance(error, CabletuiError)
    assert (error.position, error.length, str(error)) == (5, 3, "There is no field “tga”.")


@pytest.mark.parametrize(
    ("prefix", "is_writable", "words"),
    [
        ("/home/ida/.local/share/pipx/venvs/cabletui", True, "`pipx inject cabletui py7zr`"),
        ("/home/ida/.local/share/uv/tools/cabletui", True, "`uv tool install --with py7zr"),
        ("/srv/cabletui", True, "-m pip install py7zr` adds it"),
        ("/srv/cabletui", False, "whoever installed cabletui here can add it"),
        (sys.base_prefix, True, "whoever installed cabletui here can add it"),
    ],
)
def test_what_is_lacking_is_added_as_the_reader_can(
    monkeypatch: pytest.MonkeyPatch, prefix: str, is_writable: bool, words: str
) -> None:
    monkeypatch.setattr(sys, "prefix", prefix)
    monkeypatch.setattr(os, "access", lambda path, mode: is_writable)
    assert words in how_to_add("py7zr")

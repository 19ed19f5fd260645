from io import BytesIO

import pytest

from cabletui.cable.cable import Cable, Source
from cabletui.errors import Refusal
from cabletui.importers.decoding import NOTE_WINDOWS
from cabletui.importers.importer import UnfitError
from cabletui.importers.one_cable import one_cable

SEEN: list[tuple[str, tuple[str, ...]]] = []


def _refused(text: str, source: Source, notes: tuple[str, ...]) -> Cable:
    SEEN.append((text, notes))
    raise UnfitError("It has no body.")


@pytest.mark.parametrize(("path", "name"), [("a/fog.txt", "a/fog.txt"), ("", "fog.tar")])
def test_what_is_no_cable_is_refused_by_the_name_of_its_file(path: str, name: str) -> None:
    source = Source("fog.tar", "plain text", path)
    found = list(one_cable(BytesIO(b"Fog."), source, _refused))
    assert found == [Refusal(name, "It has no body.")]


def test_the_reader_of_a_format_is_given_text_and_what_was_odd_about_it() -> None:
    list(
        one_cable(
            BytesIO("Fog in caf\xe9 towns.\r\n".encode("cp1252")), Source("a", "b", ""), _refused
        )
    )
    assert SEEN[-1] == ("Fog in café towns.\n", (NOTE_WINDOWS,))

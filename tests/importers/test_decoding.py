from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cabletui.importers import decoding
from cabletui.importers.decoding import (
    Recoded,
    decoded,
    encoding_of,
    read_decoded,
    with_line_ends,
)
from cabletui.importers.importer import LIMIT, UnfitError


def test_utf8_with_or_without_a_mark() -> None:
    assert decoded("Café\u2028".encode()) == ("Café\u2028", ())
    assert decoded("Café".encode("utf-8-sig")) == ("Café", ())


def test_other_encodings_are_read_and_noted() -> None:
    assert decoded("“Café”".encode("cp1252")) == ("“Café”", (decoding.NOTE_WINDOWS,))
    assert decoded("Café".encode("utf-16")) == ("Café", (decoding.NOTE_UTF16,))


def test_wide_characters_need_no_mark() -> None:
    text = 'A "race".\n' * 4
    assert decoded(text.encode("utf-16-le")) == (text, (decoding.NOTE_UTF16,))
    assert decoded(text.encode("utf-16-be")) == (text, (decoding.NOTE_UTF16,))
    assert encoding_of(text.encode() + bytes(900)) == "utf-8"
    assert encoding_of(text.encode("utf-16-le") + bytes(900)) == "utf-16-le"


@given(st.text(st.sampled_from("a\r\n\u2028\x85")))
def test_line_ends_of_all_systems_become_ours(text: str) -> None:
    found = with_line_ends(text)
    assert "\r" not in found
    assert found.replace("\n", "") == text.replace("\r", "").replace("\n", "")
    assert with_line_ends(found.replace("\n", "\r\n")) == found


@given(st.text(st.characters(exclude_categories=["Cs"])), st.integers(1, 9))
def test_a_wide_stream_is_read_in_pieces_as_a_whole(text: str, size: int) -> None:
    data = BytesIO(("A wide text. " + text).encode("utf-16"))
    stream = Recoded(data.read(16), data)
    assert b"".join(iter(lambda: stream.read(size), b"")).decode() == "A wide text. " + text


@pytest.mark.parametrize("data", [b"a\0b", b"\x81\x8d\xff", b"\xff\xfea"])
def test_what_is_no_text_is_refused(data: bytes) -> None:
    with pytest.raises(UnfitError):
        decoded(data)


def test_a_copy_has_our_line_ends_and_a_limit() -> None:
    assert read_decoded(BytesIO(b"a\r\nb\rc\r\r\nd\n"))[0] == "a\nb\nc\nd\n"
    with pytest.raises(UnfitError, match="longer than 8 MB"):
        read_decoded(BytesIO(b"a" * (LIMIT + 1)))

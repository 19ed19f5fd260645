from io import BytesIO

import pytest

from cabletui.importers import decoding
from cabletui.importers.decoding import decoded, decoded_copy
from cabletui.importers.outcome import LIMIT, UnfitError


def test_utf8_with_or_without_a_mark() -> None:
    assert decoded("Café\u2028".encode()) == ("Café\u2028", ())
    assert decoded("Café".encode("utf-8-sig")) == ("Café", ())


def test_other_encodings_are_read_and_noted() -> None:
    assert decoded("“Café”".encode("cp1252")) == ("“Café”", (decoding.NOTE_WINDOWS,))
    assert decoded("Café".encode("utf-16")) == ("Café", (decoding.NOTE_UTF16,))


@pytest.mark.parametrize("data", [b"a\0b", b"\x81\x8d\xff", b"\xff\xfea"])
def test_what_is_no_text_is_refused(data: bytes) -> None:
    with pytest.raises(UnfitError):
        decoded(data)


def test_a_copy_has_our_line_ends_and_a_limit() -> None:
    assert decoded_copy(BytesIO(b"a\r\nb\rc"))[0] == "a\nb\rc"
    with pytest.raises(UnfitError, match="longer than 8 MB"):
        decoded_copy(BytesIO(b"a" * (LIMIT + 1)))

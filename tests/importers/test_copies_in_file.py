"""All that lies in one file, read each for itself."""

import io

import pytest

from cabletui.cable.cable import Cable
from cabletui.errors import Refusal
from cabletui.importers import read, recognise
from cabletui.importers.importer import Outcome, PassedOver
from tests.importers.fixtures import APRIL, AUGUST, FIXTURES, INDEX, cable
from tests.importers.real import pages
from tests.shared import needs_shared

WHOLE, OTHER = APRIL.read_bytes(), AUGUST.read_bytes()


def found(data: bytes, name: str = "") -> list[Outcome]:
    importer = recognise(data[: 1 << 16], name)
    assert importer
    return list(read(importer, io.BytesIO(data), name, "all.html"))


def texts(outcomes: list[Outcome]) -> list[tuple[str, str, str]]:
    cables = (one for one in outcomes if isinstance(one, Cable))
    return [(one.reference_id, one.header, one.body) for one in cables]


def ids(outcomes: list[Outcome]) -> list[str]:
    return [one.reference_id for one in outcomes if isinstance(one, Cable)]


def test_each_page_is_a_cable_that_tells_its_place() -> None:
    first, second = found(WHOLE + OTHER)
    assert isinstance(first, Cable)
    assert isinstance(second, Cable)
    assert (first.reference_id, first.source.path) == ("07ALDERMARK345", "copy 1")
    assert (second.reference_id, second.source.path) == ("7575BRINOVA189", "copy 2")
    assert first.body == cable(recognise(WHOLE, ""), WHOLE).body  # type: ignore[arg-type]


def test_in_an_archive_the_place_is_that_within_its_file() -> None:
    assert [
        one.source.path for one in found(WHOLE + OTHER, "a.html") if isinstance(one, Cable)
    ] == [
        "a.html, copy 1",
        "a.html, copy 2",
    ]


def test_what_is_broken_or_no_cable_is_told_by_its_place() -> None:
    cut = WHOLE[: WHOLE.rindex(b"</pre>")]
    kept, torn, over, last = found(WHOLE + cut + INDEX.read_bytes() + OTHER)
    assert ids([kept, last]) == ["07ALDERMARK345", "7575BRINOVA189"]
    assert isinstance(torn, Refusal)
    assert (torn.name, torn.reason[:22]) == ("all.html, copy 2", "The page stops before ")
    assert isinstance(over, PassedOver)
    assert over.name == "all.html, copy 3"


@pytest.mark.parametrize(
    "beside",
    [
        b"\n<!-- FILE ARCHIVED ON 12:00:00 -->\n<!-- playback timings: 0.7 -->\n",
        b"\xef\xbb\xbf",
        b"\r\n \x1a",
        b"<script>var fog = '<p>';</script>",
    ],
)
def test_what_says_nothing_makes_no_copy_of_its_own(beside: bytes) -> None:
    (one,) = found(WHOLE + beside)
    assert isinstance(one, Cable)
    assert one.source.path == ""


def test_the_head_of_an_answer_before_a_page_is_no_copy() -> None:
    (one,) = found(b"HTTP/1.1 200 OK\r\nServer: fog\r\n\r\n" + WHOLE)
    assert ids([one]) == ["07ALDERMARK345"]


def test_words_between_pages_are_passed_over_and_long_ones_refused() -> None:
    outcomes = found(WHOLE + b"==> b.html <==\n" + OTHER + b"Fog. " * 200)
    assert ids(outcomes) == ["07ALDERMARK345", "7575BRINOVA189"]
    (over,) = (one for one in outcomes if isinstance(one, PassedOver))
    assert "==> b.html <==" in over.why
    (refused,) = (one for one in outcomes if isinstance(one, Refusal))
    assert "no format" in refused.reason


def test_texts_between_pages_are_read() -> None:
    whole = (FIXTURES / "plain-text" / "06ALDERMARK1201.txt").read_bytes()
    outcomes = found(WHOLE + whole + OTHER + whole)
    assert len(ids(outcomes)) == 4
    assert not any("pre>" in one.body for one in outcomes if isinstance(one, Cable))


def test_two_printed_pages_of_which_the_second_has_no_top_to_be_seen_are_refused() -> None:
    printed = (
        b"Articles\nViewing cable 06ALDERMARK1, FOG\n\n"
        b"Reference ID Created Released Classification Origin\n"
        b"06ALDERMARK1 2006-01-02 03:04 2011-08-30 01:44 SECRET Embassy Aldermark\n"
        b"R 020304Z JAN 06\n\nS E C R E T ALDERMARK 1\n\nFOG.\n"
    )
    (one,) = found(printed)
    assert isinstance(one, Cable)
    (torn,) = found(printed + printed.replace(b"Articles", b"Other words"))
    assert isinstance(torn, Refusal)
    assert "Another copy begins within it" in torn.reason


@needs_shared
def test_all_real_pages_in_one_file_are_the_same_cables_as_each_by_itself() -> None:
    real = [data for _, data in pages()]
    alone = [one for data in real for one in found(data)]
    together = found(b"".join(real))
    assert [
        (one.reference_id, one.header, one.body) for one in together if isinstance(one, Cable)
    ] == [(one.reference_id, one.header, one.body) for one in alone if isinstance(one, Cable)]
    assert len(ids(together)) == len(real)

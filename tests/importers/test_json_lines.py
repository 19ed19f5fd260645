import io

import orjson

from cabletui.cable.addition import Addition, to_addition
from cabletui.cable.cable import Cable, Source
from cabletui.cable.document import to_document
from cabletui.errors import Refusal
from cabletui.importers.json_lines import JsonLines
from cabletui.importers.outcome import LIMIT
from cabletui.importers.page import Page
from tests.importers.fixtures import APRIL, FIXTURES, cable, outcomes

DATA = (FIXTURES / "cables.jsonl").read_bytes()
JSONL = JsonLines()


def test_good_lines_go_in_and_bad_ones_are_named() -> None:
    first, second, third, fourth = outcomes(JSONL, DATA, "")
    assert isinstance(first, Cable)
    assert isinstance(second, Cable)
    assert isinstance(third, Refusal)
    assert isinstance(fourth, Refusal)
    assert (third.name, fourth.name) == ("source, line 4", "source, line 5")
    assert "created" in third.reason
    assert "JSON" in fourth.reason


def test_a_document_keeps_its_own_source() -> None:
    first, second, *_ = outcomes(JSONL, DATA)
    assert isinstance(first, Cable)
    assert isinstance(second, Cable)
    assert first.source.name == "mirror"
    assert (second.source.name, second.source.path) == ("source", "file, line 2")


def test_what_another_program_leaves_out_is_read_from_the_body() -> None:
    _, found, *_ = outcomes(JSONL, DATA)
    assert isinstance(found, Cable)
    assert found.subject == "THE OLD LAMP"
    assert found.tags == ("EWWT",)
    assert found.references == ("06ALDERMARK1201",)


def test_a_cable_comes_back_as_it_went() -> None:
    one = cable(Page(), APRIL.read_bytes())
    assert cable(JSONL, orjson.dumps(to_document(one))) == one


def test_a_line_too_long_is_refused_and_the_next_is_read() -> None:
    good = DATA.split(b"\n")[0] + b"\n"
    found = outcomes(JSONL, b'{"reference_id":"' + b"x" * (2 * LIMIT) + b'"}\n' + good)
    assert [type(one) for one in found] == [Refusal, Cable]


def test_a_document_that_no_archive_can_hold_is_refused() -> None:
    for field, value in (("reference_id", "x y"), ("created", "0001-01-01"), ("body", " \n")):
        document = orjson.loads(DATA.split(b"\n")[0]) | {field: value}
        (outcome,) = outcomes(JSONL, orjson.dumps(document))
        assert isinstance(outcome, Refusal), field


def test_objects_with_an_id_are_recognised() -> None:
    assert JSONL.recognises(b"\xef\xbb\xbf" + DATA, "")
    assert not JSONL.recognises(b'{"name": "other"}\n' + DATA, "")
    assert list(JSONL.read(io.BytesIO(b"\n\n"), "", "source")) == []


def test_what_adds_to_a_text_comes_back_as_it_went() -> None:
    one = cable(Page(), APRIL.read_bytes())
    (held,) = outcomes(JSONL, orjson.dumps(to_addition(one)))
    assert isinstance(held, Addition)
    assert held.with_text(one) == one


def test_an_addition_without_a_source_is_of_this_one() -> None:
    document = to_addition(cable(Page(), APRIL.read_bytes())) | {"source": None}
    (held,) = outcomes(JSONL, orjson.dumps(document))
    assert isinstance(held, Addition)
    assert held.particulars.source == Source("source", "jsonl", "file, line 1")


def test_an_addition_that_no_archive_can_hold_is_refused() -> None:
    sound = to_addition(cable(Page(), APRIL.read_bytes()))
    for field, value in (("reference_id", "x y"), ("created", "0001-01-01"), ("same_text_as", 7)):
        (outcome,) = outcomes(JSONL, orjson.dumps(sound | {field: value}))
        assert isinstance(outcome, Refusal), field

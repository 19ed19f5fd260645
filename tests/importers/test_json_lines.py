import io
from collections.abc import Callable
from dataclasses import replace

import orjson
import pytest

from cabletui.cable.addition import Addition, to_addition
from cabletui.cable.cable import Cable, Source
from cabletui.cable.document import to_document
from cabletui.errors import Refusal
from cabletui.importers.html_page import HtmlPage
from cabletui.importers.importer import LIMIT, PassedOver
from cabletui.importers.json_lines import JsonLines
from tests.archive.fiction import fictional
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
    assert "date of creation" in third.reason
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
    one = cable(HtmlPage(), APRIL.read_bytes())
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


MONGO: dict[str, object] = {
    "_id": {"$oid": "4d1f"},
    "reference_id": "09BRINOVA7",
    "date_time": "2009-05-04 11:20",
    "classification": "secret",
    "origin": "Embassy Brinova",
    "header": "O 041120Z MAY 09\r\nFM AMEMBASSY BRINOVA\r\n",
    "body": "S E C R E T BRINOVA 000007\r\n\r\nTAGS: PREL\r\nSUBJECT: TIDES\r\n AND FOG\r\n\r\n",
}


def without(*names: str, **more: object) -> dict[str, object]:
    return {name: value for name, value in MONGO.items() if name not in names} | more


def foreign(document: dict[str, object]) -> Cable:
    return cable(JSONL, orjson.dumps(document))


def test_the_export_of_a_database_is_read() -> None:
    found = foreign(MONGO)
    assert (found.reference_id, str(found.created)) == ("09BRINOVA7", "2009-05-04T11:20Z")
    assert (found.classification, found.origin) == ("SECRET", "Embassy Brinova")
    assert (found.subject, found.tags) == ("TIDES AND FOG", ("PREL",))
    assert "\r" not in found.header + found.body


def test_what_an_export_leaves_out_is_read_from_the_text() -> None:
    bare = foreign(without("reference_id", "date_time", "classification", "origin"))
    assert replace(bare, source=foreign(MONGO).source) == foreign(MONGO)


@pytest.mark.parametrize(
    "names",
    [
        {"reference_id": "_id", "date_time": "created", "body": "text"},
        {"reference_id": "refid", "date_time": "Date", "body": "content"},
        {"reference_id": "identifier", "classification": "class", "date_time": "timestamp"},
    ],
)
def test_fields_may_have_other_names(names: dict[str, str]) -> None:
    assert foreign({names.get(name, name): value for name, value in without("_id").items()}) == (
        foreign(MONGO)
    )


@pytest.mark.parametrize(
    "moment",
    [
        {"$date": "2009-05-04T11:20:00.000Z"},
        {"$date": {"$numberLong": "1241436000000"}},
        {"$date": 1241436000000},
        1241436000,
    ],
)
def test_times_are_unwrapped(moment: object) -> None:
    assert str(foreign(without(date_time=moment)).created) == "2009-05-04T11:20Z"


@pytest.mark.parametrize("option", [None, orjson.OPT_INDENT_2])
@pytest.mark.parametrize("parted", [b"\n", b",\n", b","])
def test_objects_come_in_arrays_and_over_lines(option: int | None, parted: bytes) -> None:
    documents = [without(reference_id=f"09BRINOVA{at}") for at in range(9)]
    data = parted.join(orjson.dumps(document, option=option) for document in documents)
    for text in (data, b"[" + data + b"]", b"[\n  " + data + b"\n]\n"):
        found = [one.reference_id for one in outcomes(JSONL, text) if isinstance(one, Cable)]
        assert found == [f"09BRINOVA{at}" for at in range(9)]
        assert JSONL.recognises(text, "")


def test_line_ends_of_other_systems_are_ours_in_our_own_form_too() -> None:
    one = cable(HtmlPage(), APRIL.read_bytes())
    document = to_document(one)
    theirs = {name: document[name].replace("\n", "\r\n") for name in ("header", "body")}
    theirs["origin"] = document["origin"].replace(" ", "\r\n")
    assert cable(JSONL, orjson.dumps(document | theirs)) == one


def test_a_missing_field_is_told_once_with_the_count() -> None:
    data = b"\n".join(orjson.dumps(without("body")) for _ in range(1200))
    (lacking,) = outcomes(JSONL, data + b"\n")
    assert lacking == Refusal(
        "file, line 1 and 1,199 more", "The field “body” is missing or empty.", 1200
    )


def test_wide_characters_are_read() -> None:
    data = orjson.dumps(MONGO).decode().encode("utf-16")
    assert foreign(MONGO) in outcomes(JSONL, data)


def test_objects_with_an_id_are_recognised() -> None:
    assert JSONL.recognises(b"\xef\xbb\xbf" + DATA, "")
    assert not JSONL.recognises(b'{"name": "other"}\n' + DATA, "")
    assert list(JSONL.read(io.BytesIO(b"\n\n"), "", "source")) == []


def test_what_adds_to_a_text_comes_back_as_it_went() -> None:
    one = cable(HtmlPage(), APRIL.read_bytes())
    (held,) = outcomes(JSONL, orjson.dumps(to_addition(one)))
    assert isinstance(held, Addition)
    assert held.with_text(one) == one


def test_an_addition_without_a_source_is_of_this_one() -> None:
    document = to_addition(cable(HtmlPage(), APRIL.read_bytes())) | {"source": None}
    (held,) = outcomes(JSONL, orjson.dumps(document))
    assert isinstance(held, Addition)
    assert held.particulars.source == Source("source", "jsonl", "file, line 1")


def test_an_addition_that_no_archive_can_hold_is_refused() -> None:
    sound = to_addition(cable(HtmlPage(), APRIL.read_bytes()))
    for field, value in (("reference_id", "x y"), ("created", "0001-01-01"), ("same_text_as", 7)):
        (outcome,) = outcomes(JSONL, orjson.dumps(sound | {field: value}))
        assert isinstance(outcome, Refusal), field


def exported(number: int) -> dict[str, object]:
    return {"reference_id": f"09ALDERMARK{number}", "date": "2009-05-04", "body": f"Fog {number}."}


@pytest.mark.parametrize(
    "around",
    [
        lambda docs: {"total": 2, "docs": docs},
        lambda docs: {"response": {"numFound": 2, "docs": docs}},
        lambda docs: {"rows": [{"id": "x", "doc": one} for one in docs]},
        lambda docs: [{"_id": "x", "_source": one} for one in docs],
        lambda docs: {one["reference_id"]: one for one in docs},
    ],
)
@pytest.mark.parametrize("option", [None, orjson.OPT_INDENT_2])
def test_documents_lie_in_what_other_programs_put_around_them(
    around: Callable[[list[dict[str, object]]], object], option: int | None
) -> None:
    data = orjson.dumps(around([exported(1), exported(2)]), option=option)
    assert JSONL.recognises(data, "")
    found = outcomes(JSONL, data)
    assert [one.reference_id for one in found if isinstance(one, Cable)] == [
        "09ALDERMARK1",
        "09ALDERMARK2",
    ]


def test_a_part_of_a_file_and_the_sequences_of_json_are_recognised() -> None:
    lines = b"".join(orjson.dumps(exported(number)) + b"\n" for number in (1, 2, 3))
    torn, *found = outcomes(JSONL, lines[20:])
    assert JSONL.recognises(lines[20:], "")
    assert isinstance(torn, Refusal)
    assert [one.reference_id for one in found if isinstance(one, Cable)] == [
        "09ALDERMARK2",
        "09ALDERMARK3",
    ]
    assert JSONL.recognises(b"\x1e" + lines, "")
    assert not JSONL.recognises(b"A note.\n{}", "")


ACTIONS: tuple[dict[str, object], ...] = (
    {"index": {"_index": "cables", "_id": "7"}},
    {"index": {}},
    {"create": {"_index": "cables", "routing": "a", "require_alias": False}},
    {"update": {"_id": "09BRINOVA1", "retry_on_conflict": 3}},
)


@pytest.mark.parametrize("order", ACTIONS)
def test_what_a_bulk_file_of_a_search_engine_orders_is_no_document(
    order: dict[str, object],
) -> None:
    documents = [without("_id", reference_id=f"09BRINOVA{at}") for at in range(3)]
    lines = [one for document in documents for one in (order, document)]
    data = b"".join(orjson.dumps(line) + b"\n" for line in lines)
    found = outcomes(JSONL, data)
    assert [one.reference_id for one in found if isinstance(one, Cable)] == [
        f"09BRINOVA{at}" for at in range(3)
    ]
    assert len(found) == 3
    assert JSONL.recognises(data, "")
    assert JSONL.recognises(data[: len(orjson.dumps(order)) + 200], "")


def test_the_document_of_an_update_is_read_and_an_order_to_delete_is_passed_over() -> None:
    lines = [{"update": {"_id": "1"}}, {"doc": without("_id")}, {"delete": {"_id": "2"}}]
    cable_read, passed = outcomes(JSONL, b"\n".join(map(orjson.dumps, lines)))
    assert isinstance(cable_read, Cable)
    assert passed == PassedOver("file, line 3", "an order to delete")


@pytest.mark.parametrize(
    "document", [{"index": "7"}, {"index": {"a": {}}}, {"index": {}, "other": 1}, {"show": {}}, {}]
)
def test_what_only_resembles_an_order_is_told(document: dict[str, object]) -> None:
    (outcome,) = outcomes(JSONL, orjson.dumps(document))
    assert isinstance(outcome, Refusal)


def test_a_cable_under_the_name_of_an_order_is_a_cable() -> None:
    assert foreign({"index": without("_id")}) == foreign(without("_id"))


def test_a_cable_without_text_comes_back_as_it_was_written() -> None:
    card = fictional(
        1, header="", body="", attributes=(("Type", "TE"), ("To", "STATE")), references=()
    )
    line = orjson.dumps(to_document(card))
    assert outcomes(JsonLines(), line) == [card]

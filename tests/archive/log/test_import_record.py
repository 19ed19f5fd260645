from dataclasses import asdict

from cabletui.archive.log.import_record import record_of
from cabletui.errors import Refusal
from tests.archive.log.test_import_log import record


def test_a_run_is_read_as_it_was_recorded() -> None:
    assert record_of(asdict(record())) == record()


def test_what_a_document_lacks_has_a_default() -> None:
    found = record_of({"sources": ["/home/ann/mirror/"], "refusals": [{"name": "fog.html"}]})
    assert found.sources == ("mirror",)
    assert found.refusals == (Refusal("fog.html", "", 1),)
    assert (found.began, found.seconds, found.added, found.finished) == ("", 0.0, 0, True)

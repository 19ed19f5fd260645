import pytest

from cabletui.errors import Refusal
from cabletui.importers.importer import PassedOver
from cabletui.importers.other_page import outcome_of_other_page


def page(title: str, body: str = "") -> bytes:
    return f"<html><head><title>{title}</title></head><body>{body}</body></html>".encode()


@pytest.mark.parametrize(
    "title", ["404 Not Found", "503 Service Unavailable", "Just a moment...", "Error", "Sign in"]
)
def test_an_error_page_is_told_by_its_title(title: str) -> None:
    refusal = outcome_of_other_page(page(title), "cable/06ALDERMARK1.html")
    assert isinstance(refusal, Refusal)
    assert f"an error page (“{title}”) under the name of a cable" in refusal.reason
    assert isinstance(outcome_of_other_page(page(title), "about.html"), PassedOver)


def test_a_page_of_another_site_is_told_by_its_title() -> None:
    assert outcome_of_other_page(page("Birds &amp; bees"), "a.html") == PassedOver(
        "a.html", "a page of another site (“Birds & bees”)"
    )
    assert isinstance(outcome_of_other_page(page("Birds"), "06ALDERMARK1.html"), Refusal)


def test_a_page_of_another_site_that_holds_a_cable_is_refused() -> None:
    refusal = outcome_of_other_page(page("Fog", "<p>E.O. 12958: DECL: 06/05/2017</p>"), "a.html")
    assert isinstance(refusal, Refusal)
    assert "holds a cable" in refusal.reason


def test_an_index_page_is_passed_over_whatever_follows_it() -> None:
    index = page("Cable Viewer", "<h3>Browse by tag</h3>") + b"<!-- archived -->" * 90
    assert isinstance(outcome_of_other_page(index, "tag/PREL_0.html"), PassedOver)
    assert isinstance(outcome_of_other_page(index, "06ALDERMARK1.html"), Refusal)


@pytest.mark.parametrize("whole", [page("Cable Viewer"), b"<html><head>" + b" " * 90])
def test_only_what_stops_is_said_to_stop(whole: bytes) -> None:
    cut = whole.removesuffix(b"</body></html>")
    refusal = outcome_of_other_page(cut, "a.html")
    assert isinstance(refusal, Refusal)
    assert "stops before its end" in refusal.reason

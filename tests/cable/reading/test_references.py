import pytest
from hypothesis import given
from hypothesis import strategies as st

from cabletui import cable
from tests.cable.reading.hostile import HOSTILE
from tests.cost import out_of_step


def _cited(body: str, year: int = 2006) -> list[str]:
    return [str(c.reference) for c in cable.references(body, year=year) if c.reference]


def test_a_list_inherits_year_and_station() -> None:
    body = "REF: A. 05 LIMA 12\n     B. LA PAZ 0031 AND 32\n     C. QUITO 9 (2004)\n\n1. Text"
    assert _cited(body) == ["05LIMA12", "06LAPAZ31", "06LAPAZ32", "04QUITO9"]


def test_a_bare_number_has_the_year_that_leads_its_item() -> None:
    body = "REF: A. 05 LIMA 12, 13, AND 14 B. QUITO 9 AND 10 C. 04LIMA1 AND 2\n\n1. Text"
    assert _cited(body) == [
        *("05LIMA12", "05LIMA13", "05LIMA14"),
        *("06QUITO9", "06QUITO10"),
        *("04LIMA1", "04LIMA2"),
    ]


def test_numbers_are_joined_by_a_stroke_too() -> None:
    assert _cited("REF: LIMA 1115/1116") == ["06LIMA1115", "06LIMA1116"]
    assert _cited("REF: LIMA 1115/04") == ["04LIMA1115"]


def test_an_invented_post_is_a_station_too() -> None:
    assert _cited("REF: A. ALDERMOOR 402 (NOTAL) B. 03 PORT QUILLON 7") == [
        "06ALDERMOOR402",
        "03PORTQUILLON7",
    ]


def test_what_is_no_cable_is_cited_without_a_reference() -> None:
    email, call = cable.references("REFS: A) FENWICK-ODA E-MAIL 05/11/07 B) ODA TELCON 3 MAY")
    assert (email.reference, email.bullet) == (None, "A")
    assert (call.reference, call.text) == (None, "ODA TELCON 3 MAY")


def test_the_cable_itself_and_page_lines_are_no_citations() -> None:
    own = cable.Reference(2008, "LIMA", 564)
    body = "REF: LIMA 227  LIMA 00000564  001.2 OF 002   CLASSIFIED BY: X"
    assert [str(c.reference) for c in cable.references(body, of=own)] == ["08LIMA227"]


def test_a_number_beyond_the_cables_own_is_of_the_year_before() -> None:
    own = cable.Reference(2008, "LIMA", 10)
    assert [str(c.reference) for c in cable.references("REF: LIMA 900", of=own)] == ["07LIMA900"]


def test_the_span_is_the_verbatim_text() -> None:
    body = "SUBJECT: X\nREF: A. 05 LIMA 12\n"
    (citation,) = cable.references(body)
    assert body[slice(*citation.span)] == citation.text == "05 LIMA 12"


def test_numbers_before_items_are_no_serials() -> None:
    body = "REF:  1. LIMA 1902, 2. STATE 31565  3. STATE 014859\n\n1.  (S) REFTEL 1 ASKS."
    assert _cited(body, 1985) == ["85LIMA1902", "85STATE31565", "85STATE14859"]
    assert [one.bullet for one in cable.references(body, year=1985)] == ["1", "2", "3"]


MARKS = {
    "1.": "{number}.",
    "1)": "{number})",
    "(1)": "({number})",
    "[1]": "[{number}]",
    "1 -": "{number} -",
    "A.": "{letter}.",
    "a)": "{small})",
    "(A)": "({letter})",
}
SHAPES = (
    *("{short} {station} {serial}", "{year} {station} {serial:06}", "{station} {serial} ({short})"),
    *("{station} {serial} ({year})", "{short}{glued}{serial}"),
)
STATIONS = st.sampled_from(("LIMA", "State", "LA PAZ", "ALDERMOOR", "PORT QUILLON"))


@given(
    st.sampled_from(sorted(MARKS)),
    st.sampled_from((", ", "; ", "  ", " and ", "\n     ", ",\n", "\n", ". ")),
    st.sampled_from(SHAPES),
    st.sampled_from(("REF: ", "REFS:  ", "Ref:\n", "REFTEL: ")),
    st.lists(
        st.tuples(st.sampled_from((1979, 1985, 2006)), STATIONS, st.integers(20, 99_999)),
        min_size=1,
        max_size=12,
    ),
)
def test_a_list_is_read_however_it_is_marked(
    mark: str, between: str, shape: str, label: str, cited: list[tuple[int, str, int]]
) -> None:
    items = [
        MARKS[mark].format(number=at + 1, letter="ABCDEFGHIJKL"[at], small="abcdefghijkl"[at])
        + " "
        + shape.format(
            year=year,
            short=f"{year % 100:02}",
            station=station,
            glued=station.replace(" ", "").upper(),
            serial=serial,
        )
        for at, (year, station, serial) in enumerate(cited)
    ]
    text = "\n\n1. (S) ALDERMOOR 77 ASKS.\n\n2. (S) LIMA 78 ANSWERS.\n"
    assert _cited(f"SUBJECT: FOG\n\n{label}{between.join(items)}{text}") == [
        f"{year % 100:02}{station.replace(' ', '').upper()}{serial}"
        for year, station, serial in cited
    ]


@given(st.text())
def test_no_text_is_an_error(text: str) -> None:
    cable.references(text)


def test_hostile_text_costs_little_more_than_its_length() -> None:
    assert out_of_step(cable.references, HOSTILE) == []


def test_a_report_before_a_year_is_a_citation_of_its_own() -> None:
    cited = cable.references("REF: OSLO IIR 6 899 0149 10 2008 OSLO 2394; LIMA 4\n\n1.", year=2009)
    assert [one.text for one in cited] == ["OSLO IIR 6 899 0149 10", "2008 OSLO 2394", "LIMA 4"]
    assert [str(one.kind) for one in cited] == ["report", "cable", "cable"]


@pytest.mark.parametrize("text", ["(BOTH LIMA) MEMO", "(BOTH LIMA) 12 MEMO", "(ALL OSLO) IIR"])
def test_a_station_in_brackets_without_a_number_before_it_cites_no_cable(text: str) -> None:
    found = cable.references(f"SUBJECT: FOG\n\nREF: {text}\n\n1. Fog.\n", year=2005)
    assert [one.reference for one in found] == [None]

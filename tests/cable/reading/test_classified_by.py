import pytest
from hypothesis import given
from hypothesis import strategies as st

from cabletui import cable
from tests.cable.reading.hostile import HOSTILE
from tests.cost import out_of_step


@pytest.mark.parametrize(
    ("statement", "name"),
    [
        ("Classified By: Ambassador Oda P. Fenwick for reasons 1.4 (b) and (d).", "Oda P. Fenwick"),
        ("CLASSIFIED BY: ODA FENWICK, DIRECTOR, OFFICE OF BEES; REASON: 1.5(D)", "ODA FENWICK"),
        ("Classified by A/DCM Oda Fenwick, Jr. Reasons: 1.4 (b)", "Oda Fenwick, Jr."),
        ("Classified By: Chargé, a.i., Oda Fenwick per 1.4 (d)", "Oda Fenwick"),
        (
            "Classified By: Economic Minister-Counselor Oda Fenwick for re \nasons 1.4",
            "Oda Fenwick",
        ),
        ("CLASSIFIED BY: PERMREP ODA FENWICK, REASON 1.4 (B)", "ODA FENWICK"),
        ("CLASSIFIED BY: CG ODA FENWICK FOR REASONS 1.4 (B)", "ODA FENWICK"),
        ("Classified By: ADCM OFENWICK for reasons 1.4 (b)", "OFENWICK"),
        ("Classified By: Fenwick, Ambassador; REASON: 1.4(B)", "Fenwick"),
        ("Classified By: Fenwick, Oda P, Ambassador, State; REASON: 1.4(B)", "Fenwick, Oda P"),
        ('Classified By: DCM O. "Bee" Fenwick. Reasons: 1.4 (b)', 'O. "Bee" Fenwick'),
        ("Classified By: Counselor Bene dict Fenwick for reason 1.4 (b)", "Benedict Fenwick"),
        ("Classified By: Amb.Fenwick, reasons 1.4 (b)", "Fenwick"),
        ("Classified By: Ambassador Lu by reasons 1.4 (b)", "Lu"),
        ("Classified By: P.O. Oda Fenwick per 1.4", "Oda Fenwick"),
        ("Classified By: Political Counsler Oda Fenwick per 1.4", "Oda Fenwick"),
        ("Classified By: ECONMIN ODA FENWICK, II, PER 1.4", "ODA FENWICK, II"),
        (
            "Classified By: Acting Deputy Minister-Counselor for Political Affairs Oda Mc\nAlder",
            "Oda McAlder",
        ),
        (
            "Classified By: Minister-Counselor for Economic and Political Affairs Oda Fenwick\nfor",
            "Oda Fenwick",
        ),
        ("Classified By: DCM Thomas Gentry for reason 1.4 (b)", "Thomas Gentry"),
    ],
)
def test_the_name_is_told_from_title_and_office(statement: str, name: str) -> None:
    assert cable.classified_by(f"SUBJECT: X\n\n{statement}\n\n1. (C) Text") == (name,)


def test_a_zero_is_mended_on_request() -> None:
    body = "CLASSIFIED BY LEE 0. FENWICK, DIRECTOR. REASON: 1.5(D)"
    assert cable.classified_by(body) == ("LEE 0. FENWICK",)
    assert cable.classified_by(body, normalize=True) == ("LEE O. FENWICK",)


def test_a_name_that_was_blackened_is_none() -> None:
    body = "Classified By: XXXXXXXXXXXX, Ambassador, U.S. Embassy Graystrand. REASON: 1.4 (b)"
    assert cable.classified_by(body) == ()


def test_a_statement_that_was_cut_gives_way_to_a_whole_one() -> None:
    cut = "CLASSIFIED BY: Oda P. Fenw..."
    whole = "CLASSIFIED BY: Oda P. Fenwick, Deputy Chief of Mission; REASON: 1.4(B)"
    assert cable.classified_by(cut) == ("Oda P. Fenw",)
    assert cable.classified_by(f"{cut}\n\n\n{whole}\n") == ("Oda P. Fenwick",)


@pytest.mark.parametrize(
    "statement",
    [
        "CLASSIFIED BY: Derived from Multiple Sources",
        "CORRECTED COPY: CLASSIFIED BY LINE ADDED",
        "CLASSIFIED BY: Department of State Classification Guide",
        "DECLASSIFIED BY: ODA FENWICK",
        "UNCLASSIFIED BY MAYOR ODA FENWICK",
    ],
)
def test_what_names_no_officer_gives_none(statement: str) -> None:
    assert cable.classified_by(f"SUBJECT: X\n\n{statement}\n\n1. (C) Text") == ()


def test_a_statement_without_a_name_gives_none() -> None:
    assert cable.classified_by("CLASSIFIED BY SECTION 1.5 (B) AND (D).") == ()


@given(st.text())
def test_no_text_is_an_error(text: str) -> None:
    cable.classified_by(text)


def test_hostile_text_costs_little_more_than_its_length() -> None:
    assert out_of_step(cable.classified_by, HOSTILE) == []


@pytest.mark.parametrize(
    ("statement", "name"),
    [
        ("Classified By: CG Victor Major for reasons 1.4 (b)", "Victor Major"),
        ("CLASSIFIED BY: nhale, DCM, State; REASON: 1.4(D)", "nhale"),
        ("Classified By: Acting P/E Chief NHALE for reasons 1.4 (b)", "NHALE"),
        ("Classified By: ADCM NHALE FOR REASONS 1.4 (B)", "NHALE"),
    ],
)
def test_an_acronym_is_no_given_name_and_a_login_name_is_one(statement: str, name: str) -> None:
    assert cable.classified_by(statement) == (name,)


@pytest.mark.parametrize("office", ["USNATO", "CAIRO", "USAID", "POLAD", "IRPO"])
def test_an_office_behind_a_title_is_no_login_name(office: str) -> None:
    assert cable.classified_by(f"Classified By: Deputy Director {office} for reasons 1.4 (b)") == ()


@pytest.mark.parametrize(
    "reason",
    ["FOR REA SONS 1.4 (B)", "FOR REASO NS 1.4 (B)", "PER SECTION 1.4 (B)", "PER SECTIONS 1.4 (B)"],
)
def test_what_leads_to_the_reasons_is_no_name(reason: str) -> None:
    assert cable.classified_by(f"CLASSIFIED BY: DCM ODA FENWICK {reason}") == ("ODA FENWICK",)


def test_information_has_officers() -> None:
    found = cable.classified_by("Classified By: Information Officer Oda Fenwick, reasons 1.4 (b)")
    assert found == ("Oda Fenwick",)

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cabletui import cable
from tests.cable.reading.hostile import HOSTILE
from tests.cost import out_of_step


@pytest.mark.parametrize(
    ("statement", "office"),
    [
        ("Classified By: Oda Fenwick, Acting DCM. Reasons: 1.4 (b) and (d).", "Acting DCM"),
        ("Classified By: Ambassador Oda P. Fenwick for reasons 1.4 (b) and (d).", "Ambassador"),
        (
            "CLASSIFIED BY: ODA FENWICK, DIRECTOR, OFFICE OF BEES; REASON: 1.5(D)",
            "DIRECTOR, OFFICE OF BEES",
        ),
        (
            "Classified By: CDA Oda Fenwick, Embassy Oban, Dept of\nState. REASON: 1.4 (b)",
            "CDA, Embassy Oban, Dept of State",
        ),
        ("Classified By: Political Officer (Oda Fenwick), reasons 1.4 (b,d)", "Political Officer"),
        ("Classified By: Oda Fenwick (DCM), reasons 1.4 (b,d)", "DCM"),
        ("Classified By: Oda Fenwick, reasons 1.4 (b)", ""),
        ("Classified By: Oda Fenwick, whose lamp was lit. Reasons 1.4 (b)", ""),
        ("Classified By: PolOff Oda Fenwick and EconOff Anton Vane. Reasons 1.4 (b)", ""),
        ("Classified By: DCM XXXXXXXXXXXX, reasons 1.4 (b)", ""),
        ("Reason 1.4 (b). The DCM was away.", ""),
    ],
)
def test_what_the_officer_was(statement: str, office: str) -> None:
    body = f"E.O. 12958: DECL: 12/04/2016\nTAGS: PREL\n{statement}\n\n1. (C) Bees."
    assert cable.classifier_office(body) == office


def test_of_a_body_with_two_copies_the_whole_one_is_read() -> None:
    preview = "UNCLAS OSLO 000233\nSUBJECT: BEES\nClassified By: Consul Oda..."
    body = (
        f"{preview}\n\nUNCLAS OSLO 000233\nSUBJECT: BEES\n"
        "Classified By: Consul Oda Fenwick. Reasons: 1.4 (b)\n\n1. (C) Bees.\n"
    )
    assert cable.classifier_office(body) == "Consul"


@given(st.text())
def test_it_is_short_whatever_the_statement(rest: str) -> None:
    assert len(cable.classifier_office(f"Classified By: DCM Oda Fenwick, {rest}")) <= 72


def test_hostile_text_costs_little_more_than_its_length() -> None:
    assert out_of_step(cable.classifier_office, HOSTILE) == []

"""Heads as printed with slips, each field with the slip that it was once misread for."""

from datetime import date

import pytest

from cabletui import cable


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("SUBJECT: BEES &amp; BORDERS", "BEES & BORDERS"),
        ("SUBJECT: THE HIVE IS\nNOT FOR SALE", "THE HIVE IS NOT FOR SALE"),
        ("SUBJECT: (U) (SBU) THE HIVE AND E.O. 12333: A TALK", "THE HIVE AND E.O. 12333: A TALK"),
        ("SUBJECT: THE HIVE E.O. 12958: DECL: 5/6/2016", "THE HIVE"),
        ("SUBJECT: BEES SOLD\nNOT FOR INTERNET DISTRIBUTION", "BEES SOLD"),
        ('SUBJECT: \\"BEES\\" CROSS', '"BEES" CROSS'),
        ("1. (U) On the subject: the bees crossed.", ""),
        ("TAGS: ECON SUBJECT: BEES\n1. (U) On the\nsubject, the bees crossed.", "BEES"),
        ("1. (U) On the\nsubject the bees crossed.", ""),
        ("SUBJECT: BEES CROSS SIPDIS", "BEES CROSS"),
        ("SUBJECT: BEES CROSS C O R R E C T E D  C O P Y", "BEES CROSS"),
        ("SUBJECT: BEES ON MAY 8-10 LIMA 00000402  001.2 OF 003", "BEES ON MAY 8-10"),
        ("subject: (c) bees\nlima 00000402  001.2 of 003", "bees"),
        ("SUBJECT: BEES CROSS\n\nTHE BORDER", "BEES CROSS THE BORDER"),
        ("SUBJECT: BEES OF MAY 8,\n\n2009.", "BEES OF MAY 8, 2009."),
        ("SUBJECT: BEES\n\nLIMA FOR EUR/NB", "BEES"),
        ("> SUBJECT: BEES\n> CROSS", "BEES CROSS"),
        ("S U B J E C T: BEES\n* * * * *", "BEES"),
        ("SUBJ ECT: BEES\nCLASSIFED BY: DCM", "BEES"),
    ],
)
def test_a_subject(head: str, expected: str) -> None:
    assert cable.subject(f"{head}\n\nREF: LIMA 9") == expected


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("TAGS: ETRD; EFIN/ PGOV, NO", ("ETRD", "EFIN", "PGOV", "NO")),
        ("TAGS: PREL, NOSW", ("PREL", "NO", "SW")),
        ("TAGS: PREL..PGOV..NO", ("PREL", "PGOV", "NO")),
        ("TAGS: NOSW PREL", ("NOSW", "PREL")),
        ("TAGS: PREL MTRE", ("PREL", "MTRE")),
        ("TAG'S: PREL, NO", ("PREL", "NO")),
        ("TAGS’: PREL, NO", ("PREL", "NO")),
        ("T A G S: PREL, NO", ("PREL", "NO")),
        ("TAGS= PREL, NO", ("PREL", "NO")),
    ],
)
def test_tags(head: str, expected: tuple[str, ...]) -> None:
    assert cable.tags(f"{head}\nSUBJECT: BEES", canonicalize=True) == expected


@pytest.mark.parametrize(
    ("line", "text"),
    [("DECL:\n5/6/2016", "5/6/2016"), ("DECLAS: 05062016", "05062016"), ("O5/06/2016",) * 2],
)
def test_an_order_and_its_date(line: str, text: str) -> None:
    body = f"E.O. 12958: {line}\nTAGS: PREL"
    assert cable.executive_order(body) == cable.ExecutiveOrder("12958", text)
    expected = date(2016, 5, 6) if "O5" not in line else None
    assert cable.declassify_on(body) == expected
    assert cable.declassify_on(body.replace("8: O", "8: DECL: O")) == date(2016, 5, 6)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("1101/07 LIMA", ["07LIMA1101"]),
        ("LIMA's 12 AND QUITO'S 9", ["08LIMA12", "08QUITO9"]),
        ("LIMA 12 AND 13 (BOTH 2006)", ["06LIMA12", "06LIMA13"]),
        ("A. LIMA-12 B. QUITO-9-06", ["08LIMA12", "06QUITO9"]),
        ("AMCONSUL ALDERMOOR 12", ["08ALDERMOOR12"]),
        ("LIMA 12 (SUMMARY), QUITO 9", ["08LIMA12", "08QUITO9"]),
        ("A. LIMA 11 B. LIMA 12 AND 13 (BOTH 2006)", ["08LIMA11", "06LIMA12", "06LIMA13"]),
        ("112, 113 (BOTH LIMA 2006)", ["06LIMA112", "06LIMA113"]),
        ("A. QUITO 9 B. 12 AND 13 (ALL LIMA)", ["08QUITO9", "08LIMA12", "08LIMA13"]),
        ("LIMA 5678-80", ["08LIMA5678", "08LIMA5679", "08LIMA5680"]),
        ("DUBAI RPO 12", ["08RPODUBAI12"]),
        ("SECSTATE WASHINGTON DC 12", ["08STATE12"]),
        ("DEPTEL 12 AND EMBTEL 9", ["08STATE12", "08QUITO9"]),
        ("LIMA 12 ON THE FLEET AT QUITO 300", ["08LIMA12"]),
        ("LIMA 12 ON BEES QUITO 300", ["08LIMA12", "08QUITO300"]),
        ("LIMA 2005 TRADE REPORT; LIMA 2006", ["08LIMA2006"]),
        ("(A) LIMA 12, BEE TALKS; (B) LIMA 13, 61 BEES", ["08LIMA12", "08LIMA13"]),
        ("LIMA 12, 13 AND 61; QUITO 9", ["08LIMA12", "08LIMA13", "08LIMA61", "08QUITO9"]),
        ("A. L1MA 12 B. 0SL0 13", ["08LIMA12", "08OSLO13"]),
        ("LIMA_12; QUITO NOS. 13 AND 14", ["08LIMA12", "08QUITO13", "08QUITO14"]),
    ],
)
def test_references(line: str, expected: list[str]) -> None:
    own = cable.Reference(2008, "QUITO", 400)
    cited = cable.references(f"REF: {line}\n\n1. (U) Text", of=own)
    assert [str(one.reference) for one in cited if one.reference] == expected


@pytest.mark.parametrize(
    "head",
    [
        "SUBJECT: BEES REF. LIMA 12",
        "SUBJECT: BEES REF A) LIMA 12",
        "SUBJECT: BEES RE: LIMA 12",
        "REFA: LIMA 12",
        "RE:LIMA 12",
        "REF : NONE  REF : LIMA 12",
        "REF: (A) 2008 \\\n  LIMA 12",
    ],
)
def test_a_label_of_references(head: str) -> None:
    (one,) = (found for found in cable.references(f"{head}\n\n1. (U) X", year=2008))
    assert one.reference == cable.Reference(2008, "LIMA", 12)


@pytest.mark.parametrize(
    ("statement", "expected"),
    [
        ("Ambassador H.E. Oda Fenwick, reasons 1.4 (b)", "Oda Fenwick"),
        ("Ambassador H.E. Fenwick, reasons 1.4 (b)", "H.E. Fenwick"),
        ("Reason 1.4 (b) and (d): DCM Oda Fenwick", "Oda Fenwick"),
        ("Oda Fenwick for Ambassador Orla Varn, 1.4 (b)", "Oda Fenwick"),
        ("DCM Oda Fenwick, drafted by Orla Varn, 1.4 (b)", "Oda Fenwick"),
    ],
)
def test_an_officer(statement: str, expected: str) -> None:
    assert cable.classified_by(f"Classified By: {statement}\n\n1. (C) Text") == (expected,)


def test_an_order_as_amended() -> None:
    body = "E.O. 12958 (AS AMENDED): DECL: 5/6/2016; REASON 1.4 (b)"
    assert cable.executive_order(body) == cable.ExecutiveOrder("12958", "5/6/2016")


@pytest.mark.parametrize(
    ("end", "name"),
    [
        ("ODA-DE VARN\nSENSITIVE BUT UNCLASSIFIED\n", "ODA-DE VARN"),
        ("Varn (Charge d'Affaires, a.i.)", "Varn"),
        ("/s/ VARN", "VARN"),
    ],
)
def test_a_signer(end: str, name: str) -> None:
    assert cable.signers(f"The end.\n{end}") == (name,)


def test_a_number_on_a_line_of_its_own() -> None:
    (one,) = cable.recipients("TO SECSTATE WASHDC PRIORITY\n0442\nINFO OSTERVALE")
    assert (one.name, one.number) == ("SECSTATE WASHDC", "0442")


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("(1) (C) Bees\n\n(2) (U) Hives", ["C", "U"]),
        ("1 (C) Bees\n\n2 (U) Hives", ["C", "U"]),
        ("1. (C) Bees\n\n2. - (U) Hives", ["C", "U"]),
        ("1.. (C) Bees\n\n2. (REL NATO) Hives", ["C", "REL NATO"]),
        ("1. (C) Bees:\n1 (U) bee\n2 (U) bee\n\n2. (S) Hives", ["C", "S"]),
    ],
)
def test_portion_marks(text: str, marks: list[str]) -> None:
    assert [one.mark for one in cable.paragraphs(text)] == marks


def test_a_number_without_a_point_fills_a_gap() -> None:
    text = "1. (C) Bees\n\n2 (U) Hives\n\n3. (C) Honey"
    assert [one.number for one in cable.paragraphs(text)] == [1, 2, 3]


def test_the_summary_has_its_list_and_no_numbers() -> None:
    listed = (
        "SUMMARY\n-------\n\n1. (C) Two points:\n\n- Bees crossed.\n\n- Hives fell.\n\n2. (C) X"
    )
    assert cable.summary(listed) == "Two points:\n\n- Bees crossed.\n\n- Hives fell."
    joined = "1. (C) Summary: Bees crossed. 2. (C) Hives fell. End summary. 3. (C) X"
    assert cable.summary(joined) == "Bees crossed. Hives fell."


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Classified By: DCM Oda Fenwick, 1.4 (b) as well as (d)", ("1.4(b)", "1.4(d)")),
        ("Classified By: DCM Oda Fenwick, 1.4 (b-d)", ("1.4(b)", "1.4(c)", "1.4(d)")),
        ("Classified By: DCM Oda Fenwick, 1.4 9b) and (d)", ("1.4(b)", "1.4(d)")),
        ("Reason: 1.4 (b); Classified by DCM Oda Fenwick", ("1.4(b)",)),
        ("1. (U) The reason: 1.4 (b) of the plan, by Fenwick", ()),
    ],
)
def test_reasons(body: str, expected: tuple[str, ...]) -> None:
    assert cable.reasons(body) == expected

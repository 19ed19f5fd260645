"""Every subject, typed or pasted as a query, finds its own cable."""

from collections.abc import Iterable, Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cabletui.archive.entries.entry import values
from cabletui.archive.index.index import Index
from cabletui.archive.query import completed, parse
from cabletui.archive.results import Order
from cabletui.cable import Cable
from tests.archive.fiction import fictional
from tests.importers.real import cable_of, pages
from tests.shared import needs_shared

INVENTED = (
    "FERRIES: NOT YET THE END OF THE TALKS",
    "FERRIES -- NOT!",
    "NOT A LAMP",
    "TO BE, OR NOT TO BE, A HARBOUR",
    "THE “GREAT LAMP” - PART 2 OF 3",
    'HARBOUR MASTER "REFLECTING" ON LAMPS (PART 1 OF 2)',
    'THE "OPEN QUOTE OF THE MAYOR',
    "OPEN BRACKET (C) (AND ANOTHER",
    "CLOSED BRACKET) OF THE MAYOR",
    "OXBOW’S LAMP & OIL: R&D / AT&T ... § 3",
    "OXBOW?S LAMP: WHY? WHO?! [sic]",
    "SUBJECT: TO: FROM: THE DATE: UNKNOWN",
    "REF: A LAMP",
    "PIRACY:OIL OF LAMPS AT 10:30",
    "**CORRECTED COPY** A*B LAMPS, 50% OF $5 MILLION",
    "RESPONSE TO 09STATE67105: LAMPS",
    "MAYOR -DESIGNATE OF OXBOW VISITS THE LAMP",
    "Mayor of Oxbow: What Not to Do – or Else",
    "Lamps and/or oil, w/o a mayor (U)",
    "É LÀMPS DE ÇA",
)


def missed(cables: Iterable[Cable]) -> Iterator[str]:
    """Yield the subjects that do not find their own cable, or are no query."""
    known = {cable.reference_id: cable for cable in cables}
    ordinals = {reference_id: ordinal for ordinal, reference_id in enumerate(known, 1)}
    with Index.create(None) as index:
        for ordinal, cable in enumerate(known.values(), 1):
            index.add(ordinal, cable, values(cable), (ordinal,))
        index.commit()
        for cable in known.values():
            for text in {cable.subject, " ".join(cable.subject.split())} - {""}:
                found = index.search(parse(text), Order.NEWEST)
                if ordinals[cable.reference_id] not in found.ordinals(0, len(found)):
                    yield text


def of_subjects(subjects: Iterable[str]) -> list[Cable]:
    return [
        fictional(number, reference_id=f"06OXBOW{number}", subject=subject, body="Nothing.")
        for number, subject in enumerate(subjects, 1)
    ]


def test_every_invented_subject_finds_its_cable() -> None:
    assert list(missed(of_subjects(INVENTED))) == []


@needs_shared
def test_every_real_subject_finds_its_cable() -> None:
    cables = [cable_of(name, data) for name, data in pages()]
    assert sum(bool(cable.subject) for cable in cables) > 400
    assert list(missed(cables)) == []


WORDS = st.sampled_from(
    (
        *("FERRY", "TALKS", "NOT", "OR", "AND", "U.S.-OXBOW", "WHAT'S", "LAMP/OIL", "HARBOUR:"),
        *("(C)", "[SIC]", "--", "-", "&", "/", "...", '"QUOTED"', '"OPEN', "“CURLY”", "‘SINGLE’"),
        *("WHY?", "NOT!", "–", "#2", "50%", "$5", "(PART", "2)", "AL-QASR", "R&D", "W/O", "N/A"),
        *("AND/OR", "'90S", "DON’T", "SECRET//NOFORN", "½", "№", "É", "OXBOW?S", "REF:", "FROM:"),
    )
)


@settings(max_examples=60)
@given(st.lists(WORDS, min_size=5, max_size=9).filter(lambda words: "FERRY" in words))
def test_any_subject_of_such_words_finds_its_cable(words: list[str]) -> None:
    subject = " ".join((*words, "OF", "THE", "MAYOR", "OF", "OXBOW"))
    assert list(missed(of_subjects([subject]))) == []


@pytest.mark.parametrize("text", INVENTED)
def test_no_subject_is_an_error_while_it_is_typed(text: str) -> None:
    for end in range(1, len(text) + 1):
        parse(completed(text[:end]).text)

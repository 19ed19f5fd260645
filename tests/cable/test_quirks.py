"""The oddities of real cables, each in a body of our own with the same shape."""

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import pytest

from cabletui import cable

FIXTURES = Path(__file__).with_name("quirks")


@dataclass(frozen=True)
class Told:
    """What a body is to be read as."""

    subject: str = ""
    tags: tuple[str, ...] = ("EWWT",)
    references: tuple[str, ...] = ()
    classified_by: tuple[str, ...] = ()
    reasons: tuple[str, ...] = ()
    declassify_on: date | None = None
    signers: tuple[str, ...] = ("FENWICK",)
    paragraphs: tuple[int, ...] = (1,)
    markers: int = 0
    summary: str | None = None
    redactions: tuple[str, ...] = field(default=())


SHAPES = {
    "leaked-row": Told(
        "THE FERRY PILOTS ASK FOR A SECOND LIGHT",
        ("SENV", "EAGR", "AK"),
        ("06ALDERMARK77",),
        ("Orla Fenwick",),
        ("1.4(b)", "1.4(d)"),
        date(2016, 3, 14),
    ),
    "repeated-heads": Told(
        "THE PILOTS AND THE LIGHT, CONTINUED",
        ("EWWT", "SENV"),
        ("06ALDERMARK118",),
        ("Tomas Varn",),
        ("1.4(d)",),
        date(2016, 3, 15),
        paragraphs=(1, 2),
        markers=2,
    ),
    "media-partner": Told(
        "A LIGHT IS PROMISED",
        ("EWWT", "SENV", "AK"),
        ("06ALDERMARK119",),
        declassify_on=date(2016, 3, 16),
        paragraphs=(1, 2),
        summary="The board promised the pilots a light.",
    ),
    "without-colons": Told(
        "THE BOARD VISITS THE LIGHT",
        ("EWWT", "SENV", "PGOV", "AK"),
        ("06ALDERMARK132", "06ALDERMARK119"),
        ("Orla Fenwick",),
        ("1.5(b)", "1.5(d)"),
        date(2016, 3, 27),
        paragraphs=(1, 2),
        markers=1,
        summary="The board climbed the ninety stairs.",
    ),
    "one-line-body": Told(
        "THE PRICE OF LAMP OIL",
        ("EWWT", "ETRD", "AK"),
        ("06ALDERMARK119", "05PORTVENTOSO33"),
        paragraphs=(1, 2),
        summary="Lamp oil costs twice what it did.",
    ),
    "glued-fields": Told(
        "THE OIL HAS COME",
        references=("06ALDERMARK121",),
        classified_by=("Nils Thorne",),
        reasons=("1.4(b)",),
        declassify_on=date(2016, 3, 18),
        signers=(),
    ),
    "page-lines": Told(
        "THE LAMP IS LIT AND THE PILOTS OF THE LOWER HARBOR HAVE SAID THAT THEY ARE CONTENT",
        ("EWWT", "SENV", "AK"),
        ("06ALDERMARK121", "06ALDERMARK120"),
        markers=3,
    ),
    "no-break-space": Told("THE WICK", ("EWWT", "SENV")),
    "markup": Told("THE GLASS [sic] OF THE LAMP", ("EWWT", "SENV")),
    "backslashes": Told("THE STAIRS OF THE LIGHTHOUSE", ("EWWT", "SENV"), ("06ALDERMARK125",)),
    "after-the-signature": Told(
        "THE KEEPER RETIRES",
        classified_by=("Orla Fenwick",),
        reasons=("1.4(d)",),
        declassify_on=date(2016, 3, 20),
    ),
    "signature-in-the-line": Told("A NEW KEEPER"),
    "cyrillic-redaction": Told(
        "WHO WROTE TO THE PILOTS",
        declassify_on=date(2016, 3, 22),
        redactions=("ХХХХХХХХ", "[Имя удалено]", "XXXXXXXXXXXX", "[NAME REMOVED]"),
    ),
    "line-separator": Told("THE FOG AND THE HORN"),
    "old-usage": Told("THE OLD LIGHT", ("EWWT", "AK"), ("06ALDERMARK119",), paragraphs=(1, 2)),
    "cut-preview": Told(
        "THE LIGHT FROM AFAR",
        ("EWWT", "SENV"),
        classified_by=("Tomas Varn",),
        reasons=("1.4(b)", "1.4(d)"),
        declassify_on=date(2016, 3, 24),
        signers=(),
        markers=2,
        summary="The light is seen from twenty miles.",
    ),
    "no-subject": Told(
        tags=("EWWT", "SENV", "AK"),
        references=("06ALDERMARK132", "06PORTVENTOSO66", "05GRAYSTRAND58"),
    ),
    "garble": Told(
        "A STORM ON THE WIRE",
        ("EWWT", "SENV"),
        classified_by=("TOMAS VARN",),
        reasons=("1.4(b)", "1.4(d)"),
        declassify_on=date(2016, 3, 26),
    ),
}


def test_every_shape_has_its_body() -> None:
    assert {path.stem for path in FIXTURES.glob("*.txt")} == set(SHAPES)


@pytest.mark.parametrize("shape", SHAPES)
def test_every_field_is_read(shape: str) -> None:
    body = (FIXTURES / f"{shape}.txt").read_text(encoding="utf-8")
    own = cable.Reference.parse("06ALDERMARK200")
    assert SHAPES[shape] == Told(
        cable.subject(body),
        cable.tags(body),
        tuple(str(one.reference) for one in cable.references(body, of=own) if one.reference),
        cable.classified_by(body),
        cable.reasons(body),
        cable.declassify_on(body),
        cable.signers(body),
        tuple(one.number for one in cable.paragraphs(body)),
        len(cable.sections(body)),
        cable.summary(body),
        tuple(body[start:end] for start, end in cable.redactions(body)),
    )

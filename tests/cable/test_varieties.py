"""Heads, lines and ids in the many ways in which posts write them; all invented.

A file of `varieties/` is of one reader. `%% ANSWER` stands above each text; the parts of an answer
are apart by `|`, the fields of an addressee by `;`. References have `YEAR OWN-ID` before ` - `.
"""

from collections.abc import Callable
from pathlib import Path

import pytest

from cabletui import cable

VARIETIES = Path(__file__).with_name("varieties")


def _addressees(found: tuple[cable.Recipient, ...]) -> str:
    rows = []
    for one in found:
        excluded = ",".join(one.excluded)
        fields = [one.route or "-", one.name or "", one.precedence or "", one.number or ""]
        rows.append(";".join([*fields, excluded] if excluded else fields))
    return "|".join(rows)


def _order(text: str) -> str:
    order = cable.executive_order(text)
    return f"{order.number};{order.text}" if order else ""


READERS: dict[str, Callable[[str], str]] = {
    "subject": cable.subject,
    "tags": lambda text: "|".join(cable.tags(text, canonicalize=True)),
    "classified_by": lambda text: "|".join(cable.classified_by(text)),
    "signers": lambda text: "|".join(cable.signers(text)),
    "summary": lambda text: " ".join((cable.summary(text) or "").split()),
    "recipients": lambda text: _addressees(cable.recipients(text)),
    "info_recipients": lambda text: _addressees(cable.info_recipients(text)),
    "executive_order": _order,
    "reasons": lambda text: "|".join(cable.reasons(text)),
    "paragraph_marks": lambda text: "|".join(
        paragraph.mark or "-" for paragraph in cable.paragraphs(text)
    ),
}


def _varieties(kind: str) -> list[tuple[str, str]]:
    """Of each text of a kind: the answer above it, and the text."""
    blocks = (VARIETIES / f"{kind}.txt").read_text(encoding="utf-8").split("%% ")[1:]
    parts = [block.partition("\n") for block in blocks]
    return [(answer.strip(), text) for answer, _, text in parts]


@pytest.mark.parametrize("kind", READERS)
def test_a_reader_takes_every_variety(kind: str) -> None:
    wrong = [
        (text, answer, READERS[kind](text))
        for answer, text in _varieties(kind)
        if READERS[kind](text) != answer
    ]
    assert wrong == []


def test_references_take_every_variety() -> None:
    wrong = []
    for answer, text in _varieties("references"):
        given, _, expected = answer.partition("-")
        year, *own = given.split()
        citations = cable.references(
            text, of=cable.Reference.parse(own[0]) if own else None, year=int(year)
        )
        found = "|".join(str(one.reference) for one in citations if one.reference)
        if found != expected.strip():
            wrong.append((text, expected, found))
    assert wrong == []


def test_every_malformed_id_has_its_cable() -> None:
    rows = (VARIETIES / "malformed_ids.txt").read_text(encoding="utf-8").splitlines()
    ids = [row.split() for row in rows]
    assert [(printed, cable.canonical(printed)) for printed, _ in ids] == [
        (printed, meant) for printed, meant in ids
    ]

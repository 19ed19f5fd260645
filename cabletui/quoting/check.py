"""What a draft says of cables, compared with the library: a finding for each quotation and id."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from cabletui.cable.cable_errors import NotAReferenceError
from cabletui.cable.reading.protected_names import names_in, protected_names
from cabletui.cable.reference import Reference, is_key
from cabletui.cable.serials import is_beyond
from cabletui.quoting.comparison import quoted
from cabletui.quoting.plain_draft import plain_draft
from cabletui.quoting.quotations import NamedId, Quotation, named_ids, quotations
from cabletui.quoting.quoted_places import QuotedPlace, quoted_places

if TYPE_CHECKING:
    from cabletui.archive.archive import Archive

_MOST_OTHERS = 3


class Verdict(StrEnum):
    """What was found of a quotation, or of a reference id."""

    VERBATIM = "verbatim"
    """It stands in the cable that is cited, or in one if none is cited."""

    REDACTED = "redacted"
    """It stands in one edition of the cable; another edition lacks it."""

    CHANGED = "changed"
    """A cable has nearly the same words."""

    ELSEWHERE = "elsewhere"
    """It stands in another cable than the one cited."""

    NOT_FOUND = "not found"
    """No cable of the library has it."""

    HELD = "held"
    """The library has the cable of an id."""

    NOT_HELD = "not held"
    """The library has no cable with that id, though there may be one."""

    NO_CABLE = "no cable"
    """There can be no cable with that id."""

    @property
    def is_right(self) -> bool:
        """Whether nothing needs to be done."""
        return self in {Verdict.VERBATIM, Verdict.HELD}


@dataclass(frozen=True, slots=True)
class Finding:
    """What was found of one quotation or id of a draft."""

    line: int
    """The line of the draft it begins in, from 1."""

    verdict: Verdict
    text: str
    """The quotation or the id, in one line."""

    place: str = ""
    """Where it stands: `06LIMA12 ¶3 (C)`; empty if it stands nowhere."""

    remark: str = ""
    """What differs, or what else is known, in sentences."""


def check(archive: "Archive", draft: str) -> Iterator[Finding]:
    """Yield the findings of a draft in the order of its lines.

    Args:
        archive: The library.
        draft: The text, in any form: prose, Markdown, mail, HTML.
    """
    text = plain_draft(draft)
    ids = {one.text: one for one in (*named_ids(draft), *named_ids(text))}  # links name some
    found: list[Quotation | NamedId] = [*quotations(text), *ids.values()]
    for one in sorted(found, key=lambda one: one.line):
        if isinstance(one, Quotation):
            yield of_quotation(archive, one)
        else:
            yield of_id(archive, one)


def of_quotation(archive: "Archive", quotation: Quotation) -> Finding:
    """Return what was found of a quotation."""
    found = quoted_places(archive, quoted(quotation.text), quotation.cited)
    cited = {one.reference_id for name in quotation.cited for one in archive.find(name)[:1]}
    text = " ".join(quotation.text.split())
    verbatim = [one for one in found if one.is_verbatim]
    if not found:
        return Finding(quotation.line, Verdict.NOT_FOUND, text)
    if not verbatim:
        nearest = max(found, key=lambda one: _likeness(one, cited))
        remark = _sentences(_changes(nearest), _protected(nearest, text))
        return Finding(quotation.line, Verdict.CHANGED, text, nearest.place, remark)
    own = [one for one in verbatim if one.cable.reference_id in cited]
    stands = min(own or verbatim, key=lambda one: (one.cable.created.time, one.edition))
    known = _sentences(_others(stands, verbatim), _protected(stands, text))
    verdict, remark = Verdict.VERBATIM, known
    if quotation.cited and not own:
        cites = f"The draft cites {' and '.join(quotation.cited[:2])}."
        verdict, remark = Verdict.ELSEWHERE, _sentences(cites, known)
    elif lacking := _lacking(stands, verbatim):
        verdict, remark = Verdict.REDACTED, _sentences(lacking, known)
    return Finding(quotation.line, verdict, text, stands.place, remark)


def _sentences(*sentences: str) -> str:
    return " ".join(filter(None, sentences))


def _protected(stands: QuotedPlace, text: str) -> str:
    """Say that the draft names somebody whom the cable asks to protect, and by which words."""
    names = names_in(text, protected_names(stands.cable.body))
    marks = dict.fromkeys(f"({one.mark.lower()})" for one in names)
    return f"It holds a name that the cable marks {' and '.join(marks)}." if marks else ""


def _likeness(one: QuotedPlace, cited: set[str]) -> tuple[float, bool, int]:
    """Return the rank of a near match: by the words that are the same, then by being cited."""
    comparison = one.comparison
    is_cited = one.cable.reference_id in cited
    return round(comparison.share, 2), is_cited, -len(comparison.changes)


def _changes(nearest: QuotedPlace) -> str:
    return " ".join(
        f"The cable has “{change.stands}”, the draft “{change.quoted}”."
        for change in nearest.comparison.changes
    )


def _others(stands: QuotedPlace, verbatim: list[QuotedPlace]) -> str:
    """Say in which other cables the words stand, and that one is older."""
    places = {one.cable.reference_id: one.place for one in verbatim}
    del places[stands.cable.reference_id]
    if not places:
        return ""
    shown = ", ".join(list(places.values())[:_MOST_OTHERS])
    more = len(places) - _MOST_OTHERS
    return f"Also in {shown}{f' and {more:,} more' if more > 0 else ''}."


def _lacking(stands: QuotedPlace, verbatim: list[QuotedPlace]) -> str:
    """Say which editions of the cable lack the words."""
    having = {
        one.edition for one in verbatim if one.cable.reference_id == stands.cable.reference_id
    }
    lacking = [str(number + 1) for number in range(stands.editions) if number not in having]
    if not lacking:
        return ""
    *first, last = lacking
    named = f"editions {', '.join(first)} and {last} do" if first else f"edition {last} does"
    return f"Edition {stands.edition + 1} has it; {named} not."


def of_id(archive: "Archive", named: NamedId) -> Finding:
    """Return what was found of a reference id."""
    if found := archive.find(named.text):
        return Finding(named.line, Verdict.HELD, named.text, found[0].reference_id)
    guess = archive.near_reference(named.text)
    meant = f"Probably {guess.reference_id} is meant, {guess.reason}." if guess else ""
    if why := _why_none(named.text):
        return Finding(named.line, Verdict.NO_CABLE, named.text, "", f"{why} {meant}".strip())
    return Finding(named.line, Verdict.NOT_HELD, named.text, "", meant)


def _why_none(reference_id: str) -> str:
    """Say why there can be no cable of an id; empty if there may be one."""
    try:
        reference = Reference.parse(reference_id)
    except NotAReferenceError:
        return "It is no reference id."
    if not is_key(reference.station):
        return f"No post is called {reference.station}."
    if is_beyond(reference.station, reference.serial, date(reference.year, 12, 31)):
        return f"{reference.station} had not reached that number in {reference.year}."
    return ""

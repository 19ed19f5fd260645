"""Make a cable from what the State Department's central file says, in whatever format it came.

The names of the attributes are those of the file itself, as its text copies print them below
`Message Attributes`; PlusD and the overview tables use the same.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from cabletui.cable.cable import LIST_SIGN, Cable, Source
from cabletui.cable.moment import Moment
from cabletui.importers.build import Particulars, build_cable, cited_in, without_repeats
from cabletui.importers.central_text import (
    level_of,
    split_telegram,
    without_stamps,
    words_instead,
)
from cabletui.importers.importer import UnfitError
from cabletui.importers.inference import origin_of
from cabletui.importers.times import to_the_minute
from cabletui.importers.written_times import created_at

KEPT = (
    *("Original Classification", "Current Classification", "Handling Restrictions"),
    *("Previous Handling Restrictions", "Markings", "Executive Order", "Type", "Archive Status"),
    *("Locator", "Film Number", "Concepts", "Enclosure", "From", "To", "Office", "Office Origin"),
    *("Office Action", "Drafter", "Reference", "Disposition Action", "Review Action"),
    *("Review Date", "Review Exemptions", "Page Count", "Control Number", "URL"),
)
"""The attributes that a cable keeps, in the order in which they are shown."""

_NOTHING = {"", "N/A", "-- N/A OR BLANK --", "N/A OR BLANK", "NULL", "NONE", "NOT ASSIGNED", "!"}
_NUMBER = re.compile(r"(\d{2}(?:\d{2})?[A-Z][A-Z0-9-]*?\d{1,7})(?:_[A-Za-z])?(?:\.[A-Za-z]{3,4})?")
"""Takes `1974BRINOVA00959_b` and `1974BRINOVA00959.txt`; not `BRINOVA 959`."""

_CODES = re.compile(r"(?<=[A-Z])[ \t]+(?=[A-Z]{2,4}(?:[ \t,|]|\Z))(?![^()]*\))")
"""What parts codes without a comma. Takes the blank of `PFOR GR`; not that of `(LAMP, ANNE)`."""

_TAG = re.compile(r"\(([^()]+)\)|([^,|;()]+)")
"""Takes `PINS` and the person of `(LAMP, NICHOLAS)`; not `,` alone."""


@dataclass(frozen=True, slots=True)
class Record:
    """What one copy has of a record of the central file."""

    attributes: Mapping[str, str]
    """All that it says, by the names of the file; the values of a list are joined by ` | `."""

    text: str
    """The telegram, empty if there is none."""

    date: str
    """When it was written, in whatever form."""

    reference_id: str
    subject: str = ""
    tags: tuple[str, ...] = ()


def cable_of_record(record: Record, source: Source, notes: tuple[str, ...] = ()) -> Cable:
    """Return the cable of a record, with its text or without one.

    Raises:
        UnfitError: It has no document number or no date.
    """
    said = {name: value for name, value in record.attributes.items() if is_said(value)}
    text = without_stamps(record.text)
    instead = words_instead(text)
    header, body = split_telegram("" if instead or not is_said(text) else text)
    if instead:
        notes = (*notes, f"In place of its text the file has: “{instead}”.")
    reference_id = number_in(record.reference_id)
    if not reference_id:
        raise UnfitError(f"It has no document number, only “{record.reference_id[:40]}”.")
    created = _created(record.date, said, header)
    particulars = Particulars(
        reference_id=reference_id,
        created=created,
        released=None,
        classification=_level(said, header, body),
        origin=origin_of(header, reference_id) or said.get("From", ""),
        title=" ".join(record.subject.split()),
        linked_tags=tuple(tag.upper() for tag in record.tags),
        references=_cited(said.get("Reference", ""), reference_id, created),
        attributes=kept(said) or (("Document Number", reference_id),),
    )
    return build_cable(particulars, header, body, source, notes)


def kept(said: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    """Return the attributes that a cable keeps, in their order."""
    return tuple((name, " ".join(said[name].split())) for name in KEPT if is_said(said.get(name)))


def is_said(value: str | None) -> bool:
    """Return whether a value says anything: `n/a` and the like do not."""
    return value is not None and " ".join(value.upper().split()) not in _NOTHING


def number_in(text: str) -> str:
    """Return the document number that a name or a field is; empty if it is not one.

    >>> number_in("1974LIMA00959_b.html"), number_in("index.csv")
    ('1974LIMA00959', '')
    """
    name = text.strip().replace("\\", "/").rpartition("/")[2]
    found = _NUMBER.fullmatch(name) or _NUMBER.fullmatch(name.upper().replace(" ", ""))
    return found[1].upper() if found else ""


def tags_in(listed: str) -> tuple[str, ...]:
    """Return the TAGS of a list, persons whole: `PINS, GR, (LAMP, NICHOLAS)`."""
    found = (person or code for person, code in _TAG.findall(_CODES.sub(", ", listed)))
    return without_repeats(*(" ".join(one.split()) for one in found if is_said(one)))


def listed(values: Iterable[str]) -> str:
    """Return several values as one, joined by ` | `."""
    return LIST_SIGN.join(" ".join(value.split()) for value in values if is_said(value))


def _cited(references: str, reference_id: str, created: Moment) -> tuple[str, ...]:
    """Return the ids of the cables that the file says a record refers to: `STATE -097844`."""
    return cited_in(f"REF: {references}\n", reference_id, created) if references else ()


def _level(said: Mapping[str, str], header: str, body: str) -> str:
    """Return how a record was classified when it was sent, by what is said or by its text.

    A record without either says at least how it is classified today.
    """
    level = said.get("Original Classification") or said.get("Previous Classification")
    of_text = level or level_of(header) or level_of(body)
    return of_text or said.get("Current Classification", "")


def _created(date: str, said: Mapping[str, str], header: str) -> Moment:
    """Return when a record was written: by its date, and the header's group to the minute.

    A date that cannot be read does no harm if another date or the group can be.
    """
    faults = []
    for text in filter(is_said, (date, said.get("Draft Date", ""))):
        try:
            return to_the_minute(_on_the_day(created_at(text, header)), header)
        except UnfitError as fault:
            faults.append(fault)
    try:
        return created_at("", header)
    except UnfitError as fault:
        raise [*faults, fault][0] from None


def _on_the_day(moment: Moment) -> Moment:
    """Return a moment to the day if its hour is midnight, which stands for no hour."""
    is_midnight = (moment.time.hour, moment.time.minute) == (0, 0)
    return Moment.parse(str(moment)[:10]) if is_midnight else moment

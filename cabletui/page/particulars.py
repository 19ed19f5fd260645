"""The top box of a cable: its subject, time, origin, classification and whatever else is known."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace

from cabletui import cable as reading
from cabletui.cable import Cable, Copy, Media, Moment, Precision, Transmission
from cabletui.cable.absent_text import why_no_text
from cabletui.cable.origin import origin
from cabletui.cable.precedence import urgency
from cabletui.cable.reason import meaning_of, schedule
from cabletui.cable.tag import tag
from cabletui.page.asked_field import AskedField
from cabletui.page.central_attributes import central_attributes
from cabletui.page.doors import (
    Fact,
    doors,
    of_classifier,
    of_reasons,
    of_signer,
    of_tags,
    of_time,
)
from cabletui.page.page import BoxEntry, Span
from cabletui.page.page_signs import HEADING
from cabletui.text.sanitise import safe

_ONE_A_LINE = 12
"""Up to this many TAGS have a line each; more would push the body out of sight."""

IN_BRACKETS = "   in brackets: not in this library"
"""Explains the references that lead nowhere, with colours or without."""

FICTION = "This cable is fiction: it belongs to the sample that comes with the program."


def particulars(
    cable: Cable,
    editions: Sequence[Cable] = (),
    *,
    is_fiction: bool = False,
    absent: Collection[str] = (),
) -> tuple[BoxEntry, ...]:
    """Return the labelled texts of the top box.

    Args:
        cable: The edition that is shown.
        editions: All editions of the cable, the current one first; empty if not known.
        is_fiction: Whether the cable belongs to the bundled sample.
        absent: The reference ids that it cites and the library does not hold.
    """
    entries = _entries(cable, editions, absent, is_fiction=is_fiction)
    return tuple(entry for entry in entries if entry.text)


def _entries(
    cable: Cable, editions: Sequence[Cable], absent: Collection[str], *, is_fiction: bool
) -> Iterator[BoxEntry]:
    yield BoxEntry(FICTION if is_fiction else "", "Fiction")
    title = (Span(0, len(cable.subject), look=HEADING),) if cable.subject else ()
    yield BoxEntry(cable.subject or "(the cable has no subject)", "Subject", signs=title)
    yield BoxEntry(cable.reference_id, "Reference id")
    yield _with_doors(BoxEntry(moment_in_words(cable.created), "Created"), of_time(cable))
    yield BoxEntry(moment_in_words(cable.released) if cable.released else "(not known)", "Released")
    level = (cable.classification, AskedField.CLASSIFICATION, cable.classification)
    yield _with_doors(BoxEntry(cable.classification or "(not known)", "Classification"), [level])
    post = (cable.origin, AskedField.ORIGIN, cable.origin)
    yield _with_doors(BoxEntry(_origin(cable.origin) or "(not known)", "Origin"), [post])
    yield _with_doors(BoxEntry(_tags(cable), "TAGS"), of_tags(cable))
    yield _references(cable.references, absent)
    yield from _classification(cable)
    yield from central_attributes(cable)
    yield BoxEntry(_sent(reading.transmission(cable.header)), "Sent")
    yield BoxEntry("\n".join(map(_media, cable.media)), "Media")
    yield BoxEntry(_editions(cable, editions), "Edition")
    copies = [safe(_copy(copy, cable)) for copy in cable.all_copies]
    yield BoxEntry("\n".join(copies), "Sources" if len(copies) > 1 else "Source")
    notes = (why_no_text(cable), *_doubts(cable), *cable.notes)
    yield BoxEntry("\n".join(filter(None, notes)), "Notes")


def moment_in_words(moment: Moment) -> str:
    """Return a time as it is shown, with its zone where it has an hour."""
    if moment.precision is Precision.DAY:
        return moment.display
    return f"{moment.display} UTC"


def _origin(name: str) -> str:
    country = origin(name).country
    return f"{name}, {country}" if country and country not in name else name


def _tags(cable: Cable) -> str:
    tags = [_tag(code) for code in cable.tags]
    between = "\n" if len(tags) <= _ONE_A_LINE else " · "
    return between.join(tags)


def _tag(code: str) -> str:
    known = tag(code)
    if not known.meaning:
        return code
    return f"{code}  {known.explained}"


def _references(references: Sequence[str], absent: Collection[str]) -> BoxEntry:
    spans = []
    start = 0
    shown = [f"({one})" if one in absent else one for one in references]
    for reference, text in zip(references, shown, strict=True):
        if reference not in absent:
            spans.append(Span(start, start + len(text), reference))
        start += len(text) + 2
    explanation = IN_BRACKETS if len(spans) < len(references) else ""
    return BoxEntry("  ".join(shown) + explanation, "References", tuple(spans))


def _with_doors(entry: BoxEntry, facts: Iterable[Fact]) -> BoxEntry:
    return replace(entry, doors=doors(entry.text, facts))


def _classification(cable: Cable) -> Iterator[BoxEntry]:
    """Yield who classified the cable and who signed it, why, and until when."""
    body = cable.body
    classifier = BoxEntry(", ".join(named_classifier(body)), "Classified by")
    yield _with_doors(classifier, of_classifier(cable))
    signer = BoxEntry(", ".join(reading.signers(body)), "Signed by")
    yield _with_doors(signer, of_signer(cable))
    reasons = (f"{reason}  {meaning_of(reason)}".strip() for reason in reading.reasons(body))
    yield _with_doors(BoxEntry("\n".join(reasons), "Reasons"), of_reasons(cable))
    until = reading.declassify_on(body)
    yield BoxEntry(until.isoformat() if until else _instead_of_a_date(body), "Declassify on")


def named_classifier(body: str) -> tuple[str, ...]:
    """Return who classified a cable and, where the statement says it, what that officer was."""
    names = reading.classified_by(body)
    office = reading.classifier_office(body) if names else ""
    return (*names, office) if office else names


def _instead_of_a_date(body: str) -> str:
    """Return what the line of the executive order says if it names no date, in plain words."""
    order = reading.executive_order(body)
    if order is None or not order.text or order.text.upper().startswith("N/A"):
        return ""
    code = order.text.split(" ", 1)[0]
    return f"{order.text}  {schedule(order.number, code)}".strip()


def _sent(facts: Transmission) -> str:
    """Return how urgent the message was, when it was sent, by whom, and under which marks."""
    urgencies = " and ".join(filter(None, map(urgency, facts.precedence)))
    serial = "" if facts.serial is None else f" #{facts.serial}"
    sender = f"from {facts.originator}{serial}" if facts.originator else ""
    parts = (urgencies, facts.date_time_group, sender, facts.id, facts.security)
    return ", ".join(filter(None, parts))


def _media(media: Media) -> str:
    """Return the title of an article over its address; the site often had the address alone."""
    return media.title if media.title == media.address else f"{media.title}\n  {media.address}"


def _editions(cable: Cable, editions: Sequence[Cable]) -> str:
    if len(editions) < 2:
        return ""
    number = editions.index(cable) + 1 if cable in editions else 1
    return f"{number} of {len(editions)}; e shows the next"


def _copy(copy: Copy, cable: Cable) -> str:
    """Return where a copy came from, and in what its source differs from what is shown above."""
    source = copy.source
    said = (
        (
            copy.released,
            cable.released,
            f"released {copy.released and moment_in_words(copy.released)}",
        ),
        (copy.created, cable.created, f"created {moment_in_words(copy.created)}"),
        (copy.classification, cable.classification, copy.classification),
        (copy.origin, cable.origin, copy.origin),
    )
    otherwise = [words for own, shown, words in said if own and own != shown]
    name = f"{source.name} ({source.format})" if source.format else source.name
    return "; ".join(("  ".join(filter(None, (name, source.path))), *otherwise))


def _doubts(cable: Cable) -> Iterator[str]:
    if cable.created.precision is Precision.HOUR:
        yield (
            "The minute of creation is not known: the site's pages before August 2011 print a "
            "wrong one, and the header gives no time to correct it by."
        )
    elif cable.created.precision is Precision.DAY:
        yield "The hour of creation is not known: this copy gives the day alone."

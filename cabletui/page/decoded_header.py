"""The header of a cable in plain words: who sent it, to whom, how urgent, when."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from cabletui import cable as reading
from cabletui.cable import Recipient, Transmission
from cabletui.cable.addressee import display_name
from cabletui.cable.precedence import urgency
from cabletui.cable.reading.senders import senders
from cabletui.page.asked_field import AskedField
from cabletui.page.decoded_head import decoded_head
from cabletui.page.doors import doors
from cabletui.page.page import BoxEntry

_HANDLING = {"ZNY": "encrypted", "ZNR": "in clear"}
"""From the facts, table `header`: the signs of the security line."""

_LEVELS = {"U": "unclassified", "C": "confidential", "S": "secret", "E": "sensitive"}

_CENTRAL = range(1973, 1980)
"""The years of the central file, whose telegrams are found by office and drafter."""


def decoded_header(header: str) -> tuple[BoxEntry, ...]:
    """Return what a header says, labelled; empty if nothing in it can be read.

    The first entry stands for the whole header in offsets of the page, so that a place in a page
    is the same whether its header is decoded or verbatim.
    """
    entries = [entry for entry in _entries(header) if entry.text]
    return tuple(
        replace(entry, weight=0 if at else len(header)) for at, entry in enumerate(entries)
    )


def _entries(header: str) -> Iterator[BoxEntry]:
    sent = reading.transmission(header)
    sender = BoxEntry(_sender(header, sent), "From")
    names = [(display_name(name), AskedField.FROM, name) for name in senders(header)]
    yield replace(sender, doors=doors(sender.text, names))
    yield BoxEntry(_time(sent), "Sent")
    yield BoxEntry(_urgency(sent), "Urgency")
    yield _addressed(reading.recipients(header), "To")
    yield _addressed(reading.info_recipients(header), "For information")
    yield BoxEntry(_security(sent), "Security")
    yield BoxEntry(_number(sent), "Message")
    yield from decoded_head(header, is_central=sent.time is not None and sent.time.year in _CENTRAL)


def _sender(header: str, sent: Transmission) -> str:
    name = display_name(next(iter(senders(header)), ""))
    route = f"({sent.originator})" if sent.originator and name else sent.originator or ""
    return f"{name}  {route}".strip()


def _time(sent: Transmission) -> str:
    if sent.time is None:
        return sent.date_time_group or ""
    return f"{sent.time:%A} {sent.time.day} {sent.time:%B %Y, %H:%M} UTC"


def _urgency(sent: Transmission) -> str:
    names = [urgency(letter) for letter in sent.precedence]
    if len(names) == 2:
        return f"{names[0]} for action, {names[1]} for information"
    return names[0] if names else ""


def _recipients(found: Sequence[Recipient]) -> str:
    return "\n".join(" ".join(filter(None, _recipient(one))) for one in found)


def _addressed(found: Sequence[Recipient], label: str) -> BoxEntry:
    """Return addressees in a line each; each is a door to what else was sent to it."""
    text = _recipients(found)
    names = ((display_name(one.name), AskedField.TO, one.name) for one in found if one.name)
    return BoxEntry(text, label, doors=doors(text, names))


def _recipient(one: Recipient) -> Iterator[str]:
    yield display_name(one.name or "")
    yield f"({one.route})" if one.route and one.name else one.route or ""
    yield f"no. {one.number.lstrip('0') or 0}" if one.number else ""
    yield one.precedence or ""
    yield f"without {', '.join(map(display_name, one.excluded))}" if one.excluded else ""


def _security(sent: Transmission) -> str:
    if not sent.security:
        return ""
    sign, *letters = sent.security.split()
    level = _LEVELS.get(letters[0][:1]) if letters else None
    meaning = ", ".join(filter(None, (_HANDLING.get(sign), level)))
    return f"{meaning}  ({sent.security})" if meaning else sent.security


def _number(sent: Transmission) -> str:
    serial = "" if sent.serial is None else f"number {sent.serial} of the sender"
    return ", ".join(filter(None, (serial, sent.id)))

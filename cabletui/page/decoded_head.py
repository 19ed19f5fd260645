"""The head that Washington's centre printed above a telegram, in plain words."""

import re
from collections.abc import Iterator, Sequence

from cabletui.cable.marking import caption_meaning, captions_alone
from cabletui.cable.office import office_name
from cabletui.cable.reading.telegram_head import (
    OfficeCopies,
    Officer,
    TelegramHead,
    telegram_head,
)
from cabletui.page.asked_field import AskedField
from cabletui.page.doors import doors
from cabletui.page.page import BoxEntry
from cabletui.text.counts import counted

_MOST_LINES = 6
"""Up to this many offices or officers have a line each."""


def decoded_head(header: str, *, is_central: bool) -> Iterator[BoxEntry]:
    """Yield what the head says, labelled; nothing for headers without one.

    Args:
        header: The header of a cable, verbatim.
        is_central: Whether the telegram is of the central file, whose offices and drafters lead to
            other telegrams.
    """
    head = telegram_head(header)
    office = AskedField.OFFICE if is_central else None
    drafter = AskedField.DRAFTER if is_central else None
    marks = dict.fromkeys(mark for line in header.split("\n") for mark in captions_alone(line))
    yield BoxEntry("\n".join(f"{mark}  {caption_meaning(mark)}" for mark in marks), "Marks")
    yield BoxEntry(_page(head), "Page line")
    yield _offices(head.origin, "Origin office", office)
    yield _offices(head.action, "Action office", office)
    yield _offices(head.info, "Copies to")
    yield BoxEntry(str(head.total or ""), "Copies in all")
    yield _officers(head.drafters, "Drafted by", drafter)
    yield _officers(head.approvers, "Approved by")
    yield _officers(head.clearers, "Cleared by")
    yield BoxEntry(head.desired, "Desired for")
    yield BoxEntry(_ruler(head.ruler), "Centre's number")


def _page(head: TelegramHead) -> str:
    page = head.page
    if page is None:
        return ""
    part = f"section {int(page[3])} of {int(page[4])}" if page[3] else ""
    return ", ".join(filter(None, (f"{page[1]} {int(page[2])}", part, _at(page[5], page[6]))))


def _ruler(ruler: re.Match[str] | None) -> str:
    return ", ".join(filter(None, (ruler[3], _at(ruler[1], ruler[2])))) if ruler else ""


def _at(day: str | None, time: str | None) -> str:
    return f"day {int(day)} at {time[:2]}:{time[2:]} UTC" if day and time else ""


def _offices(
    found: Sequence[OfficeCopies], label: str, field: AskedField | None = None
) -> BoxEntry:
    text = _joined([_copies(one) for one in found])
    facts = [(one.symbol, field, one.symbol) for one in found] if field else []
    return BoxEntry(text, label, doors=doors(text, facts))


def _copies(one: OfficeCopies) -> str:
    name = f"{one.symbol}  {office_name(one.symbol)}".strip()
    return f"{name}, {counted(one.copies, 'copy', 'copies')}" if one.copies else name


def _officers(found: Sequence[Officer], label: str, field: AskedField | None = None) -> BoxEntry:
    text = _joined([_officer(one) for one in found])
    facts = [(one.name, field, one.name.split(",")[0]) for one in found] if field else []
    return BoxEntry(text, label, doors=doors(text, facts))


def _officer(one: Officer) -> str:
    office = ", ".join(filter(None, (one.office, office_name(one.office))))
    return ", ".join(filter(None, (f"{one.name}  ({office})" if office else one.name, one.further)))


def _joined(lines: list[str]) -> str:
    return ("\n" if len(lines) <= _MOST_LINES else " · ").join(lines)

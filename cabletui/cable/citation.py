"""Naming a cable: as the archive's site asked its readers to, and as a citation."""

import re
from datetime import datetime

from cabletui.cable.cable import Cable
from cabletui.cable.moment import Precision

SITE = "http://wikileaks.org"
"""Where the pages of the archive lay last."""

_PAGE_PATH = re.compile(r"cable/\d{4}/\d{2}/[^/]+\.html\Z")
"""Takes the path of `https://example.org/cable/2008/01/08LIMA12.html`; not
`cable/2008/08LIMA12.html` or `cable/2008/01/`."""


def hashtags(reference_id: str) -> str:
    """Return the marks under which the site asked to discuss a cable."""
    return f"#cablegate #{reference_id}"


def page_address(cable: Cable, paragraph: int | None = None) -> str:
    """Return the address that a cable's page had on the site.

    Args:
        cable: The cable; where a copy was read from a page, that page's own path is used, else the
            month of its creation, by which the site ordered them.
        paragraph: The number of a paragraph to point at.
    """
    paths = (cable.source.path, *(copy.source.path for copy in cable.copies))
    known = next(filter(None, map(_PAGE_PATH.search, paths)), None)
    month = cable.created.time.strftime("%Y/%m")
    path = known.group() if known else f"cable/{month}/{cable.reference_id}.html"
    anchor = "" if paragraph is None else f"#par{paragraph}"
    return f"{SITE}/{path}{anchor}"


def citation(cable: Cable, paragraph: int | None = None) -> str:
    """Return a citation: post, subject, reference id, day, classification, paragraph."""
    parts = [
        cable.origin,
        f"“{cable.subject}”" if cable.subject else "",
        f"cable {cable.reference_id}",
        _day(cable.created.time),
        cable.classification,
        "" if paragraph is None else f"para. {paragraph}",
    ]
    return ", ".join(part for part in parts if part)


def quotation(cable: Cable, text: str, paragraph: int | None = None) -> str:
    """Return a piece of a cable with the reference id and the number of its paragraph."""
    number = "" if paragraph is None else f", para. {paragraph}"
    return f"{text.strip()}\n({cable.reference_id}{number})"


def whole(cable: Cable) -> str:
    """Return a cable as one text: its particulars, a line each, then its header and its body."""
    created = cable.created.spoken + ("" if cable.created.precision is Precision.DAY else " UTC")
    particulars = [
        f"Reference id: {cable.reference_id}",
        f"Created: {created}",
        f"Classification: {cable.classification}",
        f"Origin: {cable.origin}",
        f"Subject: {cable.subject}",
    ]
    parts = ["\n".join(particulars), cable.header, cable.body]
    return "\n\n".join(part for part in parts if part)


def _day(time: datetime) -> str:
    return f"{time.day} {time:%B %Y}"

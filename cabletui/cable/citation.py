"""Naming a cable: as the archive's site asked its readers to, and as a citation."""

import re
from datetime import datetime

from cabletui.cable.absent_text import why_no_text
from cabletui.cable.cable import Cable
from cabletui.cable.collection import CABLEGATE, PLUSD, collections
from cabletui.cable.document_number import is_document_number
from cabletui.cable.moment import Precision

SITE = "http://wikileaks.org"
"""Where the site last had the pages of the archive."""

_PAGE_PATH = re.compile(r"cable/\d{4}/\d{2}/[^/]+\.html\Z")
"""Takes the path of `https://example.org/cable/2008/01/08LIMA12.html`; not
`cable/2008/08LIMA12.html` or `cable/2008/01/`."""


PLUSD_PAGES = "https://wikileaks.org/plusd/cables"
"""Where the pages of the central file lie."""

_PLUSD_PAGE = re.compile(r"[^/]*_[a-z](?=\.html\Z)")
"""Takes the `1974LIMA00012_b` of `plusd/1974LIMA00012_b.html`; not `08LIMA12` of `08LIMA12.html`.
"""

FILE = "Central Foreign Policy Files, 1973–79"
KEEPER = "Record Group 59, National Archives"

_LAST_OF_B = 1976
"""The last year whose pages have names that end in `_b`; those of later years end in `_c`."""


def hashtags(reference_id: str) -> str:
    """Return the hashtags under which the site asked its readers to discuss a cable.

    Cables of the central file were no part of that, and have a tag of their id alone.

    >>> hashtags("06LIMA12"), hashtags("1974LIMA00012")
    ('#cablegate #06LIMA12', '#1974LIMA00012')
    """
    mark = f"#{reference_id}"
    return mark if is_document_number(reference_id) else f"#cablegate {mark}"


def page_address(cable: Cable, paragraph: int | None = None) -> str:
    """Return the address that a cable's page had on the site; of PlusD for the central file.

    Args:
        cable: The cable; where a copy was read from a page, that page's own path is used, else the
            month of its creation, by which the site ordered them.
        paragraph: The number of a paragraph to point at.
    """
    if CABLEGATE not in collections(cable):
        return _plusd_address(cable)
    paths = (cable.source.path, *(copy.source.path for copy in cable.copies))
    known = next(filter(None, map(_PAGE_PATH.search, paths)), None)
    month = cable.created.time.strftime("%Y/%m")
    path = known.group() if known else f"cable/{month}/{cable.reference_id}.html"
    anchor = "" if paragraph is None else f"#par{paragraph}"
    return f"{SITE}/{path}{anchor}"


def _plusd_address(cable: Cable) -> str:
    sources = [copy.source for copy in cable.all_copies]
    names = (one.path or one.name for one in sources if one.format == PLUSD)
    known = next(filter(None, map(_PLUSD_PAGE.search, names)), None)
    letter = "b" if cable.created.time.year <= _LAST_OF_B else "c"
    return f"{PLUSD_PAGES}/{known.group() if known else f'{cable.reference_id}_{letter}'}.html"


def citation(cable: Cable, paragraph: int | None = None) -> str:
    """Return a citation: post, subject, reference id, day, classification, paragraph.

    A record of the central file is cited with the archive that keeps it, as that archive asks.
    """
    parts = [
        cable.origin,
        f"“{cable.subject}”" if cable.subject else "",
        f"cable {cable.reference_id}",
        _day(cable.created.time),
        cable.classification,
        "" if paragraph is None else f"para. {paragraph}",
        kept_by(cable),
    ]
    return ", ".join(part for part in parts if part)


def sourced_citation(cable: Cable) -> str:
    """Return a citation with the address of the cable's page at its end."""
    return f"{citation(cable)}, {page_address(cable)}"


def kept_by(cable: Cable) -> str:
    """Return where the National Archives keep a record of the central file; empty for others.

    A cable that Cablegate has as well is cited as Cablegate's. The form is that of their leaflet
    "Citing Records in the National Archives of the United States".
    """
    if CABLEGATE in collections(cable):
        return ""
    film = cable.attribute("Film Number")
    return ", ".join(filter(None, (FILE, f"film number {film}" if film else "", KEEPER)))


def quotation(
    cable: Cable,
    text: str,
    paragraph: int | None = None,
    *,
    mark: str | None = None,
    edition: tuple[int, int] | None = None,
) -> str:
    """Return a piece of a cable, and below it where it stands, so that it can be checked.

    Args:
        cable: The cable.
        text: The piece, verbatim.
        paragraph: The number of its paragraph.
        mark: The portion mark of its paragraph, as printed.
        edition: The number of the edition it was taken from, and of how many.
    """
    place = (
        cable.reference_id,
        f"edition {edition[0]} of {edition[1]}" if edition else "",
        "" if paragraph is None else f"para. {paragraph}",
        mark or "",
    )
    return f"{text.strip()}\n({', '.join(filter(None, place))})"


def as_text(cable: Cable) -> str:
    """Return a cable as one text: its particulars, a line each, then its header and its body."""
    created = cable.created.display + ("" if cable.created.precision is Precision.DAY else " UTC")
    particulars = [
        f"Reference id: {cable.reference_id}",
        f"Created: {created}",
        f"Classification: {cable.classification}",
        f"Origin: {cable.origin}",
        f"Subject: {cable.subject}",
    ]
    parts = ["\n".join(particulars), cable.header, cable.body or why_no_text(cable)]
    return "\n\n".join(part for part in parts if part)


def _day(time: datetime) -> str:
    return f"{time.day} {time:%B %Y}"

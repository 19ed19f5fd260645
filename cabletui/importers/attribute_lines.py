"""The attributes of a record of the central file, as lines of `Key: value` or glued to one text."""

import re

from cabletui.importers.central_file import listed

NAMES = (
    *("Automatic Decaptioning", "Capture Date", "Channel Indicators", "Current Classification"),
    *("Concepts", "Control Number", "Copy", "Draft Date", "Decaption Date", "Decaption Note"),
    *("Disposition Action", "Disposition Approved on Date", "Disposition Authority"),
    *("Disposition Case Number", "Disposition Comment", "Disposition Date", "Disposition Event"),
    *("Disposition History", "Disposition Reason", "Disposition Remarks", "Document Number"),
    *("Document Source", "Document Unique ID", "Drafter", "Enclosure", "Executive Order"),
    *("Errors", "Film Number", "From", "Handling Restrictions", "Image Path", "ISecure"),
    *("Legacy Key", "Line Count", "Litigation Code Aides", "Litigation Codes"),
    *("Litigation History", "Locator", "Message ID", "Office", "Original Classification"),
    *("Original Handling Restrictions", "Original Previous Classification"),
    *("Original Previous Handling Restrictions", "Page Count", "Previous Channel Indicators"),
    *("Previous Classification", "Previous Handling Restrictions", "Reference", "Retention"),
    *("Review Action", "Review Authority", "Review Comment", "Review Content Flags"),
    *("Review Date", "Review Event", "Review Exemptions", "Review History", "Review Markings"),
    *("Review Media Identifier", "Review Referrals", "Review Release Date"),
    *("Review Release Event", "Review Transfer Date", "Review Withdrawn Fields", "SAS ID"),
    *("Secure", "Status", "Subject", "TAGS", "To", "Type", "vdkvgwkey", "Markings"),
)
"""The names that the file's own programs print, glued or not; other names begin a line."""

_KNOWN = "|".join(re.escape(name) for name in sorted(NAMES, key=len, reverse=True))
_GLUED = re.compile(rf"(?:(?<![A-Z])(?=TAGS)|(?!TAGS))({_KNOWN}):(?=\s|$)", re.MULTILINE)
"""Takes `Capture Date:` wherever it stands, as in `SINGLEDraft Date: 17 MAY 1974`; not `PTAGS: X`.
"""

_QUOTES = re.compile(r"\A(?:! ?)?'(.*)'\Z|\A\"(.*)\"\Z", re.DOTALL)
"""Takes `'00'` and `! 'LIMA⏎⏎  OSLO⏎'` of YAML; not `O'HARA`."""


def attributes_of(text: str) -> dict[str, str]:
    """Return the attributes of a text by name; the lines of a list are joined by ` | `."""
    places = list(_GLUED.finditer(text))
    ends = [*(place.start() for place in places[1:]), len(text)]
    found: dict[str, str] = {}
    for place, end in zip(places, ends, strict=False):
        value = _value(text[place.end() : end])
        if place[1] == "Concepts":
            value = listed(value.split(","))
        if value and (place[1] not in found or not found[place[1]]):
            found[place[1]] = value
    return found


def _value(text: str) -> str:
    text = text.strip()
    quoted = _QUOTES.match(text)
    if quoted is None:
        return " ".join(text.split())
    return listed((quoted[1] or quoted[2] or "").replace("''", "'").split("\n"))

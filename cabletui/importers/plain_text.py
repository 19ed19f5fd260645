"""One cable a text file: five lines of particulars, then header and body run together.

This is how the files `cables/ID.txt` of the git collections of the time are written.
"""

import re
from collections.abc import Iterator
from typing import BinaryIO

from cabletui.cable.cable import Cable, Source
from cabletui.cable.moment import Moment, Precision
from cabletui.importers.body_start import body_start, split_boxes
from cabletui.importers.build import Particulars, build_cable
from cabletui.importers.importer import Outcome, UnfitError
from cabletui.importers.one_cable import one_cable
from cabletui.importers.site_markup import without_site_markup
from cabletui.importers.times import of_files, printed_moment, to_the_minute

_DATE = r"[A-Z][a-z]{2} [A-Z][a-z]{2} \d\d \d\d:\d\d:\d\d [+-]\d{4} \d{4}"
_HEAD = re.compile(rf"(?:\xef\xbb\xbf)?\d\d[0-9A-Z-]+\r?\n[^\n]*\n{_DATE}\r?\n".encode("latin-1"))
"""Takes `06BRINOVA12⏎Fog⏎Tue Dec 05 07:28:00 +0000 2006⏎`; not `06BRINOVA12⏎Fog⏎5 Dec 2006⏎`."""

_PARTICULARS = 5


class PlainText:
    """The importer of the text files of the git collections."""

    name = "plain text"
    holds_one_cable = True

    def recognises(self, head: bytes, name: str) -> bool:
        """Return whether a file begins with an id, a title, and a date as Ruby prints it."""
        return _HEAD.match(head) is not None

    def read(self, stream: BinaryIO, name: str, source: str) -> Iterator[Outcome]:
        """Read the one cable of a file."""
        return one_cable(stream, Source(source, self.name, name), _cable)


def _cable(text: str, source: Source, notes: tuple[str, ...]) -> Cable:
    lines = text.split("\n", _PARTICULARS)
    if len(lines) <= _PARTICULARS or not lines[_PARTICULARS].strip():
        raise UnfitError("It stops after its particulars; there is no header and no body.")
    reference_id, title, date, classification, origin, boxes = lines
    boxes = without_site_markup(boxes.removesuffix("\n"))
    header, body, odd = split_boxes(boxes, body_start(boxes))
    particulars = Particulars(
        reference_id=reference_id.strip(),
        created=to_the_minute(_day(date), header),
        released=None,
        classification=classification.strip(),
        origin=origin.strip(),
        title=without_site_markup(title).strip(),
    )
    return build_cable(particulars, header, body, source, (*notes, *odd))


def _day(text: str) -> Moment:
    """Return the day that a date names; its hour is midnight in Paris, and not the cable's."""
    moment = printed_moment(text.strip(), "date", of_files)
    return Moment(moment.time.replace(hour=0, minute=0, second=0), Precision.DAY)

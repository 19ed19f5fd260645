"""One cable a text file: five lines of particulars, then header and body run together.

This is how `cables/ID.txt` of the git collections of the time lie on disk.
"""

import re
from collections.abc import Iterator
from typing import BinaryIO

from cabletui.cable.cable import Cable, Source
from cabletui.cable.moment import Moment, Precision
from cabletui.errors import Refusal
from cabletui.importers.body_start import joint, parted
from cabletui.importers.build import Particulars, composed
from cabletui.importers.decoding import decoded_copy
from cabletui.importers.importer import Outcome, UnfitError
from cabletui.importers.site_markup import undecorated
from cabletui.importers.times import completed, of_files, printed

_DATE = r"[A-Z][a-z]{2} [A-Z][a-z]{2} \d\d \d\d:\d\d:\d\d [+-]\d{4} \d{4}"
_HEAD = re.compile(rf"(?:\xef\xbb\xbf)?\d\d[0-9A-Z-]+\r?\n[^\n]*\n{_DATE}\r?\n".encode("latin-1"))
_PARTICULARS = 5


class PlainText:
    """The importer of the text files of the git collections."""

    name = "plain text"

    def recognises(self, head: bytes, name: str) -> bool:
        """Return whether a file begins with an id, a title, and a date as Ruby prints it."""
        return _HEAD.match(head) is not None

    def read(self, stream: BinaryIO, name: str, source: str) -> Iterator[Outcome]:
        """Read the one cable of a file."""
        try:
            text, notes = decoded_copy(stream)
            yield _cable(text, Source(source, self.name, name), notes)
        except UnfitError as error:
            yield Refusal(name or source, str(error))


def _cable(text: str, source: Source, notes: tuple[str, ...]) -> Cable:
    lines = text.split("\n", _PARTICULARS)
    if len(lines) <= _PARTICULARS or not lines[_PARTICULARS].strip():
        raise UnfitError("It stops after its particulars; there is no header and no body.")
    reference_id, title, date, classification, origin, boxes = lines
    boxes = undecorated(boxes.removesuffix("\n"))
    header, body, odd = parted(boxes, joint(boxes))
    particulars = Particulars(
        reference_id=reference_id.strip(),
        created=completed(_day(date), header),
        released=None,
        classification=classification.strip(),
        origin=origin.strip(),
        title=undecorated(title).strip(),
    )
    return composed(particulars, header, body, source, (*notes, *odd))


def _day(text: str) -> Moment:
    """Return the day that a date names; its hour is midnight in Paris, not a time of the cable."""
    moment = printed(text.strip(), "date", of_files)
    return Moment(moment.time.replace(hour=0, minute=0, second=0), Precision.DAY)

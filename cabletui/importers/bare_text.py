"""One cable a text file, header and body and nothing else, named by its reference id."""

import re
from collections.abc import Iterator
from typing import BinaryIO

from cabletui.cable.cable import Cable, Source
from cabletui.cable.reading.opening_line import opening_line
from cabletui.cable.reading.transmission import transmission
from cabletui.importers.body_start import body_start_of_lines, split_boxes
from cabletui.importers.build import Particulars, build_cable
from cabletui.importers.decoding import with_line_ends
from cabletui.importers.importer import Outcome
from cabletui.importers.inference import classification_of, origin_of, reference_id_of
from cabletui.importers.one_cable import one_cable
from cabletui.importers.written_times import created_at

_NAMED = re.compile(r"(?:.*[/\\])?(\d\d[A-Z][A-Z-]*\d{1,7})(?:\.(?:txt|text|cable|asc))?", re.I)
"""Takes `06BEIJING24302.txt` and `cables/06BEIJING24302`; not `notes on 06BEIJING24302.txt`."""

_SENDER = re.compile(r"^[ \t]*FM [A-Z]", re.MULTILINE)
"""Takes `FM AMEMBASSY OSLO` at the start of a line; not `TO RFM ONE`."""

_OTHERS = re.compile(r"\s*(?:<|Message Text\b)")
"""Takes `<html>` and `Message Text`, with which files in other formats begin; not `R 121512Z FEB
90`."""


class BareText:
    """The importer of text files without particulars, which are read from the header."""

    name = "bare text"
    holds_one_cable = True

    def recognises(self, head: bytes, name: str) -> bool:
        """Return whether a file is named by an id and opens as a telegram does, or is plainly one.

        Without such a name its header must have a date and a sender, and its body a number.
        """
        text = with_line_ends(head.decode("utf-8", "replace")).removeprefix("\ufeff")
        if _OTHERS.match(text):
            return False
        start = body_start_of_lines(text)
        if start is None:
            return False
        has_time = transmission(text[:start]).time is not None
        has_sender = _SENDER.search(text, 0, start) is not None
        if _NAMED.fullmatch(name):
            return has_time or has_sender
        return has_time and has_sender and opening_line(text[start:]).serial is not None

    def read(self, stream: BinaryIO, name: str, source: str) -> Iterator[Outcome]:
        """Read the one cable of a file."""
        return one_cable(stream, Source(source, self.name, name), _cable)


def _cable(text: str, source: Source, notes: tuple[str, ...]) -> Cable:
    header, body, odd = split_boxes(text, body_start_of_lines(text))
    header = header.strip("\n") + "\n" if header.strip() else ""
    created = created_at("", header)
    named = _NAMED.fullmatch(source.path or source.name)
    reference_id = named[1].upper() if named else reference_id_of(body, created)
    particulars = Particulars(
        reference_id=reference_id,
        created=created,
        released=None,
        classification=classification_of(body),
        origin=origin_of(header, reference_id),
    )
    return build_cable(particulars, header, body, source, (*notes, *odd))

"""Files that hold one cable each: what their importers have in common."""

from collections.abc import Callable, Iterator
from typing import BinaryIO

from cabletui.cable.cable import Cable, Source
from cabletui.errors import Refusal
from cabletui.importers.decoding import read_decoded
from cabletui.importers.importer import Outcome, UnfitError


def one_cable(
    stream: BinaryIO, source: Source, cable_of: Callable[[str, Source, tuple[str, ...]], Cable]
) -> Iterator[Outcome]:
    """Yield the cable of a file, or the refusal that says why there is none.

    Args:
        stream: The file, at its start.
        source: Where it comes from, and by which importer.
        cable_of: Reads the cable from the text, the source and the notes on the decoding, or
            raises `UnfitError`.

    Raises:
        OSError: The file cannot be read on.
    """
    try:
        text, notes = read_decoded(stream)
        yield cable_of(text, source, notes)
    except UnfitError as error:
        yield Refusal(source.path or source.name, str(error))

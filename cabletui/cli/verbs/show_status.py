"""`cabletui status`: what the library holds, and whether it is sound."""

import argparse
import os
from collections.abc import Iterator
from typing import TYPE_CHECKING

import orjson

from cabletui.cli.library import SAMPLE, folder_to_read
from cabletui.cli.printing.output import put, refused
from cabletui.settings import load
from cabletui.text.counts import counted

if TYPE_CHECKING:
    from cabletui.archive.log.import_record import ImportRecord
    from cabletui.archive.upkeep.status import Status

EXAMPLES = ("cabletui status", "cabletui status --json | jq .cables")
_REFUSALS_SHOWN = 20


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Say which arguments it takes."""
    parser.add_argument(
        "--all", action="store_true", help="list all that was refused or passed over"
    )
    parser.add_argument("--json", action="store_true", help="print it as a JSON object")


def run(options: argparse.Namespace) -> int:
    """Print the state of the library; 1 if something is not as it should be.

    Raises:
        LibraryError: There is no library, or its documents cannot be read.
    """
    # The help of the verb does without the search engine.
    from cabletui import sample
    from cabletui.archive.index import mapping_faults
    from cabletui.archive.upkeep.status import examine

    mapping_faults.outlive()
    folder = folder_to_read(options, load(os.environ))
    status = examine(folder)
    is_sample = folder == sample.folder()
    if options.json:
        put([_json(status, is_sample=is_sample)])
    else:
        put(_lines(status, is_sample=is_sample, most=None if options.all else _REFUSALS_SHOWN))
    return 1 if status.troubles else 0


def _json(status: "Status", *, is_sample: bool) -> str:
    """Return all that is known of a library as a JSON object, with all that was refused."""
    known = {field: getattr(status, field) for field in status.__dataclass_fields__}
    document = {**known, "folder": str(status.folder), "accepted": sorted(status.accepted)}
    return orjson.dumps({**document, "is_sample": is_sample}).decode()


def _lines(status: "Status", *, is_sample: bool, most: int | None) -> Iterator[str]:
    size = (status.documents_bytes + status.index_bytes) / 1e6
    yield f"Library    {status.folder}"
    if is_sample:
        yield f"           {SAMPLE}"
    yield f"Cables     {status.cables:,}, in {counted(status.editions, 'edition')}"
    yield f"On disk    {size:,.1f} MB, of which the index is {status.index_bytes / 1e6:,.1f} MB"
    yield f"Writing    {_writing(status)}"
    for record in status.imports:
        yield f"Import     {_import(record)}"
        yield from _refused(record, most)
    for damage in status.damage:
        what = "Accepted" if damage.name in status.accepted else "Damaged "
        yield f"{what}   {damage.name}: {damage.reason}"
    yield f"Verified   {_verified(status)}"
    for trouble in status.troubles:
        yield f"Trouble    {trouble}"
    unread = "; ".join(_unread(status))
    if unread:
        yield f"Not read   {unread}; `cabletui verify` reads all"
    if not status.troubles:
        yield f"Health     {'nothing wrong was seen in what was read' if unread else 'all is well'}"


def _unread(status: "Status") -> Iterator[str]:
    """Yield what was not checked, because it would take too long or is being written."""
    if status.unread_documents:
        yield f"{status.unread_documents / 1e6:,.1f} MB of the documents, but for samples"
    if status.unread_index:
        yield f"{status.unread_index / 1e6:,.1f} MB of the index, but for the ends of its files"


def _writing(status: "Status") -> str:
    if status.is_busy:
        return "an import is at work"
    return "possible" if status.is_writable else "not possible: the folder is read-only for you"


def _verified(status: "Status") -> str:
    verified = status.verified
    if verified is None:
        return "never; `cabletui verify` reads all"
    found = (
        f"found wrong: {counted(verified.troubles, 'thing')}"
        if verified.troubles
        else "all was well"
    )
    return f"{verified.at[:16].replace('T', ' ')} UTC: {found}"


def _import(record: "ImportRecord") -> str:
    sources = ", ".join(record.sources)
    cards = counted(record.completed, "card")
    completed = f"{cards} completed by a text, " if record.completed else ""
    ended = "" if record.finished else "; it was stopped before its end"
    return (
        f"{record.began[:16].replace('T', ' ')} UTC, {sources}: "
        f"{counted(record.added, 'cable')} and {counted(record.editions, 'edition')} added, "
        f"{completed}{record.held:,} held already, "
        f"{record.passed_over:,} passed over, {record.refused:,} refused{ended}"
    )


def _refused(record: "ImportRecord", most: int | None) -> Iterator[str]:
    for refusal in record.refusals[:most]:
        yield f"Refused    {refused(refusal)}"
    more = record.refused - sum(refusal.count for refusal in record.refusals[:most])
    if most is not None and more > 0:
        yield f"           and {more:,} more; --all lists them"
    if most is None:
        for other in record.others:
            yield f"Passed     {refused(other)}"
        for number, what in _unlisted(record):
            yield f"           and {number:,} more {what}, whose names were not kept"


def _unlisted(record: "ImportRecord") -> Iterator[tuple[int, str]]:
    """Yield how many there were beyond those whose names are on record."""
    for number, kept, what in (
        (record.refused, record.refusals, "refused"),
        (record.passed_over, record.others, "passed over"),
    ):
        more = number - sum(one.count for one in kept)
        if more > 0:
            yield more, what

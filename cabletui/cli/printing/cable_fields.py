"""The fields of the rows that `search` and similar verbs print of cables."""

import argparse
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from cabletui.cable import Cable, Headline, Moment
from cabletui.exporters.cable_facts import CABLE_FACTS
from cabletui.exporters.row_exporters import Row, TemplateError, template_fields

if TYPE_CHECKING:
    from cabletui.archive.archive import Archive
    from cabletui.archive.query import Query

USUAL = ("reference_id", "created", "created_precision", "classification", "origin", "subject")
"""What a row has if no fields are named."""

IN_TABLE = ("reference_id", "created", "classification", "origin", "subject")
"""What a line of a table has if no fields are named."""

_CONTEXT = "context"
_CONTEXT_ROOM = 240
"""Cells of a context, if nothing else determines how many there are."""

_OF_HEADLINE: dict[str, Callable[[Headline], str]] = {
    "reference_id": lambda headline: headline.reference_id,
    "created": lambda headline: headline.created.instant,
    "created_precision": lambda headline: headline.created.precision,
    "classification": lambda headline: headline.classification,
    "origin": lambda headline: headline.origin,
    "subject": lambda headline: headline.subject,
}


NAMES = (*CABLE_FACTS, _CONTEXT)
"""Every field there is; those after `subject` need the whole cable to be read."""


def field_list(text: str) -> tuple[str, ...]:
    """Return the fields that a list with commas names.

    Raises:
        ArgumentTypeError: One of them is not known.
    """
    names = tuple(name for part in text.split(",") if (name := part.strip()))
    if strange := next((name for name in names if name not in NAMES), None) or not names:
        raise argparse.ArgumentTypeError(
            f"“{strange if names else text}” is no field; the fields are {', '.join(NAMES)}"
        )
    return names


def fields_of(format: str, named: Sequence[str] | None, *, with_context: bool) -> tuple[str, ...]:
    """Return the fields that rows in a format have.

    Args:
        format: What `--format` says.
        named: What `--fields` says.
        with_context: Whether the best match is wanted; a table has it in place of the subject.

    Raises:
        TemplateError: A template names a field that is not known.
    """
    if used := template_fields(format):
        if strange := next((name for name in used if name not in NAMES), None):
            raise TemplateError(strange, NAMES)
        return used
    is_table = format == "table"
    fields = tuple(named or (IN_TABLE if is_table else USUAL))
    if not with_context or _CONTEXT in fields:
        return fields
    return (*(name for name in fields if not (is_table and name == "subject")), _CONTEXT)


class RowMaker:
    """Makes rows of headlines, and reads a cable whole only if a field needs it."""

    def __init__(
        self,
        archive: "Archive",
        fields: Sequence[str],
        *,
        query: "Query | None" = None,
        is_for_reading: bool = False,
        room: int = _CONTEXT_ROOM,
    ) -> None:
        """Prepare to make rows.

        Args:
            archive: Where the cables are read.
            fields: What a row has, in order.
            query: What the cables were found by; its best match in a cable is the context.
            is_for_reading: Whether times are written for people, as lists show them, and a cable
                that was found by its head alone has its subject as context.
            room: How many cells a context may take.
        """
        self._archive = archive
        self._fields = fields
        self._query = query
        self._is_for_reading = is_for_reading
        self._room = room
        self._is_whole = not _OF_HEADLINE.keys() >= set(fields)

    def row(self, headline: Headline) -> Row:
        """Return the row of a cable; fields that cannot be read of a damaged one are empty."""
        cable = self._cable(headline) if self._is_whole else None
        return {name: self._value(name, headline, cable) for name in self._fields}

    def _cable(self, headline: Headline) -> Cable | None:
        # Most rows are made of headlines, without reading cables.
        from cabletui.archive.results import DamagedHeadline

        if isinstance(headline, DamagedHeadline):
            return None
        return self._archive.cable(headline.reference_id)

    def _value(self, name: str, headline: Headline, cable: Cable | None) -> str:
        if self._is_for_reading and name in {"created", "released"}:
            released = cable.released if cable else None
            return _spoken(headline.created if name == "created" else released)
        if name in _OF_HEADLINE:
            return _OF_HEADLINE[name](headline)
        if cable is None:
            return ""
        return self._context(cable) if name == _CONTEXT else CABLE_FACTS[name](cable)

    def _context(self, cable: Cable) -> str:
        # For rows with a context alone: it loads the readers of passages.
        from cabletui.archive.query import matches
        from cabletui.presenters.snippets import context

        found = matches(self._query, cable.body) if self._query else ()
        text = context(cable.body, found, self._room)
        return text or (cable.subject if self._is_for_reading else "")


def _spoken(moment: Moment | None) -> str:
    return moment.display if moment else ""

"""The copies of one text: what each source knows of it, combined into one cable.

What is known does not depend on which copy came first: of all moments of release the earliest
counts, for the site printed one date on every page in the end; articles, TAGS and references are
those of all copies; and where copies contradict each other the one with the most particulars
speaks, and `Cable.copies` keeps what each said.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from typing import Any

from cabletui.cable import Cable, Copy, Moment, Precision
from cabletui.cable.addition import Addition, text_mark

Line = Cable | Addition
"""What a line of the documents holds."""

_FINENESS = {Precision.DAY: 0, Precision.HOUR: 1, Precision.MINUTE: 2}


@dataclass(frozen=True)
class Text:
    """One text of a cable, in all its copies."""

    ordinals: tuple[int, ...]
    """The lines of the copies, in the order in which they came; the first has the text."""

    copies: tuple[Cable, ...]
    """What each of these lines says, with the text."""

    @property
    def cable(self) -> Cable:
        """All that is known, as one cable."""
        return united(self.copies)

    @property
    def face(self) -> int:
        """The line that lists show: that of the copy with the most particulars."""
        if len(self.copies) == 1:
            return self.ordinals[0]
        best = min(range(len(self.copies)), key=lambda place: _rank(self.copies[place]))
        return self.ordinals[best]

    def is_of(self, given: Line) -> bool:
        """Tell whether a cable has this text, or an addition adds to it."""
        own = self.copies[0]
        if isinstance(given, Addition):
            return given.same_text_as == text_mark(own)
        return own.body == given.body and own.header == given.header

    def learns_from(self, copy: Cable) -> bool:
        """Tell whether a copy knows anything that is not known yet, be it only its source."""
        known = self.cable
        return (
            not set(copy.all_copies) <= set(known.all_copies)
            or not set(copy.media) <= set(known.media)
            or bool(copy.subject and not known.subject)
            or any(
                not set(getattr(copy, name)) <= set(getattr(known, name))
                for name in ("tags", "linked_tags", "references", "notes")
            )
        )

    def with_copy(self, ordinal: int, copy: Cable) -> "Text":
        """Return the text with one more copy."""
        return Text((*self.ordinals, ordinal), (*self.copies, copy))


def texts(lines: Iterable[tuple[int, Line]]) -> list[Text]:
    """Return the texts of a cable, in the order in which they came.

    An addition to a text that is not there is left out.

    Args:
        lines: The lines of the cable with their ordinals, in the order in which they came.
    """
    found: list[Text] = []
    for ordinal, line in lines:
        if isinstance(line, Cable):
            found.append(Text((ordinal,), (line,)))
        elif (place := place_of(line, found)) is not None:
            text = found[place]
            found[place] = text.with_copy(ordinal, line.with_text(text.copies[0]))
    return found


def place_of(given: Line, among: Sequence[Text]) -> int | None:
    """Return the place of the text that a line has or adds to; None where it is not there."""
    return next((place for place, text in enumerate(among) if text.is_of(given)), None)


def united(copies: Sequence[Cable]) -> Cable:
    """Return what all copies of one text know, as one cable.

    Args:
        copies: At least one, in any order.
    """
    if len(copies) == 1:
        return copies[0]
    first, *others = ranked = sorted(copies, key=_rank)
    every_copy = dict.fromkeys(chain.from_iterable(copy.all_copies for copy in ranked))
    return replace(
        first,
        created=finest(first.created, [other.created for other in others]),
        released=earliest(copy.released for copy in ranked),
        classification=_first(copy.classification for copy in ranked),
        origin=_first(copy.origin for copy in ranked),
        subject=_first(copy.subject for copy in ranked),
        tags=_once(copy.tags for copy in ranked),
        references=_once(copy.references for copy in ranked),
        linked_tags=_once(copy.linked_tags for copy in ranked),
        media=_once(copy.media for copy in ranked),
        notes=_once(copy.notes for copy in ranked),
        copies=tuple(sorted(every_copy, key=_copy_rank)) if len(every_copy) > 1 else (),
    )


def earliest(moments: Iterable[Moment | None]) -> Moment | None:
    """Return the first of some moments, the finest of those on its day; None if there are none.

    The day alone would else count as its first minute.
    """
    known = [moment for moment in moments if moment]
    return min(
        known,
        key=lambda moment: (moment.time.date(), -_FINENESS[moment.precision], moment.time),
        default=None,
    )


def finest(known: Moment, others: Iterable[Moment]) -> Moment:
    """Return a moment as precisely as others know it that do not contradict it."""
    for other in others:
        is_finer = _FINENESS[other.precision] > _FINENESS[known.precision]
        if is_finer and str(other).startswith(str(known).removesuffix("Z")):
            known = other
    return known


def _rank(copy: Cable) -> tuple[Any, ...]:
    """Return what puts copies in order: most particulars, finest creation, first release."""
    lacking = [copy.subject, copy.origin, copy.classification].count("")
    return (
        lacking,
        -_FINENESS[copy.created.precision],
        copy.created.time,
        min(map(_copy_rank, copy.all_copies)),
        copy.subject,
        copy.classification,
        copy.origin,
        (copy.tags, copy.linked_tags, copy.references, copy.notes),
        [(media.title, media.address) for media in copy.media],
    )


def _copy_rank(copy: Copy) -> tuple[Any, ...]:
    released = copy.released
    return (
        released is None,
        str(released or ""),
        copy.source.name,
        copy.source.path,
        copy.source.format,
        copy.classification,
        copy.origin,
        str(copy.created),
    )


def _first(texts: Iterable[str]) -> str:
    return next(filter(None, texts), "")


def _once(each: Iterable[tuple[Any, ...]]) -> tuple[Any, ...]:
    return tuple(dict.fromkeys(chain.from_iterable(each)))

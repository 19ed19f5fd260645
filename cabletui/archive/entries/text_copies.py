"""The copies of one text: what each source knows of it, combined into one cable.

What is known does not depend on which copy came first. Of all moments of release the earliest
counts, as the site printed one and the same date on every page in the end. Articles, TAGS and
references are those of all copies. Where copies contradict each other, the one with the most
particulars decides, and `Cable.copies` keeps what each of them said.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from typing import Any

from cabletui.cable import Cable, Copy, Moment, Precision
from cabletui.cable.absent_text import is_card
from cabletui.cable.addition import CARD_MARK, Addition, Line, text_mark
from cabletui.cable.collection import may_differ_in_blanks

_BLANKS = re.compile(r"\s+")
"""Takes the line ends of `fog⏎⏎tide`; not a letter of `fog`."""

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
        """Return whether a cable has this text, or an addition adds to it."""
        own = self.copies[0]
        if isinstance(given, Addition):
            return given.same_text_as in (CARD_MARK, text_mark(own))
        if is_card(given):
            return True
        is_same = own.body == given.body and own.header == given.header
        return is_same or _is_alike(own, given)

    def learns_from(self, copy: Cable) -> bool:
        """Return whether a copy says anything that is not known yet, if only its source."""
        known = self.cable
        return (
            not set(copy.all_copies) <= set(known.all_copies)
            or not set(copy.media) <= set(known.media)
            or bool(copy.subject and not known.subject)
            or not dict(copy.attributes).keys() <= dict(known.attributes).keys()
            or any(
                not set(getattr(copy, name)) <= set(getattr(known, name))
                for name in ("tags", "linked_tags", "references", "notes")
            )
        )

    def with_copy(self, ordinal: int, copy: Cable) -> "Text":
        """Return the text with one more copy."""
        return Text((*self.ordinals, ordinal), (*self.copies, copy))

    def with_text(self, ordinal: int, of: Cable) -> "Text":
        """Return the particulars of a cable that had no text, now that a line brings it."""
        copies = (_with_text(copy, of) for copy in self.copies)
        return Text((ordinal, *self.ordinals), (of, *copies))


def texts(lines: Iterable[tuple[int, Line]]) -> list[Text]:
    """Return the texts of a cable, in the order in which they came.

    An addition to a text that is not there is left out.

    Args:
        lines: The lines of the cable with their ordinals, in the order in which they came.
    """
    found: list[Text] = []
    for ordinal, line in lines:
        put(found, ordinal, line)
    return found


def put(among: list[Text], ordinal: int, line: Line) -> int | None:
    """Put a line among the texts of its cable, and return the place of its text.

    A cable without text, of which only the particulars are known, is a copy of the first text.

    Returns:
        The place; None if the line adds to a text that is not there.
    """
    if isinstance(line, Cable) and not (is_card(line) and among):
        if among and is_card(among[0].copies[0]):
            among[0] = among[0].with_text(ordinal, line)
            return 0
        among.append(Text((ordinal,), (line,)))
        return len(among) - 1
    place = place_of(line, among)
    if place is not None:
        of = among[place].copies[0]
        copy = line.with_text(of) if isinstance(line, Addition) else _with_text(line, of)
        among[place] = among[place].with_copy(ordinal, copy)
    return place


def place_of(given: Line, among: Sequence[Text]) -> int | None:
    """Return the place of the text that a line has or adds to; None if it is not there."""
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
        attributes=all_attributes(ranked),
        copies=tuple(sorted(every_copy, key=_copy_rank)) if len(every_copy) > 1 else (),
    )


def all_attributes(copies: Sequence[Cable]) -> tuple[tuple[str, str], ...]:
    """Return the attributes of all copies; the first that has a name says its value."""
    found: dict[str, str] = {}
    for name, value in chain.from_iterable(copy.attributes for copy in copies):
        found.setdefault(name, value)
    return tuple(found.items())


def earliest(moments: Iterable[Moment | None]) -> Moment | None:
    """Return the first of some moments, the most precise of those on its day; None without any.

    Otherwise a day without a time would count as its first minute.
    """
    known = [moment for moment in moments if moment]
    return min(
        known,
        key=lambda moment: (moment.time.date(), -_FINENESS[moment.precision], moment.time),
        default=None,
    )


def finest(known: Moment, others: Iterable[Moment]) -> Moment:
    """Return a moment as precisely as any other that agrees with it states it."""
    for other in others:
        is_finer = _FINENESS[other.precision] > _FINENESS[known.precision]
        if is_finer and str(other).startswith(str(known).removesuffix("Z")):
            known = other
    return known


def _is_alike(one: Cable, other: Cable) -> bool:
    """Return whether two texts differ in blanks alone, as a text and its reprint may."""
    if not any(may_differ_in_blanks(cable.source.format) for cable in (one, other)):
        return False
    return _letters(one) == _letters(other)


def _letters(cable: Cable) -> str:
    return _BLANKS.sub("", cable.header + cable.body)


def _with_text(copy: Cable, of: Cable) -> Cable:
    return replace(copy, header=of.header, body=of.body)


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

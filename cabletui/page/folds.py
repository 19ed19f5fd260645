"""The boxes of a cable folded to an edge and a line or two, so that its text comes into sight."""

import re
from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache

from cabletui import cable as reading
from cabletui.cable import Cable, Recipient
from cabletui.cable.addressee import display_name
from cabletui.cable.partial import is_partial
from cabletui.cable.precedence import urgency
from cabletui.page.doors import doors, of_place, of_signer, of_tags
from cabletui.page.page import Fold
from cabletui.page.particulars import moment_in_words
from cabletui.text.counts import counted, grouped, word_count

WORDS_A_MINUTE = 240
"""How fast a reader reads."""

_NEAR = 400
"""Characters that a heading takes at most, with its underline and the blank lines around it."""

_LONGEST = 3_000
"""More characters than the head of any real cable has; the longest of 341 had 1,650."""

_SENTENCE = 160
"""More characters than the lines of a head have that begin with no field, such as addressees."""

_BLOCK = re.compile(r"[^\n]+(?:\n[^\n]+)*")
"""Takes `REF: A⏎B`; not `⏎`, which is a blank line."""

_PARAGRAPH = re.compile(r"[ \t]*\S[^\n]*(?:\n[ \t]*\S[^\n]*)*")
"""Takes `The lamp⏎is out.`; not ` ⏎ ⏎`, lines of blanks, which part it from the next."""

_FIELD = re.compile(r" {0,8}[A-Za-z][A-Za-z. /]{0,30}[0-9]{0,6} ?:")
"""Takes `Classified By:` and `E.O. 12958:`; not `The harbor was closed`."""

_SUBJECT = re.compile(r"^ {0,8}SUBJE?CT ?:", re.MULTILINE)
"""Takes `SUBJECT: FOG` and `SUBJCT: FOG`; not `on that subject: fog`."""

_UNDERLINE = " \t\n\r-=_*:.~"


def folded_particulars(
    cable: Cable,
    editions: Sequence[Cable] = (),
    *,
    is_fiction: bool = False,
    absent: Collection[str] = (),
) -> Fold:
    """Return the particulars in two lines: where, when, who; who signed, what it cites, its TAGS.

    The TAGS stand last, for a line that is too long is cut, and they alone have no bound.

    Args:
        cable: The edition that is shown.
        editions: All editions of the cable, the current one first; empty if not known.
        is_fiction: Whether the cable belongs to the bundled sample.
        absent: The reference ids that it cites and the library does not hold.
    """
    place = "; ".join(filter(None, _place(cable, is_fiction=is_fiction)))
    rest = "; ".join(filter(None, _rest(cable, editions, absent)))
    found = (
        doors(place, of_place(cable)),
        doors(rest, (*of_signer(cable), *of_tags(cable))),
    )
    return Fold(cable.classification, (place, rest), "i opens the box", found)


def folded_header(header: str) -> Fold:
    """Return the header in its edge alone: how urgent it was, and to whom it went."""
    if not header:
        return Fold("Header: this copy has none", hint="h opens the box")
    said = " ".join(filter(None, _way(header)))
    return Fold(f"Header: {said}" if said else "Header", hint="h opens the box")


def body_title(cable: Cable, paragraphs: int, *, is_clean: bool) -> str:
    """Return the words over the body: in which form it stands, and what there is in it.

    Args:
        cable: The edition that is shown.
        paragraphs: How many numbered paragraphs it has.
        is_clean: Whether it is read clean.
    """
    form = ("Body", "partial extract" if is_partial(cable) else "", "clean" if is_clean else "")
    redacted = len(reading.redactions(cable.body))
    held = (
        counted(paragraphs, "paragraph") if paragraphs else "",
        counted(redacted, "redaction") if redacted else "",
    )
    return ": ".join(filter(None, (", ".join(filter(None, form)), ", ".join(filter(None, held)))))


def head_of(body: str) -> int:
    """Return how many characters stand before the text of a body: its subject, TAGS and the like.

    The text begins with the first numbered paragraph, with the heading over that, or with what is
    written in sentences before it; in a body without such paragraphs with the first sentences after
    its subject. A body that has neither is text from its beginning, and so is one with more before
    its text than a head ever has.
    """
    first = next(iter(reading.paragraphs(body)), None)
    begin = first.span[0] if first else min(len(body), _LONGEST)
    if begin > _LONGEST:
        return 0
    parts = (_BLOCK if first else _PARAGRAPH).finditer(body, 0, begin)
    prose = (one.start() for one in parts if _is_prose(one.group()))
    if first:
        return min(next(prose, begin), _heading_over(body, begin, first.heading or ""))
    text = next(prose, 0)
    return text if _SUBJECT.search(body, 0, text) else 0


def _heading_over(body: str, begin: int, heading: str) -> int:
    """Return where the heading over a paragraph begins; the paragraph itself where it has none."""
    above = body[max(0, begin - _NEAR) : begin]
    at = above.rfind(heading) if heading else -1
    is_over_it = at >= 0 and not above[at + len(heading) :].strip(_UNDERLINE)
    return begin - len(above) + at if is_over_it else begin


def _is_prose(block: str) -> bool:
    small = sum(character.islower() for character in block)
    return len(block) > _SENTENCE and 2 * small > len(block) and not _FIELD.match(block)


@lru_cache(maxsize=8)
def minutes(text: str) -> int:
    """Return how many minutes a text takes to read, at least one; the last few are remembered."""
    return max(1, round(word_count(text) / WORDS_A_MINUTE))


def _place(cable: Cable, *, is_fiction: bool) -> Iterator[str]:
    yield "FICTION" if is_fiction else ""
    yield ", ".join(filter(None, (cable.origin, moment_in_words(cable.created))))
    yield _done("classified by", reading.classified_by(cable.body))


def _rest(cable: Cable, editions: Sequence[Cable], absent: Collection[str]) -> Iterator[str]:
    if len(editions) > 1:
        number = editions.index(cable) + 1 if cable in editions else 1
        yield f"edition {number} of {len(editions)}"
    yield _done("signed", reading.signers(cable.body))
    if cited := len(cable.references):
        held = cited - len(set(cable.references) & set(absent))
        share = {0: "none", cited: "all"}.get(held) or grouped(held)
        yield f"cites {grouped(cited)}, {share} held"
    yield counted(minutes(cable.body), "minute") if cable.has_text else ""
    yield " ".join(cable.tags)


def _done(deed: str, names: Sequence[str]) -> str:
    return f"{deed} {', '.join(names)}" if names else ""


def _way(header: str) -> Iterator[str]:
    letters = reading.transmission(header).precedence
    yield urgency(letters[0]) if letters else ""
    to, information = reading.recipients(header), reading.info_recipients(header)
    if to:
        further = f" and {grouped(len(to) - 1)} more" if len(to) > 1 else ""
        yield f"to {_name(to[0])}{further}"
    if information:
        joined = "and " if to else ""
        yield f"{joined}{grouped(len(information))} for information"


def _name(recipient: Recipient) -> str:
    return display_name(recipient.name or "") or recipient.route or "one addressee"

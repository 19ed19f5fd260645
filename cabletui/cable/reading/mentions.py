"""Where the text of a cable speaks of other cables: ref A, refs B and C, reftel, Oslo 1273."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from cabletui.cable.reading.capitals import OPENING
from cabletui.cable.reading.citation_kind import Citation
from cabletui.cable.reading.named_cables import named_cables
from cabletui.cable.reading.whole_copy import whole_copy
from cabletui.cable.reference import Reference

_WORD = re.compile(r"\bref(tel)?s?\b(?!:)", re.IGNORECASE)
"""Takes `ref` and `Reftels`; not `refer`, nor the label `REF:`."""

_LETTER = re.compile(
    r"(?:[ \t]{0,3}\n?[ \t]{0,3}\(?(?=[A-Za-z])|[ \t]{1,3}\(?)([A-Za-z]|\d{1,2})(?![\w'’])"
)
"""Takes what follows the word: `⏎B`, ` (B` and ` 2`; not `⏎2`, the number of a paragraph."""

_ANOTHER = re.compile(
    r"[ \t\n]{0,3}(?:,|/|-|&|\b(?:and|or|to|through)\b)(?:[ \t\n]{0,3}(?:and|or|&)\b)?[ \t\n]{0,3}"
    r"([A-Za-z]|\d{1,2})(?![\w'’])",
    re.IGNORECASE,
)
"""Takes what goes on after a letter: `, B`, ` and B` and `/2`; not `, but` or ` B`."""


_FIRST_PARAGRAPH = re.compile(r"^[ \t]*(?:¶[ \t]*)?1[ \t]?[.)]", re.MULTILINE)
"""Takes the `1.` of the first paragraph; not that of `11.`, nor of a line's end."""


def mentions(
    body: str,
    cited: Sequence[Citation],
    *,
    of: Reference | None = None,
    day: date | None = None,
) -> tuple[Citation, ...]:
    """Return where a body speaks of other cables after its REF lines, in order.

    A letter or a number means the citation with that bullet, a letter also the one at that place
    of a list without bullets; a word without a letter means the only citation. A station and a
    number mean that cable, whether the REF lines cite it or not.

    Args:
        body: The body of the cable.
        cited: What its REF lines cite, as `references` returns it.
        of: The cable itself, which is no mention.
        day: When it was sent; without it no stations and numbers are read.

    Returns:
        The citations meant, each with the words and the span of the mention.
    """
    found = [*_by_bullet(body, cited)]
    if day:
        found += _by_name(body, cited, of, day)
        found.sort(key=lambda one: one.span)
    return tuple(found)


def _by_bullet(body: str, cited: Sequence[Citation]) -> Iterator[Citation]:
    """Yield the mentions by `ref A` and `reftel`."""
    if not cited:
        return
    by_letter = _by_letter(cited)
    for word in _WORD.finditer(body, _end(body, cited), whole_copy(body)[1]):
        for meant, start, end in _meant(body, word, by_letter, cited):
            yield replace(meant, text=body[start:end], span=(start, end))


def _by_name(
    body: str, cited: Sequence[Citation], of: Reference | None, day: date
) -> Iterator[Citation]:
    """Yield the mentions by station and number; a year left out is that of the REF lines."""
    known = {(one.reference.station, one.reference.serial): one for one in cited if one.reference}
    start = _end(body, cited) if cited else _opening_end(body)
    for named in named_cables(body, start, whole_copy(body)[1], day):
        found = known.get((named.reference.station, named.reference.serial))
        reference = found.reference if found else named.reference
        bullet = found.bullet if found else None
        if reference != of:
            span = (named.start, named.end)
            yield Citation(reference, bullet, body[slice(*span)], span)


def _end(body: str, cited: Sequence[Citation]) -> int:
    return max(whole_copy(body)[0], *(citation.span[1] for citation in cited))


def _opening_end(body: str) -> int:
    """Return where the text of a body begins that has no REF lines: at its first paragraph."""
    start, _ = whole_copy(body)
    first = _FIRST_PARAGRAPH.search(body, start, start + OPENING)
    return first.start() if first else start


def _by_letter(cited: Sequence[Citation]) -> dict[str, Citation]:
    bulleted = {one.bullet.upper(): one for one in reversed(cited) if one.bullet}
    return bulleted or {chr(ord("A") + at): one for at, one in enumerate(cited[:26])}


def _meant(
    body: str, word: re.Match[str], by_letter: dict[str, Citation], cited: Sequence[Citation]
) -> Iterator[tuple[Citation, int, int]]:
    start = word.start()
    letter = _LETTER.match(body, word.end())
    if not letter or letter[1].upper() not in by_letter or (word[1] and letter[1].islower()):
        if len(cited) == 1:
            yield cited[0], start, word.end()
        return
    is_capital = letter[1].isupper()
    while letter and letter[1].isupper() == is_capital:
        meant = by_letter.get(letter[1].upper())
        if meant is None:
            return
        is_bracketed = "(" in letter[0] and body.startswith(")", letter.end())
        yield meant, start, letter.end() + is_bracketed
        letter = _ANOTHER.match(body, letter.end())
        start = letter.start(1) if letter else start

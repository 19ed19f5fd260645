"""Fields that are one line, whatever a copy or another program put into them.

An id, an origin or a subject goes into the clipboard and from there into a shell, where a line
break would run what follows it.
"""

import re
from dataclasses import replace

from cabletui.cable.cable import Cable, Media, Source

_BREAKS = re.compile(r"\s*[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]\s*")
"""Takes the line end of `old ⏎ harbour` with the blanks around it; not `old  harbour`."""


def one_line(text: str) -> str:
    """Return a text with a space in place of each line break."""
    if text.isprintable():  # a line break is not, and this is fifty times as fast as a search
        return text
    folded, count = _BREAKS.subn(" ", text)
    return folded.strip(" ") if count else text


def with_one_line_fields(cable: Cable) -> Cable:
    """Return a cable whose fields are one line each, but for the header and the body."""
    texts = (cable.reference_id, cable.classification, cable.origin, cable.subject)
    lists = (cable.tags, cable.linked_tags, cable.references, cable.notes)
    source, media = cable.source, cable.media
    beside = (source.name, source.format, source.path, *(m.title + m.address for m in media))
    beside = (*beside, *(name + value for name, value in cable.attributes))
    if all(text.isprintable() for text in (*texts, *beside, *(x for xs in lists for x in xs))):
        return cable
    return replace(
        cable,
        reference_id=one_line(cable.reference_id),
        classification=one_line(cable.classification),
        origin=one_line(cable.origin),
        subject=one_line(cable.subject),
        tags=_each(cable.tags),
        linked_tags=_each(cable.linked_tags),
        references=_each(cable.references),
        notes=_each(cable.notes),
        source=source_in_one_line(source),
        media=tuple(Media(one_line(m.title), one_line(m.address)) for m in media),
        attributes=tuple((one_line(name), one_line(value)) for name, value in cable.attributes),
    )


def source_in_one_line(source: Source) -> Source:
    """Return a source described in one line."""
    return Source(one_line(source.name), one_line(source.format), one_line(source.path))


def _each(texts: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(map(one_line, texts))

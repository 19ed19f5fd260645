"""A cable with what the reader wrote of it and of its paragraphs, on its way into a dossier."""

import re
from collections.abc import Iterator, Mapping

from cabletui.cable import Cable, paragraphs, signers
from cabletui.cable.portion import portion_mark
from cabletui.cable.reading.paragraph_end import paragraph_end
from cabletui.cable.reading.paragraph_names import paragraph_names, paragraph_place
from cabletui.exporters.cable_exporters import WholeCable
from cabletui.exporters.dossier import DossierEntry, PassageNote

_OPENING = re.compile(
    r"(?:¶ ?)?\d{1,3} ?[.,)]?\s{0,8}(?:[(\[] ?[A-Za-z][A-Za-z/,\- ]{0,40} ?[)\]])?\s*"
)
"""Takes the `2. (C) ` of `2. (C) Hives`; not `Hives`."""


def noted_cable(given: WholeCable, notes: Mapping[str, str]) -> DossierEntry:
    """Return the entry of a cable.

    Args:
        given: The cable.
        notes: What the reader wrote, by the names of paragraphs; the note on the whole cable has
            an empty name. A note on a paragraph that this edition lacks is added to that on the
            whole, so that none is lost.
    """
    passages = dict(_passages(given.cable, notes)) if any(notes) else {}
    lost = [
        f"{paragraph_place(name)}: {note}"
        for name, note in notes.items()
        if name and name not in passages
    ]
    note = "\n".join(filter(None, (notes.get("", ""), *lost)))
    return DossierEntry(given, note, tuple(passages.values()))


def _passages(cable: Cable, notes: Mapping[str, str]) -> Iterator[tuple[str, PassageNote]]:
    read = paragraphs(cable.body)
    signed = signers(cable.body)
    for name, one in zip(paragraph_names(one.number for one in read), read, strict=True):
        if name in notes:
            text = cable.body[one.span[0] : paragraph_end(cable.body, one.span, signed)]
            opening = _OPENING.match(text)
            clean = " ".join(text[opening.end() if opening else 0 :].split())
            mark = portion_mark(one.mark) if one.mark else ""
            yield name, PassageNote(one.number, mark, clean, notes[name])

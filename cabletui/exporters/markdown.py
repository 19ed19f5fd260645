"""Cables as Markdown: a citation each, the paragraphs that the reader chose, and the notes."""

import re
from collections.abc import Iterator

from cabletui.cable.citation import sourced_citation
from cabletui.cable.reading.paragraph_names import paragraph_label
from cabletui.exporters.dossier import Dossier, DossierEntry, PassageNote
from cabletui.exporters.publication import FICTION, READERS_NOTE
from cabletui.text.sanitise import safe

_OBEYED = re.compile(r"[\\`*_\[\]<>&~|!$]")
"""Takes the `*` of `a*b`, which Markdown would obey; not the letters of `a b`."""

_OBEYED_AT_START = re.compile(r"\A(\s*)([#+=:-]|\d{1,9}(?=[.)]))")
"""Takes what would open a heading or a list: the `3` of `3. (C) Text`, the `-` of `- text`;
not the `3` of `3 ships`."""


def markdown(dossier: Dossier) -> Iterator[str]:
    """Yield the blocks of a dossier; an empty line stands between two."""
    yield f"# {_plain(dossier.title)}"
    for number, entry in enumerate(dossier.entries, 1):
        yield "\n\n".join(_cable(number, entry))


def _cable(number: int, entry: DossierEntry) -> Iterator[str]:
    indent = " " * len(f"{number}. ")
    yield f"{number}. {_plain(sourced_citation(entry.cable))}"
    if entry.given.is_fiction:
        yield f"{indent}{FICTION}"
    if entry.note:
        yield _note(entry.note, indent)
    for passage in entry.passages:
        yield f"{indent}> {_quoted(passage)}"
        if passage.note:
            yield _note(passage.note, indent)


def _quoted(passage: PassageNote) -> str:
    place = paragraph_label(passage.number, passage.mark)
    return f"{_plain(place)}: “{_plain(passage.text)}”" if place else f"“{_plain(passage.text)}”"


def _note(text: str, indent: str) -> str:
    lines = (_plain(line) for line in text.splitlines() if line.strip())
    return "\n\n".join(f"{indent}{READERS_NOTE}: {line}" for line in lines)


def _plain(text: str) -> str:
    """Return a text as one line of Markdown that means its own letters and nothing else."""
    line = " ".join(safe(text).split())
    escaped = _OBEYED.sub(r"\\\g<0>", line)
    return _OBEYED_AT_START.sub(_not_a_start, escaped)


def _not_a_start(found: re.Match[str]) -> str:
    space, sign = found.groups()
    if sign.isdigit():
        return f"{space}{sign}\\"  # the full stop or bracket after it is what Markdown obeys
    return f"{space}\\{sign}"

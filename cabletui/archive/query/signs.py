"""The characters of a query: what quotes, what excludes, what is text in capitals."""

import re

from cabletui.archive.fields import BY_NAME, MEANT

DOUBLE = '"“”„‟«»〝〞＂'
"""Any of them opens a phrase, and any of them closes it."""

_OPENING, _CLOSING = "‘‚‛‹", "’‘‛›"
_FOLLOWED = rf"[\w*($€£{{{DOUBLE}{_OPENING}]"

NOT = re.compile(rf"[-‐‑‒–—−!¬](?={_FOLLOWED}|=[\w{DOUBLE}])")
"""Takes the sign of `-asean`, `–asean`, `-$5`, `-=asean` and `!(a b)`; not of `a - b`, `--`
or `-=`."""

PLUS = re.compile(rf"\+(?={_FOLLOWED})|=(?=[\w{DOUBLE}])")
"""Takes the sign of `+lamp`, which says nothing, and of `="lamp"`; not that of `= lamp`."""

WORD = re.compile(rf"(?:(?!&&)[^\s()|{{}}{DOUBLE}])+")
"""Takes `harbour` and `tag:PREL`; not `(quay)`, `{quay}`, `|` or `&&`."""

FILM = re.compile(r"(?:19\d\d)?([A-Z]\d{6}-\d{4})", re.IGNORECASE)
"""The number of a film of the central file, which is the id of a paper that has only its card.
Takes `D740123-0751` and `1975P750123-0456`; not `D740123` or `1975LIMA00012`."""

PASSAGE = re.compile(rf"([^\s(){{}}:{DOUBLE}]+):?[({{]|\{{")
"""Takes `S/NF(`, `S/NF:{` and the sign of `{iran`; not `S/NF` or `(S/NF)`."""

FIELD = re.compile(r"([A-Za-z][A-Za-z_-]*):")
"""Takes the name of `tag:PREL`, `has_note:y` and `date-from:2006`; not of `2008:` or `tag PREL`."""

_GLUED = re.compile(r"[,;#+&/]([A-Za-z]+):(?=\S)")
"""Takes the `;tag:` of `;tag:PREL` after another word; not `tag:PREL` or `;tag: PREL`."""

_VALUE = re.compile(r"\([^()]*\)|[^\s()]*")
"""Takes `(PREL PTER)` and the `PREL` of `PREL lamp`; of `(a (b))` nothing."""

PHRASE = re.compile(rf"[{DOUBLE}]([^{DOUBLE}]*)([{DOUBLE}]?)")
"""Takes `"old harbour"`, `“old harbour”` and `"old harb`, still open; not `old harbour`."""

SINGLE = re.compile(rf"[{_OPENING}]([^{DOUBLE}{_OPENING}]*?)[{_CLOSING}](?![^\W_])")
"""Takes `‘harbour council’` and `‘the mayor’s boat’`; not the sign of `‘90s`."""

_SUBJECT_FROM = 5
_TERM = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
"""Takes `mayor’s`, `U.S` of `U.S.` and `old-fashioned`; not `-` or `’`."""

_ASKED = re.compile(r"(?<![^\s(|!-])([A-Za-z][A-Za-z_]*):(?=\S)")
"""Takes the `tag:` of `iran tag:PREL` and `(tag:PREL`; not of `tag: PREL` or `;tag:PREL`."""


def has_letters(text: str) -> bool:
    """Return whether a text has anything that could be looked for."""
    return any(character.isalnum() for character in text)


def value_at(text: str, place: int) -> str:
    """Return what stands at a place: brackets with what they hold, or a word."""
    found = _VALUE.match(text, place)
    return found[0] if found else ""


def is_capitals(text: str) -> bool:
    """Return whether a text is written in capitals alone, as subjects of cables are."""
    return text == text.upper() and text != text.lower()


def asks_a_field(text: str) -> bool:
    """Return whether a field is named in a text, with a value right after it."""
    named = (asked[1].replace("_", "") for asked in _ASKED.finditer(text))
    return any(name.lower() in BY_NAME or name in MEANT for name in named)


def glued_field(word: str) -> re.Match[str] | None:
    """Return the sign and the name of a field that is glued to the word before it, `;tag:`."""
    found = _GLUED.finditer(word)
    return next((glued for glued in found if glued[1].lower() in BY_NAME), None)


def is_subject(text: str) -> bool:
    """Return whether a text in capitals is long enough for a subject that was pasted.

    Then NOT, OR and a dash are words and signs of that: `TALKS ON FERRIES: NOT YET AN END`. A text
    that asks a field is a query.
    """
    return (
        is_capitals(text)
        and "|" not in text
        and len(_TERM.findall(text)) >= _SUBJECT_FROM
        and not asks_a_field(text)
    )

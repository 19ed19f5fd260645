"""Who signed a cable: the surname line near its end."""

import re
from collections.abc import Iterator
from itertools import islice
from unicodedata import combining, normalize

from cabletui.cable.reading.officer_titles import is_title
from cabletui.cable.reading.reference_words import MONTH
from cabletui.cable.reading.signature_lines import (
    begins_note,
    is_closed,
    is_counted,
    is_no_name,
    is_noise,
    is_of_place,
    is_place_only,
    leads_to_name,
    leaves_open,
)
from cabletui.cable.reading.whole_copy import in_whole_copy

_TAIL = 4_000
_LINES = 24
_LINES_OF_A_NOTE = 4
_END_OF_LINE = 160
_FULL_LINE = 45
_LONGEST = 60

_AROUND = ' .><*#=|+~`/\\"“”()[]{},;_\x1a\x0c'
"""Marks around a signature that are not part of it."""

_CAPITALS = (
    r"(?:(?:VAN|VON|DE|DI|DU|LA|LE|MC|MAC|ST\.|DER|VAN DER) ?){0,2}[A-Z0À-Þ]['’]?[A-Z0À-Þ'’]+"
    r"(?:[- ](?:(?:VAN|VON|DE|DI|DU|LA) )?[A-Z][A-ZÀ-Þ'’]+)?(?:, (?:JR|SR|I{2,3}))?"
)
_MIXED = (
    r"(?:(?:[Vv]an|[Vv]on|[Dd][eiu]|[Ll][ae]|St\.) ){0,2}"
    r"(?:(?:Mc ?|Mac ?|Le|De|La|Du|Di|O['’])?[A-ZÀ-Þ][a-zß-ÿ'’]+(?:-[A-Z][a-zß-ÿ]+)?"
    r"|(?:Mc|Mac|Le|De|La|Du|Di|Van|Fitz)[A-Z]{3,})"
)
_NAME = re.compile(rf"{_CAPITALS}|{_MIXED}")
"""Takes `VAN ODA`, `O'DOWD`, `HALE, JR` and `Hill-Herne`; not `hale`."""

_ODD = re.compile(r"(?:(?:van|von|de|la) )?[A-Za-z]['’]?[A-Za-z]{1,14}(?:-[A-Za-z]{3,14})?")
"""Takes `hale`, `o'dowd` and `HaLE`; not `end note`."""

_TRAIL = re.compile(
    r"(?i:,? \(?ACTING\)?| \((?:ACTING|CHARGE|CDA|DCM|AMBASSADOR|CONSUL)\b[^()]{0,30}\)?"
    r"|,? A\.?I\.?|[ ,-]{1,3}MINIMIZE CONSIDERED\.?"
    r"| END (?:OF )?(?:CABLE ?|TEXT|MESSAGE){1,2}"
    rf"| (?:\d{{1,2}} )?{MONTH} (?:\d{{1,2}}, )?\d{{4}}| BT)$"
    r"|(?<=[A-ZÀ-Þ]{2}) +(?:UNCLASSIFIED|CONFIDENTIAL|SECRET)(?:/+[A-Z/ ]{2,20})?$"
)
"""Takes the ends of `HALE 12 MAY 2008`, `HALE (ACTING)` and `HALE SECRET`; not that of `HALE`."""

_SPACED = re.compile(r"[A-Z](?: [A-Z]){2,14}")
"""Takes `H A L E`; not `HA LE`."""

_ITEM = re.compile(r"\(?[a-z][.)] ")
"""Takes the mark of an item of a list, `(b) `; not that of a name, `O. `."""

_BETWEEN_HYPHENS = re.compile(r"^-{1,3} ?([^ -].*[^ -]) ?-{1,3}$")
"""Takes `-HALE-` and `-- HALE --`; not `-- Hale`."""

_AFTER_HYPHENS = re.compile(r"^-{1,3} ?(?=[A-Z])|(?:(?<=[A-ZÀ-Þ]) ?| )-{1,3}$")
"""Takes the dashes of `-- HALE` and `HALE -`; not that of `HILL-HERNE`."""

_COUNTED = re.compile(r"(?<=[A-ZÀ-Þ]{2})[ -]{1,3}\d{1,2}$")
"""Takes the ` 2` of `HALE 2`, what is left of a page line; not that of `OSLO 000402`."""

_MINIMIZE = re.compile(r"([A-Z]{2,20})[ ,-]{1,3}MINIMIZE CONSIDERED\.?")
"""Takes `HALE MINIMIZE CONSIDERED`; not `MINIMIZE CONSIDERED`."""

_PREFIXES = ("MC", "MAC")
"""Of these the first is a title as well: minister-counselor."""

_LAST_WORD = re.compile(
    r"(?<![\w'’])(?:(?:VAN|VON|ST\.|DE LA|LE|MC) )?"
    r"(?:[A-ZÀ-Þ]['’]?[A-ZÀ-Þ0'’]{2,}(?:-[A-ZÀ-Þ]{2,})?(?:, JR)?"
    r"|(?:Mc|Mac|Le|De|La|Du|Di|Van|Fitz)[A-Z]{3,}"
    r"|(?:[Vv]an )?(?:Mc|Mac|Le|De|La|Du|Di|O['’])?[A-Z][a-z]+(?:-[A-Z][a-z]+)?)$"
)
"""Takes the `HALE` of `End comment.HALE`; not `hale`."""

_SENTENCE_END = re.compile(r"(?:[.?!)\"”*:]|COMMENT) {0,8}$")
"""Takes `comment. `; not `comment`."""

_WORD_BEFORE_POINT = re.compile(r"(?:[A-Za-z]{3}|\W)[.?!)\"”*]$")
"""Takes `comment.`, to which a name may be glued; not `U.S.`."""

_TWICE = re.compile(
    r"(?i:(?<![\w'’])((?:(?:van|von|de|la|le|mc|st\.) ){0,2}[^\W\d_][\w'’-]{1,20})[ ,]{1,8}\1)$"
)
"""Takes `HALE HALE` and `DE LA MARSH DE LA MARSH`; not `HALE VANE`."""

_INITIALS = re.compile(r"^(?:[A-Z]\. ?){1,3}(?=[A-Z]{2}|[A-Z]')")
"""Takes `N. HALE`; not `O'DOWD`."""

_PREFIX_APART = re.compile(
    r"^(MC|MAC|O|FITZ)(?:'? )(?=[A-Z])|^(DE|DI|DU|LA|LE) (?!LAS? |LOS |LA$)(?=[A-Z'-]{3,}$)"
)
"""Takes `MC ALLISTER` and `LE BARON`; not `MACKEY` or `DE LA MARSH`."""


@in_whole_copy
def signers(body: str, *, canonicalize: bool = False) -> tuple[str, ...]:
    """Return the surname under which a cable was sent, if its end is not missing.

    Args:
        body: The body of the cable.
        canonicalize: Whether to give it in the one spelling that stands for all, see `one_signer`.
    """
    name = _signature(body)
    return ((one_signer(name) if canonicalize else name),) if name else ()


def one_signer(name: str) -> str:
    """Return the one spelling that stands for all those of a signer's name.

    It is in capitals, with O for 0 and one kind of apostrophe, without accents and initials, and
    with Mc, Mac, O', Le and Di joined to what follows. Names that differ in a letter, a hyphen or a
    given name may be two people's, and stay apart.

    >>> one_signer("O’D0wd"), one_signer("N. van  Oda"), one_signer("Mc Allister")
    ("O'DOWD", 'VAN ODA', 'MCALLISTER')
    """
    plain = name.upper().replace("0", "O").replace("’", "'").replace("`", "'")
    if not plain.isascii():
        plain = "".join(sign for sign in normalize("NFKD", plain) if not combining(sign))
    plain = plain.replace("ST. ", "ST ").replace(", ", " ")
    plain = _INITIALS.sub("", " ".join(plain.split()))
    return _PREFIX_APART.sub(_joined_prefix, plain)


def _joined_prefix(prefix: re.Match[str]) -> str:
    return "O'" if prefix[1] == "O" else prefix[1] or prefix[2]


def _signature(body: str) -> str:
    """Return the name, verbatim, or nothing."""
    strict = False
    unknown = 0
    for line, above in islice(_lines_from_the_end(body), _LINES):
        name = "" if unknown else _name(line, above, strict=strict)
        if name:
            return name
        if begins_note(line):
            strict, unknown = True, 0
        elif is_noise(line):
            strict = strict or line[:3].upper() == "END"
        else:
            unknown += 1
        if unknown > _LINES_OF_A_NOTE:
            break
    return ""


def _lines_from_the_end(body: str) -> Iterator[tuple[str, str]]:
    """Yield the lines that are not blank, without the marks around them, and the one above each."""
    lines = body[-_TAIL:].replace("\u2028", "\n").split("\n")
    above = lines.pop().strip()
    while lines:
        line, above = above, lines.pop().strip()
        if line := line.rstrip('#\\"').rstrip():
            yield line, above[-_END_OF_LINE:]
    if line := above.rstrip('#\\"').rstrip():
        yield line, ""


def _name(line: str, above: str, *, strict: bool) -> str:
    """Return the name that a line is, or ends with.

    Args:
        line: The line.
        above: The one above it, which may be blank.
        strict: Whether the name must have a line to itself, after a sentence that has ended, or
            stand out by its capitals.
    """
    is_listed = above.startswith("-") or above.endswith(":")
    if (item := _ITEM.match(line)) and _NAME.fullmatch(line, item.end()):
        return ""
    if len(line) < _LONGEST and (alone := _alone(line, is_listed=is_listed)):
        return alone if _is_signature(alone, line, above, strict=strict) else ""
    text = line[-_END_OF_LINE:-_LONGEST] + _without_trail(line[-_LONGEST:])
    name = _name_after(text)
    return name if not strict or (name.isupper() and not text.isupper()) else ""


def _alone(line: str, *, is_listed: bool) -> str:
    """Return the name that a whole line is, without the marks and notes around it, or nothing.

    Args:
        line: The line.
        is_listed: Whether a dash before it is that of a list.
    """
    name = line.strip(_AROUND)
    name = name.removeprefix("s/ ").removeprefix("S/ ").lstrip(": ").rstrip("?")
    if name.startswith("-") or name.endswith("-"):
        name = _BETWEEN_HYPHENS.sub(r"\1", name)
        name = name if is_listed else _AFTER_HYPHENS.sub("", name)
    if "." in name:
        name = _INITIALS.sub("", name)
    name = _without_title(_without_trail(name))
    return name if _NAME.fullmatch(name) or _ODD.fullmatch(name) else ""


def _without_trail(line: str) -> str:
    """Return a line without what may follow the name at its end: marks, notes, a number."""
    line = line.rstrip(_AROUND).removesuffix("NNNN").rstrip(_AROUND)
    if not line[-1:].isalpha() or " " in line:
        line = _TWICE.sub(r"\1", _uncounted(_TRAIL.sub("", line)))
    return line


def _uncounted(name: str) -> str:
    """Return a name without a number after it, unless it is a word that is counted: `OPTION 2`."""
    bare = _COUNTED.sub("", name)
    return name if bare != name and (is_counted(bare) or is_of_place(bare)) else bare


def _without_title(name: str) -> str:
    """Return a name in capitals without the title before it, and the letters of one joined."""
    if _SPACED.fullmatch(name):
        return name.replace(" ", "")
    first, _, others = name.partition(" ")
    if not name.isupper() or first in _PREFIXES:
        return name
    return others if first == "SIGNED" or is_title(first.lower()) else name


def _is_signature(name: str, line: str, above: str, *, strict: bool) -> bool:
    """Return whether a name on a line of its own is a signature, not the end of the text above."""
    named = _MINIMIZE.fullmatch(line)
    if is_no_name(name) or (is_of_place(name) if named else is_noise(line)):
        return False
    if is_closed(above) or above.endswith(f" {name}"):
        return len(name) > 1 and not is_place_only(name)
    if strict or leaves_open(above) or not _NAME.fullmatch(name):
        return False
    if line.endswith(".") or is_of_place(name):
        return False
    return name.isupper() or len(above) < _FULL_LINE


def _name_after(line: str) -> str:
    """Return the name that a line ends with, after a sentence or something else that is no name."""
    word = _LAST_WORD.search(line)
    if not word or is_no_name(word[0]):
        return ""
    before = line[: word.start()]
    if before.rstrip().endswith(":") and begins_note(line):
        return ""
    if leads_to_name(before):
        return "" if is_of_place(word[0]) else word[0]
    if not _SENTENCE_END.search(before):
        return ""
    is_apart = before.endswith(" ")
    return word[0] if is_apart or _WORD_BEFORE_POINT.search(before) else ""

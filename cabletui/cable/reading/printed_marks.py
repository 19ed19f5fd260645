"""The portion marks after the numbers of paragraphs, as they are printed and misprinted."""

import re
from functools import lru_cache

_KNOWN = r"(?:SBU|FOUO|LOU|TS|[SCU])(?:/{1,2}(?:NF|NOFORN|FOUO))?"
_WHOLE = (
    r"[\"“]?[(\[{<]{1,2}[\"“'‘]?\s?(?P<mark>[A-Za-z][A-Za-z/,\- ]{0,40}?)"
    r"[ ]?[.:]?[\"”'’]?[ ]?[)\]}>]{1,2}[\"”]?"
)
_TORN = (
    rf"9?(?P<closed>{_KNOWN})[ ]?[)\]}}](?![)\w])"
    rf"|[(\[{{](?P<opened>{_KNOWN})(?:0(?=[ ])|(?=[ ]{{1,2}}[A-Z]))"
)
_ENTIRE = (
    r"(?P<entire>[SCU]|LOU|CONFIDENTIAL|SECRET|UNCLASSIFIED|LIMITED OFFICIAL USE)"
    r"(?=[ ,-]{1,4}ENTIRE\b)"
)
BEHIND_A_NUMBER = rf"(?:{_WHOLE}|{_TORN}|{_ENTIRE})"
"""A pattern that takes `(C)`, `("C")` and `{C}`, `C)` and `(C`, which lack a bracket, `9C)` and
`(C0`, brackets typed without shift, and the `C` of `C - ENTIRE TEXT`; not `Consul`. What it takes
in brackets may be no mark: `printed_mark` tells."""

BEHIND_A_BRACKET = r"[ ]?(?P<mark>[A-Za-z][A-Za-z/,\- ]{0,40}?)[ ]?[)\]]"
"""A pattern that takes the `C)` of `(C) Bees` inside a line, where only whole marks count; not that
of `(C Bees`."""

_GROUPS = {"mark", "closed", "opened", "entire"}

_ENTIRE_TEXT = re.compile(r"[ ,-]{1,4}ENTIRE(?: TEXT)?$|^ENTIRE TEXT[ ,-]{1,4}")
"""Takes the rest of `C - ENTIRE TEXT`; not that of `C/NF`."""

_MARK = re.compile(
    r"(?i:[SCU]|SBU|SUB|FOUO|LOU|TS|SE|NC|SECRET|CONFIDENTIAL|UNCLAS(?:SIFIED)?"
    r"|LIMITED OFFICIAL USE|SENSITIVE BUT UNCLAS(?:SIFIED)?)"
    r"(?:[ ]?/+[A-Za-z0-9/, -]*|[ ]?-[ ]?(?i:NF|NOFORN|REL[A-Za-z/, -]*)|[ ,/][A-Z/, ]*)?"
    r"|NF|NOFORN|REL(?: TO)? [A-Z][A-Z/, ]*"
)
"""Takes `C`, `sbu`, `S//Rel NATO, ISAF`, `S-NF` and `SECRET/REL NORWAY`; not `Ministers`."""


def printed_mark(opening: re.Match[str]) -> str | None:
    """Return the portion mark that stands after a number, without its brackets; or None.

    Args:
        opening: What one of the patterns took, perhaps as the last part of a longer expression.
    """
    name = opening.lastgroup
    return _known(opening[name]) if name in _GROUPS else None


@lru_cache(maxsize=1024)
def _known(printed: str) -> str | None:
    """Return what stands in brackets if it is a mark, or the mark of the entire text."""
    return printed if is_mark(printed) else _of_all(printed)


def is_mark(printed: str) -> bool:
    """Return whether what stands in brackets is a portion mark."""
    return bool(_MARK.fullmatch(printed))


def _of_all(printed: str) -> str | None:
    """Return the mark before or after the words “entire text”; None without these words."""
    mark = _ENTIRE_TEXT.sub("", printed)
    return mark if mark != printed and mark and is_mark(mark) else None

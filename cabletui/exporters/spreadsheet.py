"""Keep the text of a cable from being run as a formula by a spreadsheet."""

import re

_UNSEEN = r"\x00-\x1f\xad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff"
_EQUALS = r"=+@\uff1d\uff0b\uff20\ufe66\ufe62\ufe6b"
_MINUS = r"\-\uff0d\ufe63\u2212"
_FORMULA = re.compile(
    rf"""(^[\s{_UNSEEN}"'“”‘’,;|]*|["\t\r\n,;|][{_UNSEEN}]{{0,9}})([{_EQUALS}{_MINUS}]|^[\t\r\n])"""
    rf"""|(["\t\r\n,;|][\s{_UNSEEN}]{{1,9}})([{_EQUALS}])"""
)
"""Takes the sign in `=1+1`, `" @x`, `;=1+1`, `; =1`; not in `1+1`, `A = B` or `A, - B`.

Invisible characters may stand before it: a spreadsheet may pass over them.
"""


def inert(value: str | int) -> str | int:
    """Return the value of a cell in a form that a spreadsheet shows and never runs.

    A sign that would make a formula gets an apostrophe before it, at the start of a cell
    and after what a spreadsheet may take for the end of one.

    >>> inert("=1+1"), inert("A = B"), inert(3)
    ("'=1+1", 'A = B', 3)
    """
    return _FORMULA.sub(_with_apostrophe, value) if isinstance(value, str) else value


def _with_apostrophe(found: re.Match[str]) -> str:
    return f"{found[1] or found[3] or ''}'{found[2] or found[4]}"

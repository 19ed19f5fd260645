"""The words of a value as the index has them, with signs that stand for any letters."""

import re
from dataclasses import dataclass

from cabletui.archive.query.ast import Words
from cabletui.archive.searchable import as_words
from cabletui.archive.words import words

_WILD = re.compile(r"[^\W_][*?]+(?=[^\W_])|\*(?=[^\W_])|[^\W_]\*")
"""Takes the sign in `har?our`, `*bour` and `har*`; not the one in `harbour?` or `a * b`."""

_TOKEN = re.compile(r"\**[^\W_]+(?:[*?]+[^\W_]+)*\**")
"""Takes `harbour`, `har?our`, `*bour` and `har*`; not `*` or `?`."""

_SIGNS = re.compile(r"([*?]+)")
"""Takes the sign of `har?our` and the signs of `har**`; not `harbour`."""

_INSIDE = re.compile(r"[^\W_][*?]+[^\W_]")
"""Takes the `r?o` of `har?our`; not `harbour?` or `*bour`."""


@dataclass(frozen=True, slots=True)
class Pattern:
    """One word that is looked for."""

    text: str
    """In lower case and without accents; a regular expression if some letters are left open."""

    is_open: bool = False
    is_stem: bool = False
    """Whether other forms of the word count as well."""


def patterns(value: Words) -> tuple[Pattern, ...]:
    """Return the words of a value, in order; none if it has neither letters nor digits."""
    text = as_words(value.text)
    if _WILD.search(text):
        tokens = _TOKEN.findall(text)
        found = [pattern for token in tokens for pattern in _wild(token)]
    else:
        found = [Pattern(word) for word in words(text)]
    if value.is_prefix and found:
        last = found[-1]
        stem = last.text if last.is_open else re.escape(last.text)
        found[-1] = Pattern(f"{stem.removesuffix('.*')}.*", is_open=True)
    return tuple(found)


def as_it_stands(value: Words) -> tuple[Pattern, ...]:
    """Return the words of a value, its signs read as part of the text: `china?s` is `china s`.

    It is empty if there are no such signs between letters.
    """
    if not _INSIDE.search(value.text):
        return ()
    return tuple(Pattern(word) for word in words(as_words(_SIGNS.sub(" ", value.text))))


def _wild(token: str) -> list[Pattern]:
    if not _SIGNS.search(token):
        return [Pattern(word) for word in words(token)]
    parts = _SIGNS.split(token)
    return [Pattern("".join(_open(part) for part in parts if part), is_open=True)]


def _open(part: str) -> str:
    if "*" in part:
        return ".*"
    return "." * len(part) if "?" in part else re.escape("".join(words(part)))

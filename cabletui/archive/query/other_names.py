"""What fields are called elsewhere, and what that means here."""

from dataclasses import dataclass
from difflib import get_close_matches

from cabletui.archive.fields import BY_NAME, CLASS, DATE, FLAG, HAS, MEANT, TAG


@dataclass(frozen=True, slots=True)
class Meaning:
    """A field by another name, with what that name says of its value."""

    field: str
    form: str = "{}"
    """How the value is written here; `{}` stands for it."""

    is_without: bool = False
    """Whether cables with such a value are left out."""

    def shown(self, text: str) -> str:
        """Return the condition on a text as it is written here, cut to a few letters."""
        sign = "-" if self.is_without else ""
        return f"{sign}{self.field}:{text[:_SHOWN] if self.form != '{}' else ''}"


_SHOWN = 24
_SPANS = {
    **dict.fromkeys(
        ("since", "start", "startdate", "fromdate", "datefrom"), Meaning(DATE.name, "{}..")
    ),
    **dict.fromkeys(("until", "end", "enddate", "todate", "dateto"), Meaning(DATE.name, "..{}")),
    "before": Meaning(DATE.name, "{}..", is_without=True),
    "after": Meaning(DATE.name, "..{}", is_without=True),
}

_COMPOUND = ("startdate", "enddate", "fromdate", "todate", "datefrom", "dateto")
"""Names that too many words are near to."""

TWOFOLD = {
    "refs": Meaning("ref"),
    "from": Meaning(DATE.name, "{}.."),
    "to": Meaning(DATE.name, "..{}"),
}
"""Fields of ours whose name also means another field, if the value is one of the other's."""

_OF_TOPICS = ("topic", "topics", "about", "theme", "themes", "keyword", "keywords", "kw")
"""Names that mean a word, and the TAGS where what follows is one of their codes."""

_ADVICE = {
    **dict.fromkeys(("sort", "order", "orderby"), "the list has a key for its order, o."),
    **dict.fromkeys(("limit", "max", "top"), "the list has all cables; --limit prints some."),
    **dict.fromkeys(("note", "notes", "annotated"), "has:note finds what you noted."),
    **dict.fromkeys(("list", "lists"), "your lists are on home; @NAME prints one."),
    **{name: f"write is:{name}." for name in FLAG.known()},
    "flag": "write is:redacted or is:noforn.",
    **dict.fromkeys(("caption", "captions"), "captions such as SIPDIS are words of the header."),
    "marking": "levels are class:, marks of paragraphs para:.",
    "region": "the library knows countries: country:brazil.",
    **dict.fromkeys(
        ("thread", "related", "similar", "like"), "a cable has keys for what is related to it."
    ),
    **dict.fromkeys(
        ("language", "lang"), "all cables are in English; words of others are found as words."
    ),
}
"""Advice on names that are not fields, and that no field of ours corresponds to."""


def meaning(name: str, value: str = "") -> Meaning | None:
    """Return what a name that is not one of ours means here; None if it means nothing.

    >>> meaning("title"), meaning("before")
    (Meaning(field='subject', form='{}', is_without=False), \
Meaning(field='date', form='{}..', is_without=True))
    >>> meaning("topic", "PTER").field, meaning("classified_by").field
    ('tag', 'classifiedby')

    Args:
        name: The name as it was typed.
        value: What follows it, up to a blank.
    """
    plain = name.replace("_", "").replace("-", "")
    if plain in _OF_TOPICS and _is_code(value):
        return Meaning(TAG.name)
    if known := _SPANS.get(plain) or TWOFOLD.get(plain):
        return known
    if plain != name and plain in BY_NAME:
        return Meaning(plain)
    return Meaning(MEANT[plain]) if plain in MEANT else None


def _is_code(value: str) -> bool:
    """Return whether a value is a code of TAGS, or several, in capitals as they are written."""
    codes = [one for one in value.strip("()").replace(",", " ").split() if one != "OR"]
    return bool(codes) and all(len(one) > 1 and one in TAG.known() for one in codes)


def advice_on(name: str, *, is_glued: bool, is_address: bool) -> str:
    """Return the advice on a name that is not a field; empty if it may just be a word.

    Args:
        name: The name as it was typed, in lower case.
        is_glued: Whether a value stands right after it, so that it was meant as a field.
        is_address: Whether it is the head of an address, as `http` is.
    """
    names = [one for one in (*BY_NAME, *MEANT) if one not in _COMPOUND]
    close = [] if is_address else get_close_matches(name, names, 3, 0.7 if is_glued else 0.75)
    near = next((one for one in close if one[0] == name[0] or one[1:2] == name[:1]), "")
    if not (near or is_glued):
        return ""
    if name in _ADVICE:
        return _ADVICE[name]
    return f"did you mean “{MEANT.get(near, near)}:”?" if near else "it is read as a word."


def instead(name: str, value: str) -> tuple[str, str] | None:
    """Return the field and the value that a flag which does not exist stands for; else None.

    >>> instead("has", "tags"), instead("is", "secret"), instead("has", "summary")
    (('tag', '*'), ('class', 'secret'), None)

    Args:
        name: The name of the field as it was typed, in lower case.
        value: Its value.
    """
    asked = value.lower()
    if name == FLAG.name and value.upper() in CLASS.known():
        return CLASS.name, asked
    if name != HAS.name or asked in HAS.known():
        return None
    other = MEANT.get(asked, asked)
    return (other, "*") if other in BY_NAME else None

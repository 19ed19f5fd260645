"""The names that headers give to senders and receivers, in plain words."""

import re
from functools import cache, lru_cache

from cabletui.cable.facts import rows

_CAPITAL = re.compile(r" ?WASH(?:INGTON)?[ ,]*DC\b")
"""Takes ` WASHINGTON DC` and `WASH, DC`; not `WASHINGTON`."""

_PLACE = re.compile(r"[A-Z][A-Z '.-]*")
"""Takes `ST. JOHN'S`; not `OSLO 12`."""

_SMALL = re.compile(r"(?<= )(?:De|Da|Do|La|Of|And)(?= )")
"""Takes the `De` of `Rio De Janeiro`; not of `De Rio`."""

_OFFICE = re.compile(r"\s*//.*")
"""Takes the `//J-5//` of `CDR USSOUTHCOM MIAMI FL//J-5//`; not the stroke of `AF/W`."""

_COLLECTIVE = " COLLECTIVE"
_LONGEST = 4
"""The most words that the beginning of a name has in the table."""


@lru_cache(maxsize=8192)
def receiver(name: str) -> str:
    """Return the agency, the post or the collective that an addressee is, in plain words.

    The office within it is left out, so that all offices count as one.

    >>> receiver("CIA WASHINGTON DC//NHTC//"), receiver("CIA WASHDC")
    ('Central Intelligence Agency, Washington', 'Central Intelligence Agency, Washington')
    """
    return display_name(_OFFICE.sub("", name) or name)


def kind_of(words: str) -> str:
    """Return whether a receiver is a `post`, an `agency` or a `collective`; empty if unknown.

    Args:
        words: What `receiver` says of it.
    """
    if words in _members() or words.endswith(_COLLECTIVE):
        return "collective"
    begun = (kind for office, kind in _kinds() if words.startswith(office))
    return next(begun, "")


def members_of(words: str) -> str:
    """Return the member states of the body that a collective is named for, in one text with commas.

    It is empty if they are not known.

    Args:
        words: What `receiver` says of it.
    """
    return _members().get(words, "")


def display_name(name: str) -> str:
    """Return who is meant: `AMEMBASSY BEIJING` is `Embassy Beijing`.

    A name whose beginning or end is not known stays as it is.
    """
    if known := _collectives().get(name.removesuffix(_COLLECTIVE)):
        return known
    words = name.split(" ")
    for count in range(min(_LONGEST, len(words)), 0, -1):
        office = _offices().get(" ".join(words[:count]))
        if office:
            return _placed(office, " ".join(words[count:]), name)
    return name


def _placed(office: str, place: str, name: str) -> str:
    if _CAPITAL.fullmatch(place):
        return f"{office} Washington"
    if not place:
        return office.rstrip(",")
    return f"{office} {_city(place)}" if _PLACE.fullmatch(place) else name


def _city(place: str) -> str:
    known = _cities().get(_letters(place))
    return _SMALL.sub(lambda word: word[0].lower(), known or place.title())


@cache
def _offices() -> dict[str, str]:
    return {row["beginning"]: row["words"] for row in rows("addressees")}


@cache
def _cities() -> dict[str, str]:
    """Return the cities by the names of their stations, and by their own in one word."""
    posts = [*rows("posts")]
    own = {_letters(row["city"]).upper(): row["city"] for row in posts}
    return own | {row["station"]: row["city"] for row in posts}


def _letters(place: str) -> str:
    return "".join(filter(str.isalpha, place))


@cache
def _collectives() -> dict[str, str]:
    return {row["name"]: row["words"] for row in rows("collectives")}


@cache
def _members() -> dict[str, str]:
    return {row["words"]: row["members"] for row in rows("collectives")}


@cache
def _kinds() -> tuple[tuple[str, str], ...]:
    """Return what offices are called, the longest first, each with its kind."""
    known = {row["words"].rstrip(","): row["kind"] for row in rows("addressees")}
    return tuple(sorted(known.items(), key=lambda one: -len(one[0])))

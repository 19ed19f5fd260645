"""The names that headers give to senders and receivers, in plain words."""

import re
from functools import cache

from cabletui.cable.facts import rows

_CAPITAL = re.compile(r" ?WASH(?:INGTON)?[ ,]*DC\b")
"""Takes ` WASHINGTON DC` and `WASH, DC`; not `WASHINGTON`."""

_PLACE = re.compile(r"[A-Z][A-Z '.-]*")
"""Takes `ST. JOHN'S`; not `OSLO 12`."""

_SMALL = re.compile(r"(?<= )(?:De|Da|Do|La|Of|And)(?= )")
"""Takes the `De` of `Rio De Janeiro`; not of `De Rio`."""

_LONGEST = 4
"""No beginning in the table has more words."""


def spoken(name: str) -> str:
    """Return who is meant: `AMEMBASSY BEIJING` is `Embassy Beijing`.

    A name whose beginning or end is not known stays as it is.
    """
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
    known = _cities().get("".join(filter(str.isalpha, place)))
    return _SMALL.sub(lambda word: word[0].lower(), known or place.title())


@cache
def _offices() -> dict[str, str]:
    return {row["beginning"]: row["words"] for row in rows("addressees")}


@cache
def _cities() -> dict[str, str]:
    return {row["station"]: row["city"] for row in rows("posts")}

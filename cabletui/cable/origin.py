"""The posts that cables come from."""

import re
from dataclasses import dataclass
from functools import cache

from cabletui.cable.facts import rows

_PREFIX = re.compile(
    r"(?:US )?(?:Embas{1,2}y|(?:American )?Consulate|Mission|American Institute Taiwan,"
    r"|Interests Section|REO|Office|Delegation,?|OFFICE FSC)\s+",
)
"""Takes the `Embassy ` of `Embassy Lima` and the `US Mission ` of `US Mission Geneva`; not
`Secretary of State` or `Embassy`."""


@dataclass(frozen=True, slots=True)
class Origin:
    """A post, known by the name that the site gives it."""

    name: str
    """As the site has it: `Embassy Beijing`."""

    place: str
    """What it is ordered by: `Beijing`."""

    country: str
    """The country it stands in; empty if the facts do not know it."""

    kind: str
    """`embassy`, `consulate` and so on; empty if the facts do not know it."""

    stations: tuple[str, ...]
    """The station codes its reference ids carry."""


def origin(name: str) -> Origin:
    """Return what is known of a post by its name; an unknown post is placed by the words in it."""
    return _known().get(name) or Origin(name, _place(name), "", "", ())


def post_of(station: str) -> str:
    """Return the name of the post with most cables under a station code; the code if none has any.

    >>> post_of("BEIJING"), post_of("NOWHERE")
    ('Embassy Beijing', 'NOWHERE')
    """
    return _posts().get(station, station)


@cache
def _posts() -> dict[str, str]:
    ranked = sorted(rows("posts"), key=lambda row: int(row["count"] or 0))
    return {row["station"]: row["origin"] for row in ranked}


@cache
def _known() -> dict[str, Origin]:
    posts: dict[str, Origin] = {}
    for row in rows("posts"):
        name = row["origin"]
        before = posts.get(name)
        posts[name] = Origin(
            name,
            before.place if before else row["city"] or _place(name),
            before.country if before else row["country"],
            before.kind if before else row["kind"],
            (*before.stations, row["station"]) if before else (row["station"],),
        )
    return posts


def _place(name: str) -> str:
    return _PREFIX.sub("", name.lstrip("* "), count=1) or name

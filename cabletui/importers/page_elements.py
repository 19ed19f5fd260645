"""The elements of a page that have a class or an id of some name, however its tags are written.

A site's pages come with attributes in any order and quotes, as a browser, a mirror or a formatter
wrote them again; some tags of the site are not even sound HTML. So no tree is made of a page.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass

_KINDS = "div|table|t[dh]|d[dt]|li|p|section|h[1-6]"
_START = re.compile(
    rf"<({_KINDS})\b"
    r"((?:[^<>\"']|\"[^\"]*\"|'[^']*')*+)>",
    re.IGNORECASE,
)
"""Takes `<div title="a > b" class='s_val'>`; not `<a class="i">` or `<div title="a>`."""

_END = re.compile(rf"</({_KINDS})\b", re.IGNORECASE)
"""Takes `</div>` and `</TD >`; not `</a>`."""

_DEEPEST = 2
"""So many of the elements that are looked for lie in each other."""

_ATTRIBUTE = re.compile(r"([^\s=\"'/]+)(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'<>]+)))?")
"""Takes `class="s_val"`, `CLASS = 's_val'`, `class=s_val` and `hidden`; not `"`."""


@dataclass(frozen=True, slots=True)
class Element:
    """A place of a page."""

    name: str
    """The class or id that it was found by."""

    start: int
    """Where its tag begins, in characters."""

    end: int
    """Where the first end tag of its kind stands behind it; where the page ends if none does."""

    content: str
    """What stands between the two, as it stands there."""


def elements(page: str, names: Iterable[str]) -> list[Element]:
    """Return the elements that have one of some classes or ids, in their order.

    >>> [(one.name, one.content) for one in elements("<p ID=a>Fog <b>and</b> tide.</p>", ["a"])]
    [('a', 'Fog <b>and</b> tide.')]
    """
    wanted = set(names)
    tags = []
    for tag in _START.finditer(page):
        if name := next((one for one in _called(tag[2]) if one in wanted), ""):
            tags.append((name, tag))
    ends = _end_tags(page)
    bounds = [*(tag.start() for _, tag in tags[_DEEPEST:]), *[len(page)] * _DEEPEST]
    found = []
    for (name, tag), bound in zip(tags, bounds, strict=False):
        of_kind = ends.get(tag[1].lower(), [])
        place = bisect_left(of_kind, tag.end())
        end = min(bound, of_kind[place] if place < len(of_kind) else bound)
        found.append(Element(name, tag.start(), end, page[tag.end() : end]))
    return found


def _called(attributes: str) -> Iterable[str]:
    """Return the id and the classes of a tag."""
    for one in _ATTRIBUTE.finditer(attributes):
        if one[1].lower() in ("id", "class"):
            yield from (one[2] or one[3] or one[4] or "").split()


def _end_tags(page: str) -> dict[str, list[int]]:
    """Return where the end tags of each kind stand."""
    ends: dict[str, list[int]] = {}
    for tag in _END.finditer(page):
        ends.setdefault(tag[1].lower(), []).append(tag.start())
    return ends

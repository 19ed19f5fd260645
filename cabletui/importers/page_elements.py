"""The elements of a page with a certain class or id, however its tags are written.

Pages come with attributes in any order and any quotes, as a browser, a mirror or a formatter
rewrote them, and some tags of the site are not even valid HTML. So no tree is made of a page.
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
"""How deep the elements that are looked for may lie in each other."""

_ATTRIBUTE = re.compile(r"([^\s=\"'/]+)(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'<>]+)))?")
"""Takes `class="s_val"`, `CLASS = 's_val'`, `class=s_val` and `hidden`; not `"`."""


@dataclass(frozen=True, slots=True)
class Element:
    """An element of a page."""

    name: str
    """The class or id that it was found by."""

    start: int
    """Where its tag begins, in characters."""

    end: int
    """Where the first end tag of its kind after it begins; the end of the page if there is none."""

    content: str
    """What stands between the two tags, verbatim."""


def elements(page: str, names: Iterable[str]) -> list[Element]:
    """Return the elements with one of some classes or ids, in the order of the page.

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

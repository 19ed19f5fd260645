"""The boxes of a page of the site that hold the text of the cable: the header and the body."""

import re
from dataclasses import dataclass

from cabletui.importers.importer import UnfitError
from cabletui.importers.other_page import CUT

_OPEN = re.compile(
    r"(?:<code[^<>]*>\s*<pre[^<>]*>|<pre[^<>]*>\s*<code[^<>]*>)(?:\r?\n)?", re.IGNORECASE
)
"""The tags before a box, in the order of the site or of tools that tidied it; a line end right
after them is no text, says HTML. Takes `<code><pre>` and `<pre>⏎<code>⏎`; not `<pre>`."""

_CLOSE = re.compile(r"</pre>\s*</code\s*>|</code>\s*</pre\s*>", re.IGNORECASE)
"""Takes `</pre></code>` and `</code>⏎</pre>`; not `</pre>`."""

_BARE_OPEN = re.compile(r"<pre[^<>]*>(?:\r?\n)?", re.IGNORECASE)
"""Takes `<pre>` and `<pre class=a>⏎`; not `<p>`."""

_BARE_CLOSE = re.compile(r"</pre\s*>", re.IGNORECASE)
"""Takes `</pre>`; not `<pre>`."""

_END = re.compile(r"</html\s*>", re.IGNORECASE)
"""Takes `</html>` and `</HTML >`; not `</body>`."""


@dataclass(frozen=True, slots=True)
class Boxes:
    """The two boxes as they stand in the page."""

    header: str
    """Empty if the page has only one box."""

    body: str
    end: int
    """Where the last of them ends, in characters from the start of the page."""


def boxes_of(page: str, start: int) -> Boxes:
    """Return the boxes of a page.

    A box ends where the next begins, or with the last end tag of a box on the page, as the text in
    it is not HTML and can contain anything.

    Args:
        page: The page.
        start: Where its table of particulars ends.

    Raises:
        UnfitError: There are none, or the page stops within them.
    """
    is_bare = _OPEN.search(page, start) is None
    opening, closing = (_BARE_OPEN, _BARE_CLOSE) if is_bare else (_OPEN, _CLOSE)
    first = opening.search(page, start)
    closes = list(closing.finditer(page, start))
    if first is None or not closes or closes[-1].start() < first.end():
        is_whole = first is None and _END.search(page, start)
        raise UnfitError("The page has no boxes with the text of the cable." if is_whole else CUT)
    between = _between(page, first.end(), closes, opening)
    end = closes[-1]
    if between is None:
        if opening.search(page, end.end()) or not _END.search(page, end.end()):
            raise UnfitError(CUT)
        return Boxes("", page[first.end() : end.start()], end.end())
    close, second = between
    if end.start() < second:
        raise UnfitError(CUT)
    return Boxes(page[first.end() : close], page[second : end.start()], end.end())


def _between(
    page: str, start: int, closes: list[re.Match[str]], opening: re.Pattern[str]
) -> tuple[int, int] | None:
    """Return where the first box ends and the second begins."""
    for close in closes:
        if close.start() < start:
            continue
        second = opening.match(page, _beyond_blanks(page, close.end()))
        if second:
            return close.start(), second.end()
    return None


def _beyond_blanks(page: str, place: int) -> int:
    while place < len(page) and page[place].isspace():
        place += 1
    return place

"""The table of particulars on a page of the site."""

import re
from dataclasses import dataclass

from cabletui.cable.cable import Media
from cabletui.importers.importer import UnfitError
from cabletui.importers.site_markup import without_site_markup

COLUMNS = ("Reference ID", "Created", "Released", "Classification", "Origin")

_AS_WRITTEN = re.DOTALL | re.IGNORECASE
_TABLE = re.compile(
    r"<table\b[^<>]*\bclass=['\"]?cable['\"]?(?=[\s>])[^<>]*>(.*?)</table>", _AS_WRITTEN
)
"""Takes `<table class='cable'><tr></tr></table>` and `<TABLE class=cable border=1></TABLE>`; not
`<table class='cables'></table>`."""

_ROW = re.compile(r"<tr\b[^<>]*>(.*?)</tr>", _AS_WRITTEN)
"""Takes `<tr><td>Fog</td></tr>`; not `<tr><td>Fog</td>`."""

_HEADING = re.compile(r"<th\b[^<>]*>(.*?)</th>", _AS_WRITTEN)
"""Takes `<th>Reference ID</th>`; not `<td>06BRINOVA12</td>`."""

_CELL = re.compile(r"<td\b[^<>]*>(.*?)</td>", _AS_WRITTEN)
"""Takes `<td>06BRINOVA12</td>`; not `<th>Reference ID</th>`."""

_MARKUP = re.compile(r"<[^<>]*>")
"""Takes `<a href='/fog'>` and `</a>`; not `3 < 4`."""

_ARTICLE = re.compile(r"<a\s[^<>]*>(.*?)</a>", _AS_WRITTEN)
"""Takes `<a href='http://fog.example/1'>fog.example/1</a>`; not `<a name=1>` alone."""

_SCHEME = re.compile(r"^(?:https?://)+")
"""Takes the doubled scheme of `http://http://fog.example`; not `fog.example`."""


@dataclass(frozen=True, slots=True)
class Table:
    """The five columns as printed, and the articles in the row below."""

    reference_id: str
    created: str
    released: str
    classification: str
    origin: str
    media: tuple[Media, ...]
    end: int
    """Where the table ends, in characters from the start of the page."""


def tables(page: str) -> list[int]:
    """Return where the tables begin that have the columns of a cable: one, as a rule."""
    found = _TABLE.finditer(page)
    return [one.start() for one in found if _texts(_HEADING, one[1]) == COLUMNS]


def table_of(page: str) -> Table | None:
    """Return the particulars of a page; None if the page is not that of a cable.

    Only the text of the cells counts: the title attribute in the link of the classification names
    another one, and the numbers in the links changed from release to release.

    Args:
        page: The page.

    Raises:
        UnfitError: The table has the columns of a cable, but no row with all five.
    """
    headed = (one for one in _TABLE.finditer(page) if _texts(_HEADING, one[1]) == COLUMNS)
    found = next(headed, None)
    if found is None:
        return None
    first, *others = [row for row in _ROW.findall(found[1]) if _CELL.search(row)] or [""]
    values = _texts(_CELL, first)
    if len(values) < len(COLUMNS):
        raise UnfitError("Its table of particulars has too few columns.")
    cells = [*_CELL.findall(first)[len(COLUMNS) :], *others]
    media = tuple(article(text) for cell in cells for text in _texts(_ARTICLE, cell))
    reference_id, created, released, classification, origin = values[: len(COLUMNS)]
    return Table(reference_id, created, released, classification, origin, media, found.end())


def article(text: str) -> Media:
    """Return the article that a visible text names, by its address if the text is one."""
    rest = _SCHEME.sub("", text)
    scheme = "https://" if text[: -len(rest) or None].endswith("https://") else "http://"
    host = rest.partition("/")[0]
    is_address = "." in host.strip(".") and not re.search(r"\s", rest)
    return Media(text, scheme + rest if is_address else "")


def _texts(pattern: re.Pattern[str], html: str) -> tuple[str, ...]:
    plain = (without_site_markup(_MARKUP.sub("", text)) for text in pattern.findall(html))
    return tuple(" ".join(text.split()) for text in plain)

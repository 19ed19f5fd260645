"""The table of particulars on a page of the site."""

import re
from dataclasses import dataclass

from cabletui.cable.cable import Media
from cabletui.importers.outcome import UnfitError
from cabletui.importers.undecorate import undecorated

COLUMNS = ("Reference ID", "Created", "Released", "Classification", "Origin")

_TABLE = re.compile(r"<table class=['\"]cable['\"]>(.*?)</table>", re.DOTALL)
_ROW = re.compile(r"<tr[^<>]*>(.*?)</tr>", re.DOTALL)
_HEADING = re.compile(r"<th[^<>]*>(.*?)</th>", re.DOTALL)
_CELL = re.compile(r"<td[^<>]*>(.*?)</td>", re.DOTALL)
_MARKUP = re.compile(r"<[^<>]*>")
_ARTICLE = re.compile(r"<a\s[^<>]*>(.*?)</a>", re.DOTALL)
_SCHEME = re.compile(r"^(?:https?://)+")


@dataclass(frozen=True, slots=True)
class Table:
    """The five columns as printed, and the articles in the row below."""

    reference_id: str
    created: str
    released: str
    classification: str
    origin: str
    media: tuple[Media, ...]


def table_of(page: str) -> Table | None:
    """Return the particulars of a page; None where the page is not of one cable.

    The text of the cells is taken. The link of the classification has a title attribute that
    names another one, and the numbers in the links changed from release to release.

    Args:
        page: The page, up to its boxes at least.

    Raises:
        UnfitError: The table has the columns of a cable, but no row with all five.
    """
    found = _TABLE.search(page)
    if found is None or _texts(_HEADING, found[1]) != COLUMNS:
        return None
    first, *others = [row for row in _ROW.findall(found[1]) if _CELL.search(row)] or [""]
    values = _texts(_CELL, first)
    if len(values) < len(COLUMNS):
        raise UnfitError("Its table of particulars has too few columns.")
    cells = [*_CELL.findall(first)[len(COLUMNS) :], *others]
    media = tuple(article(text) for cell in cells for text in _texts(_ARTICLE, cell))
    reference_id, created, released, classification, origin = values[: len(COLUMNS)]
    return Table(reference_id, created, released, classification, origin, media)


def article(text: str) -> Media:
    """Return the article that a visible text names; a text that is no address has none."""
    rest = _SCHEME.sub("", text)
    scheme = "https://" if text[: -len(rest) or None].endswith("https://") else "http://"
    host = rest.partition("/")[0]
    is_address = "." in host.strip(".") and not re.search(r"\s", rest)
    return Media(text, scheme + rest if is_address else "")


def _texts(pattern: re.Pattern[str], html: str) -> tuple[str, ...]:
    return tuple(undecorated(_MARKUP.sub("", text)).strip() for text in pattern.findall(html))

"""Find words in the cable that is open, while they are typed."""

from dataclasses import dataclass

from cabletui.archive import query as queries
from cabletui.archive.archive import Archive
from cabletui.errors import QuerySyntaxError
from cabletui.page.page import Page
from cabletui.presenters.open_cable import with_query_matches
from cabletui.text.counts import grouped


@dataclass(frozen=True, slots=True)
class FoundHere:
    """What was found in a cable."""

    text: str
    """What was typed."""

    query_text: str
    """The query whose matches are marked; empty where nothing can be asked yet."""

    page: Page
    """The page with the matches."""

    in_archive: int = 0
    """How many cables of the archive answer the query."""

    trouble: str = ""
    """Why nothing can be looked for; safe to show only as text."""

    @property
    def said(self) -> str:
        """What there is, in a few words."""
        if self.trouble:
            return self.trouble
        if not self.query_text:
            return ""
        here = len(self.page.matches())
        return f"{grouped(here)} here, {grouped(self.in_archive)} in the archive"


def find_here(archive: Archive, page: Page, text: str) -> FoundHere:
    """Return the page of a cable with the matches of what is being typed.

    Words mean all their forms; the last is taken for the beginning of one where the cable has no
    such word, so that what Enter keeps is what stood there before.

    Args:
        archive: Where to count the cables that have the words, too.
        page: The page of the cable.
        text: What was typed so far, in the language of the search.

    Raises:
        LibraryError: The library cannot be read.
    """
    none = page.with_matches({})
    try:
        done = queries.completed(text)
        exact = with_query_matches(none, done.exact, is_everywhere=True)
        asked = done.exact if exact.matches() else done.text
        if not asked.strip():
            return FoundHere(text, "", none)
        count = archive.count(queries.parse(asked))
    except QuerySyntaxError as trouble:
        return FoundHere(text, "", none, trouble=str(trouble))
    return FoundHere(text, asked, with_query_matches(none, asked, is_everywhere=True), count)

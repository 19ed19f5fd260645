"""Which cables of a list are one text, sent again."""

from dataclasses import dataclass
from threading import Lock

from cabletui.archive.hits import Hits
from cabletui.cable import Headline


@dataclass(frozen=True, slots=True)
class ResentNote:
    """What is said of a cable whose text was sent more than once."""

    note: str = ""
    """What stands before its subject: `re-sent as 09OSLO12`, `re-sent 2 times`."""

    above: str = ""
    """The cable further up in the list that has its text, below which it is folded."""


class SentAgain:
    """Which of the cables that a query found have the text of another.

    To find that, cables are read as wholes. So `read` is called in another thread than the one
    that hears the keys, and `of` only looks up what was read.
    """

    def __init__(self, hits: Hits) -> None:
        self._hits = hits
        self._turn = Lock()
        self._read: set[int] = set()
        self._notes: dict[str, ResentNote] = {}
        self._rows: dict[str, int] = {}

    def has_read(self, rows: range) -> bool:
        """Return whether all of some rows, as far as they exist, have been read."""
        return self._read.issuperset(self._within(rows))

    def read(self, rows: range) -> bool:
        """Read the cables of some rows, and return whether there is more to say than before.

        Raises:
            LibraryError: The library cannot be read.
        """
        before = len(self._notes)
        with self._turn:
            within = self._within(rows)
            listed = self._hits.headlines(within.start, within.stop)
            self._rows.update(
                (one.reference_id, row) for row, one in zip(within, listed, strict=True)
            )
            for row, headline in zip(within, listed, strict=True):
                if row not in self._read:
                    self._tell(row, headline)
                    self._read.add(row)
        return len(self._notes) > before

    def of(self, reference_id: str) -> ResentNote:
        """Return what is said of a cable."""
        return self._notes.get(reference_id, _NOTHING)

    def _tell(self, row: int, headline: Headline) -> None:
        others = self._hits.resent(row)
        if not others:
            return
        names = [one.reference_id for one in others]
        highest = min(names, key=lambda name: self._rows.get(name, row))
        if self._rows.get(highest, row) < row:
            self._notes[headline.reference_id] = ResentNote(above=highest)
            return
        is_first = headline.created.time <= others[0].created.time
        said = "re-sent" if is_first else "sent before"
        how = f"as {names[0]}" if len(names) == 1 else f"{len(names)} times"
        self._notes[headline.reference_id] = ResentNote(f"{said} {how}")

    def _within(self, rows: range) -> range:
        return range(max(0, rows.start), min(rows.stop, len(self._hits)))


_NOTHING = ResentNote()


def folded_subject(resent: ResentNote, subject: str) -> str:
    """Return what stands in the place of the subject of a cable.

    >>> folded_subject(ResentNote(above="09OSLO12"), "FERRY TALKS")
    '└ text of 09OSLO12, sent again'
    >>> folded_subject(ResentNote("re-sent as 09OSLO14"), "FERRY TALKS")
    '[re-sent as 09OSLO14] FERRY TALKS'
    """
    if resent.above:
        return f"└ text of {resent.above}, sent again"
    return f"[{resent.note}] {subject}" if resent.note else subject

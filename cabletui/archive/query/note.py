"""What a reader should know about how a query was read."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Note:
    """A part of a query that was read differently from how it looks."""

    text: str
    """One sentence that fits a line, without its full stop if a count follows."""

    position: int
    """The offset in the query, in characters, of the part it speaks of."""

    length: int = 1
    instead: str = ""
    """The query of the other reading, if its count is worth telling; else empty."""

    is_of_name: bool = False
    """Whether it says that words are read as one name: they are no words to look for."""

    def names(self, place: int) -> bool:
        """Return whether an offset in the query lies in what it says is one name."""
        return self.is_of_name and self.position <= place < self.position + self.length

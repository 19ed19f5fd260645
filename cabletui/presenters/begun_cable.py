"""Whether a cable that was opened is read: its reader moves in it, or stays."""

from dataclasses import dataclass

STAY = 15.0
"""Seconds after which a reader who has not moved is reading, and not just looking in."""


@dataclass(slots=True)
class Reading:
    """What is known of the reading of one cable, since it was opened."""

    is_inside: bool = False
    """Whether it opened below its first paragraph: at a passage, or where it was left."""

    is_begun: bool = False
    """Whether the reader moved or stayed."""

    _end_is_in_sight: bool = False

    @property
    def is_read(self) -> bool:
        """Whether its end was in sight, and not only because it opened there."""
        return self._end_is_in_sight and (self.is_begun or not self.is_inside)

    def move(self, share: float, *, is_by_reader: bool) -> None:
        """Note what is in sight.

        Args:
            share: How much of the page has come into view, 0 to 1.
            is_by_reader: Whether the reader moved there.
        """
        self.is_begun = self.is_begun or is_by_reader
        self._end_is_in_sight = self._end_is_in_sight or share >= 1

    def stay(self) -> None:
        """Note that the reader has stayed for a while."""
        self.is_begun = True

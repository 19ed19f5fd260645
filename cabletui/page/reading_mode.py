"""How a reader wants cables to be shown."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Manner:
    """What is shown of a text beside, or in place of, its characters as they were sent."""

    is_clean: bool = False
    """The body without the furniture of transmission, its paragraphs as wide as the screen."""

    is_decoded: bool = False
    """The header in plain words."""


VERBATIM = Manner()
"""Every character as it was sent."""


@dataclass(slots=True)
class Habit:
    """The manner of a session, which a reader changes while reading."""

    manner: Manner = VERBATIM

"""How a reader wants cables to be shown."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ReadingMode:
    """In which form the header and the body of a cable are shown."""

    is_clean: bool = False
    """The body without the boilerplate of transmission, its paragraphs as wide as the screen."""

    is_decoded: bool = False
    """The header in plain words."""

    shows_particulars: bool | None = None
    """The box of particulars open or folded; None as the room allows."""

    shows_header: bool | None = None
    """The box of the header, likewise."""

    shows_list: bool | None = None
    """The list that the cable was opened from, beside it or above it, likewise."""

    @property
    def body(self) -> str:
        """The form of the body in a word."""
        return "clean" if self.is_clean else "verbatim"


VERBATIM = ReadingMode()
"""Every character as it was sent."""

CLEAN = ReadingMode(is_clean=True)
"""How a cable is shown to a reader who has chosen nothing."""


@dataclass(slots=True)
class ReadingPreferences:
    """The reading mode of a session, which the reader changes while reading."""

    mode: ReadingMode = CLEAN

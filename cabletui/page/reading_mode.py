"""How a reader wants cables to be shown."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ReadingMode:
    """In which form the header and the body of a cable are shown."""

    is_clean: bool = False
    """The body without the boilerplate of transmission, its paragraphs as wide as the screen."""

    is_decoded: bool = False
    """The header in plain words."""

    @property
    def body(self) -> str:
        """The form of the body in a word."""
        return "clean" if self.is_clean else "verbatim"

    @property
    def header(self) -> str:
        """The form of the header in a word."""
        return "decoded" if self.is_decoded else "verbatim"


VERBATIM = ReadingMode()
"""Every character as it was sent."""


@dataclass(slots=True)
class ReadingPreferences:
    """The reading mode of a session, which the reader changes while reading."""

    mode: ReadingMode = VERBATIM

"""What can go wrong with the text of a cable or its id, in words for the reader."""

from cabletui.errors import CabletuiError


class NotAReferenceError(CabletuiError):
    """A text that was given as a reference id cannot be read as one."""


class DocumentError(CabletuiError):
    """A JSON document does not describe a cable."""

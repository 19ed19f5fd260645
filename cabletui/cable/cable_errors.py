"""What can go wrong with the text of a cable or its id, in words for the reader."""


class CabletuiError(Exception):
    """Anything the program says no to: what happened, to which file or field, what to do.

    The text of the exception is one or two whole sentences, fit to be shown as they are.
    """


class NotAReferenceError(CabletuiError):
    """A text that was given as a reference id cannot be read as one."""


class DocumentError(CabletuiError):
    """A JSON document does not describe a cable."""

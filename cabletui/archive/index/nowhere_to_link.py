"""The error of an account that may not make a folder anywhere."""


class NowhereToLinkError(OSError):
    """This account may not make a folder anywhere; `strerror` is about the last place tried."""

"""The digits of the menus of copies, which fingers learn: each for good, and for one thing."""

from enum import StrEnum, unique


@unique
class CopyDigit(StrEnum):
    """A digit of the menu at a cable; where there is nothing for it to copy, it is a gap.

    All ten are taken. What comes next takes a letter that neither lists nor menus use.
    """

    MARKED = "0"
    REFERENCE_ID = "1"
    HASHTAGS = "2"
    PAGE_ADDRESS = "3"
    PARAGRAPH_ADDRESS = "4"
    CITATION = "5"
    PARAGRAPH = "6"
    HEADER = "7"
    WHOLE = "8"
    NAME_LEFT_OUT = "9"


@unique
class AbsentDigit(StrEnum):
    """A digit of the menu at a cable that is not held; the marked ids and its own are as above."""

    MARKED = CopyDigit.MARKED.value
    REFERENCE_ID = CopyDigit.REFERENCE_ID.value
    REQUEST = "3"
    CITING = "5"
    MARKED_REQUESTS = "9"

"""The heading without a rule that stands alone between two paragraphs."""

import re

from cabletui.cable.reading.headings import is_title, title_start
from cabletui.cable.reading.page_lines import without_page_lines

_APART = re.compile(r"\n[ \t\\]*\n[ \t]*(?P<line>[^\n]{3,90})\Z")
"""Takes the `⏎⏎THE HIVES` that ends a text; not `⏎They came⏎in May.`"""

_AROUND = re.compile(r"(?P<signs>(?:[/*<>~=-] ?){2,40})(?P<words>\S.*?)[ ]?(?:[ ]?[/*<>~=-]){2,40}")
"""Takes `//The Hives//` and `- - The Hives - -`; not `-- the hives`."""

_ENDS = re.compile(r"(?:[.!?…:][\"”’')\]]{0,3}|[-_=*~]{3})\Z")
"""Takes the end of `They stayed.` and of a rule, `THE HIVES⏎-----`; not that of `the bees`."""

_NO_HEADING = re.compile(
    r"END\b|BEGIN\b|\(?(?:SIPDIS|NOFORN|SENSITIVE|EXDIS|NODIS|LIMDIS|NNNN)\b|[-*•(\[]"
    r"|\d{1,3} ?[.),]|X{4}|(?:SUBJECT|REF|TAGS|CLASSIFIED BY|REASONS?)\b|https?:",
    re.IGNORECASE,
)
"""Takes the beginning of `End note`, `2. Hives` and `(C) Hives`; not that of `Hives`."""

_STOPS = re.compile(r"(?<![.\s])(?<!\.[A-Za-z])\.\Z|[,;]\Z|\S[ ]{3}\S|\t")
"""Takes the end of `They came.` and the blanks of `Hives   12`; not `And then ...` or `To the U.S.`
"""

_OPENS_A_CABLE = re.compile(
    r"(?:EXECUTIVE )?(?:SUMMARY|INTRODUCTION|BACKGROUND|OVERVIEW|COMMENT|ACTION REQUEST)"
    r"(?: (?:AND|&) (?:SUMMARY|INTRODUCTION|BACKGROUND|OVERVIEW|COMMENT|ACTION REQUEST))?",
    re.IGNORECASE,
)
"""Takes `SUMMARY` and `Introduction and Summary`; not `Summary of the talks`."""

_LOOK = 400
_LONGEST = 72


def lone_heading(text: str, *, is_first: bool) -> str:
    r"""Return the heading without a rule that ends a text, as printed; empty if none does.

    It is a line of its own after the end of a sentence or below another heading, in capitals or
    with a capital at the beginning of each word; or such words behind the last sentence, where
    the lines of a body were joined. Strokes and dashes around it and a colon after it are not part
    of it.

    Args:
        text: The text before a paragraph.
        is_first: Whether that is the first one, over which only the usual words are a heading:
            anything else there belongs to the head of the cable.

    >>> lone_heading("1. (U) They came.\n\n//The Hives//\n\n", is_first=False)
    'The Hives'
    >>> lone_heading("1. (U) They came. END SUMMARY. The Hives of Oslo\n\n", is_first=False)
    'The Hives of Oslo'
    >>> lone_heading("1. (U) They came.\n\nin May.\n\n", is_first=False)
    ''
    """
    text = without_page_lines(text[-_LOOK:]).rstrip()
    apart = _APART.search(text, max(0, text.rfind("\n") - _LONGEST))
    return (apart and _line_apart(text, apart, is_first=is_first)) or (
        "" if is_first else _behind_a_sentence(text)
    )


def _line_apart(text: str, apart: re.Match[str], *, is_first: bool) -> str:
    """Return the heading in a line of its own."""
    around = _AROUND.fullmatch(apart["line"])
    words = (around["words"] if around else apart["line"]).rstrip(": ")
    if is_first:
        return words if _OPENS_A_CABLE.fullmatch(words) else ""
    before = text[: apart.start()].rstrip()
    if not _ENDS.search(before) or _NO_HEADING.match(words) or _STOPS.search(words):
        return ""
    is_heading = around or words.isupper() or is_title(words)
    return words if is_heading and len(words) <= _LONGEST else ""


def _behind_a_sentence(text: str) -> str:
    """Return the heading at the end of a line that was joined; one word may be a signature."""
    start = title_start(text)
    words = "" if start is None else text[start:].strip()
    return words if " " in words and not _NO_HEADING.match(words) else ""

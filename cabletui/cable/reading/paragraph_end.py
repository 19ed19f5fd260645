"""Where the text of a numbered paragraph ends: before the heading of the next, and the signer."""

import re
from collections.abc import Sequence

from cabletui.cable.reading.headings import without_heading

_ENDS = re.compile(r"[.!?…][\"”’')\]]{0,3}\Z")
"""Takes the end of `They stayed.`; not that of `The Bees`."""

_LOOK = 600
"""Characters at the end of a paragraph that are looked at; no heading with its rules has more."""

_MOST_HEADINGS = 3
"""A heading may have others over it, such as the one of a part of the cable."""


def paragraph_end(body: str, span: tuple[int, int], signers: Sequence[str] = ()) -> int:
    r"""Return the offset in a body at which the text of a paragraph ends.

    The span of a paragraph goes on to where the next one begins. The heading of that one, with the
    rules around it, is no part of the text, nor is the name of who signed the cable, nor the blanks
    that follow.

    Args:
        body: The body of a cable.
        span: Where the paragraph begins, and where the next one does.
        signers: The names under the cable.

    >>> body = "1. (U) The bees came.\n\nTHE HIVES\n---------\n2. (U) They stayed.\nBEEMAN"
    >>> body[: paragraph_end(body, (0, 43))], body[43 : paragraph_end(body, (43, 69), ["BEEMAN"])]
    ('1. (U) The bees came.', '2. (U) They stayed.')
    """
    start = max(span[0], span[1] - _LOOK)
    text = _without_signers(body[start : span[1]].rstrip(), signers)
    for _ in range(_MOST_HEADINGS):
        shorter = without_heading(text)
        if shorter == text or not shorter:
            break
        text = shorter
    return start + len(text)


def _without_signers(text: str, signers: Sequence[str]) -> str:
    for name in signers:
        before = text.removesuffix(name).rstrip()
        between = text[len(before) : len(text) - len(name)]
        if name and text.endswith(name) and ("\n" in between or _ENDS.search(before)):
            return before
    return text

"""What a paragraph is about, in a few words of its own."""

import re

_OPENING = re.compile(
    r"(?:¶ ?)?\d{1,3} ?[.,)]?\s{0,8}(?:[(\[] ?[A-Za-z][A-Za-z/,\- ]{0,40} ?[)\]])?\s*"
)
"""Takes the `2. (C) ` of `2. (C) Hives`; not `Hives`."""

_OWN_LINE = re.compile(r"(?P<heading>[^\n]{2,60}?)[ \t:]*\n[ \t]*(?:\n|[-_=*]{3})")
"""Takes ` The Hives⏎⏎They`; not `They came to⏎the hives`."""

_SENTENCE = re.compile(r"[.,;!?…][\"”’)]?\s*\Z")
"""Takes the end of `They came.`; not that of `The Hives`."""

_WORDS = 160
"""Characters of which the first words of a paragraph are taken."""


def paragraph_topic(text: str, heading: str | None) -> str:
    r"""Return the heading of a paragraph, or a first line of its own, or its first words.

    Args:
        text: The paragraph, from its number on; its first lines are enough.
        heading: The heading over it; None where it has none.

    >>> paragraph_topic("2. (C) Of oil\nthere is none.", None)
    'Of oil there is none.'
    >>> paragraph_topic("2. (C) The Lamps\n--------\nThey burn oil.", None)
    'The Lamps'
    """
    opening = _OPENING.match(text)
    begin = opening.end() if opening else 0
    own = _OWN_LINE.match(text, begin)
    if heading:
        return " ".join(heading.split())
    if own and not _SENTENCE.search(own["heading"]):
        return own["heading"].strip()
    return " ".join(text[begin : begin + _WORDS].split())

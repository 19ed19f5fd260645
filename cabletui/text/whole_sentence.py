"""Find where a sentence of running text begins and ends, for a line that quotes it."""

import re

from cabletui.text.glyphs import ELLIPSIS

_END = re.compile(r"(?P<word>[^\s.!?]*)[.!?]+[\"”’')\]]*(?= [\"“‘'(\[]?[A-Z0-9])")
"""Takes the `met.` of `They met. Nobody spoke`; not that of `met. nobody` or the end of a text."""

_TITLE = re.compile(
    r"[A-Za-z]|(?i:Mr|Mrs|Ms|Dr|St|Jr|Sr|No|Nos|Gen|Col|Lt|Sgt|Maj|Capt|Amb|Prof|Sen|Rep|Gov|Pres"
    r"|Min|Hon|Rev|Messrs|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|vs|cf|para|paras)"
)
"""Takes `Mr`, `gen` and `S`, after which a full stop ends no sentence; not `met`."""


def first_sentence(text: str, most: int) -> str:
    r"""Return the first sentence of a text, in one line; cut after so many characters.

    >>> first_sentence("Mr. Lark of the U.S. Navy came.  Nobody\nspoke.", 80)
    'Mr. Lark of the U.S. Navy came.'
    """
    line = " ".join(text[: 2 * most].split())
    ends = (one for one in _END.finditer(line) if not _TITLE.fullmatch(one["word"]))
    first = next(ends, None)
    sentence = line[: first.end()] if first else line
    return sentence if len(sentence) <= most else f"{sentence[: most - 1].rstrip()}{ELLIPSIS}"


def sentence_at(text: str, start: int, end: int, most: int) -> str:
    r"""Return the sentence in which a span of a text stands, in one line.

    >>> sentence_at("All slept. As Oslo 12\nsaid, Mr. Lark came. Nobody spoke.", 14, 21, 80)
    'As Oslo 12 said, Mr. Lark came.'

    Args:
        text: A paragraph.
        start: Where the span begins.
        end: Where it ends.
        most: How many characters to return at most.
    """
    near = text[max(0, start - most) : start]
    before = " ".join(near.split())
    ends = [
        one.end()
        for one in _END.finditer(f"{before} {text[start:end]}")
        if one.end() <= len(before) and not _TITLE.fullmatch(one["word"])
    ]
    led = before[ends[-1] :].lstrip() if ends else before
    if not ends and len(near) < start:  # the sentence is too long, and its first word may be cut
        led = f"{ELLIPSIS} {before.partition(' ')[2]}"
    glue = " " if led and text[start - 1 : start].isspace() else ""
    sentence = f"{led}{glue}{first_sentence(text[start:], most)}"
    return sentence if len(sentence) <= most else f"{sentence[: most - 1].rstrip()}{ELLIPSIS}"

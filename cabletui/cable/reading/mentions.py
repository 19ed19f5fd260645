"""Where the text of a cable speaks of what its REF lines cite: ref A, refs B and C, reftel."""

import re
from collections.abc import Iterator, Sequence

from cabletui.cable.reading.references import Citation

_WORD = re.compile(r"\bref(tel)?s?\b(?!:)", re.IGNORECASE)
_LETTER = re.compile(
    r"(?:[ \t]{0,3}\n?[ \t]{0,3}\(?(?=[A-Za-z])|[ \t]{1,3}\(?)([A-Za-z]|\d{1,2})(?![\w'’])"
)
"""Takes the `B` of `ref\nB` and the `2` of `ref 2`, but not the number of a paragraph below."""

_ANOTHER = re.compile(
    r"[ \t\n]{0,3}(?:,|/|-|&|\b(?:and|or|to|through)\b)(?:[ \t\n]{0,3}(?:and|or|&)\b)?[ \t\n]{0,3}"
    r"([A-Za-z]|\d{1,2})(?![\w'’])",
    re.IGNORECASE,
)


def mentions(body: str, cited: Sequence[Citation]) -> tuple[Citation, ...]:
    """Return where a body speaks of its citations behind its REF lines, in order.

    A letter or a number means the citation with that bullet, a letter also the one at that place
    of a list without bullets; a word without a letter means the only citation.

    Args:
        body: The body of the cable.
        cited: What its REF lines cite, as `references` returns it.

    Returns:
        The citations meant, each with the words and the span of the mention.
    """
    if not cited:
        return ()
    by_letter = _by_letter(cited)
    behind = max(citation.span[1] for citation in cited)
    return tuple(
        Citation(meant.reference, meant.bullet, body[start:end], (start, end))
        for word in _WORD.finditer(body, behind)
        for meant, start, end in _meant(body, word, by_letter, cited)
    )


def _by_letter(cited: Sequence[Citation]) -> dict[str, Citation]:
    bulleted = {one.bullet.upper(): one for one in reversed(cited) if one.bullet}
    return bulleted or {chr(ord("A") + at): one for at, one in enumerate(cited[:26])}


def _meant(
    body: str, word: re.Match[str], by_letter: dict[str, Citation], cited: Sequence[Citation]
) -> Iterator[tuple[Citation, int, int]]:
    start = word.start()
    letter = _LETTER.match(body, word.end())
    if not letter or letter[1].upper() not in by_letter or (word[1] and letter[1].islower()):
        if len(cited) == 1:
            yield cited[0], start, word.end()
        return
    is_capital = letter[1].isupper()
    while letter and letter[1].isupper() == is_capital:
        meant = by_letter.get(letter[1].upper())
        if meant is None:
            return
        yield meant, start, letter.end()
        letter = _ANOTHER.match(body, letter.end())
        start = letter.start(1) if letter else start

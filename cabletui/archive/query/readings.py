"""What a word or a phrase of a query is looked for as: its forms and its other spellings."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from unicodedata import normalize

from cabletui.archive.irregular_words import irregular_forms
from cabletui.archive.query.ast import All, Any, Node, Words
from cabletui.archive.query.currencies import is_sum
from cabletui.archive.query.patterns import Pattern, patterns
from cabletui.archive.query.spellings import Known, any_word, is_compound, is_name, spelled
from cabletui.archive.words import families, has_forms

Reading = tuple[Pattern, ...]
"""Words that stand in a row in a text."""

_MOST_ADJACENT = 4
_IN_TWO_LETTERS = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe", "Ä": "Ae", "Ö": "Oe", "Ü": "Ue"}
)
"""Letters that telegrams write as two, if they do not just leave out the accent."""


def readings(
    value: Words, is_known: Known = any_word, *, is_inflected: bool = True
) -> tuple[Reading, ...]:
    """Return all that some words of a query are looked for as, beginning with how they are written.

    A plain word is looked for in its forms and spellings, and so is each of two that are to be near
    one another; a phrase in its spellings; what is exact, or open at an end, as it stands.

    Args:
        value: The words.
        is_known: Returns whether there is any use in looking for a word.
        is_inflected: Whether words have other forms in the text that is searched, as in prose but
            not in names.
    """
    own = patterns(value)
    if not own or value.is_exact or any(one.is_open for one in own):
        return (own,)
    typed = [own]
    if (text := normalize("NFC", value.text)) != (plain := text.translate(_IN_TWO_LETTERS)):
        typed.append(patterns(replace(value, text=plain)))
    others = [
        other
        for one in typed
        for other in spelled(tuple(word.text for word in one), is_known)
        if not value.slop or len(other) == len(own)
    ]
    every = [*typed, *(tuple(map(Pattern, other)) for other in dict.fromkeys(others))]
    if not is_inflected or value.is_phrase:
        return tuple(every)
    return tuple(_each_inflected(one) if value.slop else _inflected(one) for one in every)


def adjoined(nodes: Sequence[Node], is_known: Known) -> list[Node]:
    """Return the terms of a sequence, those that may be one name or one word as alternatives.

    `cease fire` is looked for as these two words, wherever they stand, or as `ceasefire`; a sum
    such as `$40 million` only as it is said.

    Args:
        nodes: The terms.
        is_known: Returns whether there is any use in looking for a word.
    """
    found: list[Node] = []
    rest = list(nodes)
    while rest:
        size = next((n for n in range(_MOST_ADJACENT, 1, -1) if _are_adjacent(rest[:n], n)), 1)
        for number in range(size, 1, -1):
            if whole := _sum(rest[:number]):
                found.append(whole)
                del rest[:number]
                break
            if others := _together(rest[:number], is_known):
                found.append(Any((All(tuple(map(_apart, rest[:number]))), *others)))
                del rest[:number]
                break
        else:
            found.append(rest.pop(0))
    return found


def _inflected(reading: Reading) -> Reading:
    """Return a reading whose last word may have other forms."""
    *first, last = reading
    return (*first, replace(last, is_stem=True)) if has_forms(last.text) else reading


def _each_inflected(reading: Reading) -> Reading:
    """Return words that may each have other forms, unless two of them are forms of one word."""
    forms = [{one.text, *irregular_forms(one.text)} for one in reading]
    roots = [root for these in forms for root in set(families(sorted(these)))]
    if len(set(roots)) < len(roots):
        return reading
    return tuple(word for one in reading for word in _inflected((one,)))


def _are_adjacent(nodes: Sequence[Node], size: int) -> bool:
    words = [one for one in nodes if isinstance(one, Words) and _is_plain(one)]
    if len(words) < size:
        return False
    pairs = pairwise(words)
    return all(after.span[0] - before.span[1] == 1 for before, after in pairs)


def _apart(node: Node) -> Node:
    """Return a word no longer adjacent to the next one, so that they are joined only once."""
    return replace(node, span=(node.span[0],) * 2) if isinstance(node, Words) else node


def _is_plain(value: Words) -> bool:
    found = patterns(value)
    is_special = value.is_phrase or value.is_prefix or value.slop or value.is_exact
    is_word = len(found) == 1 or (len(found) == 2 and is_sum([one.text for one in found]))
    return not is_special and is_word and not found[0].is_open


def _sum(nodes: Sequence[Node]) -> Words | None:
    """Return the sum of money, or the amount, that some adjacent words are; None if they are none.

    One that is shorter than the whole of them is found when fewer are tried.
    """
    words = [one for one in nodes if isinstance(one, Words)]
    whole = Words(" ".join(one.text for one in words), is_phrase=True)
    if not is_sum([one.text for one in patterns(whole)]):
        return None
    return replace(whole, span=(words[0].span[0], words[-1].span[1]))


def _together(nodes: Sequence[Node], is_known: Known) -> list[Words]:
    """Return the names or words that some adjacent words make together."""
    words = [one for one in nodes if isinstance(one, Words)]
    parts = tuple(word.text for one in words for word in patterns(one))
    span = (words[0].span[0], words[-1].span[1])
    return [
        replace(one, span=span) for one in _whole(parts) if (one.is_phrase or is_known(one.text))
    ]


def _whole(parts: tuple[str, ...]) -> Iterator[Words]:
    if is_name(parts):
        yield Words(" ".join(parts), is_phrase=True)
    if len(parts) == 2 and is_compound(*parts):
        yield Words("".join(parts))

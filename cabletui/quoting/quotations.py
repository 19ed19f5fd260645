"""The quotations and reference ids of a draft: prose, Markdown, or texts copied out of cabletui."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby

from cabletui.cable.id_list import ids_in_prose
from cabletui.cable.reference import canonical
from cabletui.quoting.folded_words import folded_words

LEAST = 6
"""The fewest words of a quotation that is looked for."""

_BLOCK = re.compile(r"(?:[^\n]*\S[^\n]*(?:\n|\Z))+")
"""Takes the lines of `one⏎two` up to an empty one; not ` ⏎`."""

_QUOTED_LINE = re.compile(r"^[ \t]{0,12}(?:>[ \t]?){1,9}", re.MULTILINE)
"""Takes the signs of `  > He said` and `>> He`, as Markdown and mail quote; not that of `a > b`."""

_MARK = re.compile(r"[“”„«»‟\"]|``|''")
"""Takes the marks of `“a”`, `«a»` and `"a"`; not the apostrophe of `keeper's`."""

_PLAIN = '"'
_PAIRS = {"“": "”", "„": "“”", "‟": "”", "«": "»", "»": "«", "``": "''"}
"""The marks that open a quotation, each with those that close it."""

_BEFORE_OPENING = re.compile(r"(?:\A|[\s(\[—–/>:=-])\Z")
"""Takes what stands before an opening mark, the ends of `he said ` and `he said:`; not `said`."""

_SINGLE = re.compile(r"(?<![^\s(\[—–:-])(['‘])(?=[^\W\d_]|…|\[)")
"""Takes the mark that opens `‘the tide’`; not the apostrophe of `keeper's` or `the '80s`."""

_SINGLE_END = re.compile(r"(?:(?<=[.,;:!?…])['’]|['’](?=\s?[.,;:!?)(]|\s*\Z|\s?[–—]))(?!\w)")
"""Takes the end of `the tide.’` and `the tide’.`; not that of `the keepers’ tide`."""

_ATTRIBUTION = re.compile(r"\n[ \t]*[—–-]{1,3}[ \t]*([^\n]{3,120})\Z")
"""Takes the last line of `They met.⏎— 06LIMA12`; not `They met in Lima`."""

_SOURCE = re.compile(r"\n\(([^()\n]{5,120})\)[ \t]*\Z")
"""Takes the last line of `They met.⏎(06LIMA12, para. 3)`; not `They met (in Lima)`."""

_QUOTED = "\0"
"""Stands for each character of a quotation where only the words around it are looked at."""

_STOPS = tuple(".!?…")

_SENTENCE_END = re.compile(
    r"(?<![A-Z])(?<!\b[DM][rs])[.!?…][”\"'’)\]]{0,3}\s+(?=[A-Z“„«\"‘'\0]|\d\d[A-Z])"
)
"""Takes the stop of `the oil. He said` and `the oil.) “He`; not of `the U.S. Consul`, `Mr. Lamp` or
`the oil. (08OBAN7)`."""

_SENTENCE_START = re.compile(r"[”\"'’»]{1,2}\s+[A-Z]")
"""Takes what may follow the last full stop of a quotation: `” In 08OBAN7`; not `,” in Oban`."""

_BRACKET = re.compile(r"[”\"'’»]{0,2}[.,;:]?[”\"'’»]?\s{0,3}[(\[]([^()\[\]]{5,200})[)\]]")
"""Takes what may follow a quotation: `” (08OBAN7, para. 3)`; not `” he wrote (in May)`."""


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words that a draft gives as those of a cable."""

    text: str
    start: int
    """Where it begins in the draft, in characters."""

    line: int
    """The line of the draft that it begins in, from 1."""

    cited: tuple[str, ...]
    """The reference ids that the draft gives as its source: those nearest to it."""


@dataclass(frozen=True, slots=True)
class NamedId:
    """A reference id that a draft names."""

    text: str
    line: int


@dataclass(frozen=True, slots=True)
class _Block:
    """Lines of a draft without an empty one between them, either all quoted or none."""

    text: str
    """The lines without the signs of quoted mail or Markdown."""

    start: int
    is_quoted: bool
    """Whether every line has such a sign."""


def quotations(draft: str) -> tuple[Quotation, ...]:
    """Return the quotations of six words or more, in their order.

    They stand between quotation marks, in lines that begin with `>`, or above a line in brackets
    with a reference id, which is how cabletui copies a paragraph.
    """
    blocks = list(_blocks(draft))
    return tuple(
        Quotation(
            text,
            start,
            draft.count("\n", 0, start) + 1,
            _cited(blocks, number, start - block.start, text),
        )
        for number, block in enumerate(blocks)
        for text, start in _in_block(block)
        if len(folded_words(text)) >= LEAST
    )


def named_ids(draft: str) -> tuple[NamedId, ...]:
    """Return the reference ids that a draft names, each once, at the line that names it first."""
    found: dict[str, NamedId] = {}
    for number, line in enumerate(draft.splitlines(), 1):
        for one in ids_in_prose(_unquoted(line)):
            found.setdefault(canonical(one), NamedId(one, number))
    return tuple(found.values())


def _blocks(draft: str) -> Iterator[_Block]:
    for found in _BLOCK.finditer(draft):
        start = found.start()
        lines = found.group().splitlines(keepends=True)
        for is_quoted, run in groupby(lines, lambda line: bool(_QUOTED_LINE.match(line))):
            text = "".join(run)
            yield _Block(_unquoted(text), start, is_quoted)
            start += len(text)


def _unquoted(text: str) -> str:
    """Return a text with blanks for the signs of quoted lines, so that offsets stay."""
    return _QUOTED_LINE.sub(lambda sign: " " * len(sign.group()), text)


def _in_block(block: _Block) -> Iterator[tuple[str, int]]:
    source = _SOURCE.search(block.text.rstrip())
    if source and ids_in_prose(source[1]):
        yield block.text[: source.start()], block.start
    elif block.is_quoted:
        named = _ATTRIBUTION.search(block.text.rstrip())
        end = named.start() if named and ids_in_prose(named[1]) else len(block.text)
        yield block.text[:end], block.start
    else:
        found = list(_between_marks(block.text))
        for start, end in sorted((*found, *_between_single_marks(block.text, found))):
            yield block.text[start:end], block.start + start


def _between_marks(text: str) -> Iterator[tuple[int, int]]:
    """Yield what stands between outer marks; what is not closed goes on to the end.

    Within a quotation, marks of the same kind open and close once more; others are its own text.
    """
    opening, closing = "", ""
    depth = start = 0
    for mark in _MARK.finditer(text):
        sign = mark.group()
        if not depth:
            if _opens(text, mark):
                opening, closing = sign, _PAIRS.get(sign, _PLAIN)
                depth, start = 1, mark.end()
        elif sign in closing and not (sign == _PLAIN and _is_opening(text, mark)):
            depth -= 1
            if not depth:
                yield start, mark.start()
        elif sign == opening:
            depth += 1
    if depth:
        yield start, len(text)


def _opens(text: str, mark: re.Match[str]) -> bool:
    """Return whether a mark outside of all others opens a quotation."""
    if mark.group() == "»":  # as in German; but `Home » News` has no other
        return _is_opening(text, mark) and "«" in text[mark.end() :]
    return mark.group() in _PAIRS or (mark.group() == _PLAIN and _is_opening(text, mark))


def _between_single_marks(
    text: str, double: Sequence[tuple[int, int]]
) -> Iterator[tuple[int, int]]:
    """Yield what stands between single marks, outside of quotations in double ones.

    An apostrophe is the same sign, so a closing mark must stand beside punctuation.
    """
    long = [(start, end) for start, end in double if len(folded_words(text[start:end])) >= LEAST]
    at = 0
    while opening := _SINGLE.search(text, at):
        at = opening.end()
        if within := [end for start, end in double if start <= opening.start() < end]:
            at = within[0]
            continue
        closing = _SINGLE_END.search(text, at)
        if closing and not any(start < closing.end() and end > at for start, end in long):
            yield at, closing.start()
            at = closing.end()


def _is_opening(text: str, mark: re.Match[str]) -> bool:
    """Return whether a straight mark opens: there is a blank before it and none after."""
    is_before = _BEFORE_OPENING.search(text, max(0, mark.start() - 1), mark.start())
    return bool(is_before) and not text[mark.end() : mark.end() + 1].isspace()


def _cited(blocks: Sequence[_Block], number: int, at: int, text: str) -> tuple[str, ...]:
    """Return the ids that a quotation is from: the nearest, those that follow it before others.

    Where its block names none, the next one counts, because a footnote or a line below a quotation
    may name its source.
    """
    block = blocks[number]
    near = (
        _after(block, at, at + len(text))
        or _before(block, at)
        or ids_in_prose(block.text[at + len(text) :])[:1]
        or ids_in_prose(text)
        or (ids_in_prose(blocks[number + 1].text)[:1] if number + 1 < len(blocks) else ())
        or (ids_in_prose(blocks[number - 1].text)[-1:] if number else ())
    )
    return tuple(dict.fromkeys(near))


def _after(block: _Block, start: int, end: int) -> tuple[str, ...]:
    """Return the ids that follow a quotation in its sentence, those in brackets behind it alone."""
    own, rest = block.text[start:end].rstrip(), _own_words(block)[end:]
    if _SENTENCE_START.match(rest) and own[-1:] in _STOPS:
        return ()
    if (bracket := _BRACKET.match(rest)) and (found := ids_in_prose(bracket[1])):
        return found
    stop = _SENTENCE_END.search(rest)
    sentence = rest[: stop.start()] if stop else rest
    return ids_in_prose(sentence.partition(_QUOTED)[0]) or ids_in_prose(sentence)


def _before(block: _Block, start: int) -> tuple[str, ...]:
    """Return the ids that stand before a quotation in its sentence, or else the last before it."""
    words = _own_words(block)[:start]
    sentence = _SENTENCE_END.split(words)[-1].rpartition(_QUOTED)[2]
    return ids_in_prose(sentence) or ids_in_prose(words)[-1:]


@lru_cache(maxsize=1)
def _own_words(block: _Block) -> str:
    """Return a block with signs for each quotation in it, so that offsets stay."""
    pieces, end = [], 0
    for quoted, at in _in_block(block):
        start = at - block.start
        pieces += [block.text[end:start], _QUOTED * (start + len(quoted) - max(start, end))]
        end = start + len(quoted)
    return "".join((*pieces, block.text[end:]))

"""In which other ways some words are spelled.

The table of names, `spellings.tsv`, is one source. The others are rules for British and American
English, for words that are written as one or as two, for amounts and for acronyms with points. No
spelling here is another word: the forms of a word are found by its stem, elsewhere.
"""

import re
from collections.abc import Callable, Iterator
from functools import cache, lru_cache
from itertools import pairwise

from cabletui.archive.query.amounts import amounts
from cabletui.archive.query.currencies import currencies, marked
from cabletui.archive.query.numbered_names import longest, numbered
from cabletui.cable.facts import rows

Phrase = tuple[str, ...]
"""Words that stand in a row."""

Known = Callable[[str], bool]
"""Returns whether a word, or a form of it, stands in a text at all."""

_MOST = 32
"""The most spellings that are looked for, the likeliest ones."""

_PRONOUN = ("u", "s")
"""Letters that make another word, `us`, if they stand together with nothing beside them."""

_LEAST_PART = 4
"""Letters of each part of a word that is written in two: `cease fire`."""

_DESIGNATION = re.compile(r"([a-z]{1,3})(\d{1,3})(s?)")
"""Takes `f16` and `sm3s`, also written with a hyphen; not `lamp16` or `2nd`."""

_ARTICLES = ("al", "el")
"""What may stand before a surname or be left out: `Hassan al-Lampi`, `Hassan Lampi`."""

_WIDER = "wider"
"""The kind of a row whose first name is found as the others, but may also be another thing."""

_ENDINGS = ("s", "ed", "ing")
"""Of the other forms of a word, which the table does not have."""

_LONGEST_SUM = 5
"""How many words `40 million U.S. dollars` are."""

_LEAST_REGIONAL = 5
_LEAST_DOUBLED = 8
_LONGEST_ACRONYM = 5

_BEFORE = re.compile(
    "anti|bio|co|counter|cyber|ex|extra|inter|mid|micro|multi|narco|non|post|pre|pro|re|semi|sub"
    "|super|trans|ultra|under"
    "|air|eye|gun|law|off|oil|on|out|pay|sea|set|tax|war|web"
)
"""What is written before a word with a hyphen, with a blank, or as one word with it: prefixes, and
the short words that compounds begin with, `air strikes`, `web site`, `on going`.

Takes `anti` and `air`; not `the` or `lamp`.
"""

_REGIONAL = (
    (re.compile(r"is(e[ds]?|ers?|ing|ations?)$"), r"iz\1"),
    (re.compile(r"iz(e[ds]?|ers?|ing|ations?)$"), r"is\1"),
    (re.compile(r"ys(e[ds]?|ers?|ing)$"), r"yz\1"),
    (re.compile(r"yz(e[ds]?|ers?|ing)$"), r"ys\1"),
    (re.compile(r"(?<=\w{3})our(s|ed|ing|ites?|abl[ey])?$"), r"or\1"),
    (re.compile(r"([^aeiou])or(s|ed|ing|ites?|abl[ey])?$"), r"\1our\2"),
    (re.compile(r"([bt])re(s|d)?$"), r"\1er\2"),
    (re.compile(r"([bt])er(s|ed)?$"), r"\1re\2"),
    (re.compile(r"enc(es?)$"), r"ens\1"),
    (re.compile(r"ens(es?)$"), r"enc\1"),
    (re.compile(r"mme(s?)$"), r"m\1"),
    (re.compile(r"(?<=\w{2}[kltvz])eable$"), r"able"),
    (re.compile(r"(?<=\w{2}[kltvz])able$"), r"eable"),
    (re.compile(r"logue(s?)$"), r"log\1"),
    (re.compile(r"(?<=\w{2}[aio]log)(s?)$"), r"ue\1"),
    (re.compile(r"(?<=\w{3}[aeiou]l)(s|ments?)?$"), r"l\1"),
    (re.compile(r"(?<=\w{3}[aeiou]l)l(s|ments?)?$"), r"\1"),
    (re.compile(r"(gra)m(s?)$"), r"\1mme\2"),
)
"""Endings of British and American English, each as the other writes it.

They take `organised`, `analyze`, `labour`, `centre`, `defence`, `programme`, `catalogue` and
`instalment`; not `lamp`.
"""

_DOUBLED = re.compile(r"([aeou])(l+)(ed|ing|ers?)$")
"""Takes the end of `travelled` and `traveled`; not that of `sailed`."""


def any_word(_: str) -> bool:
    """Return that any word is worth looking for."""
    return True


def spelled(words: Phrase, is_known: Known = any_word) -> list[Phrase]:
    """Return the other spellings of some words in a row.

    >>> spelled(("cease", "fire"))
    [('ceasefire',)]

    Args:
        words: As `archive.words` returns them.
        is_known: Returns whether there is any use in looking for a word.
    """

    def are_known(phrase: Phrase) -> bool:
        return all(word in words or is_known(word) for word in phrase)

    if words == _PRONOUN:
        return []
    found = dict.fromkeys((words, *filter(are_known, (*_together(words), *_apart(words)))))
    for _ in range(2):
        for one in list(found):
            found.update(dict.fromkeys(filter(are_known, _otherwise(one))))
            if len(found) > _MOST:
                break
    del found[words]
    return [*filter(are_known, marked(words)), *found][:_MOST]


def is_name(words: Phrase) -> bool:
    """Return whether the tables of names have some words as one name."""
    return words in _table()[0] or any(numbered(words))


def is_compound(first: str, second: str) -> bool:
    """Return whether two words may be a single word that is written as two."""
    if not (first.isalpha() and second.isalpha() and len(second) >= _LEAST_PART):
        return False
    return len(first) >= _LEAST_PART or bool(_BEFORE.fullmatch(first))


def _otherwise(words: Phrase) -> Iterator[Phrase]:
    """Yield the words with one name or one word in another spelling."""
    table, longest = _table()
    for at, word in enumerate(words):
        if at and word in _of_kind("person"):
            has_article = words[at - 1] in _ARTICLES
            before = words[: at - 1] if has_article else (*words[:at], _ARTICLES[0])
            yield (*before, *words[at:])
        for size in range(1, longest + 1):
            for name in table.get(words[at : at + size], ()):
                yield words[:at] + name + words[at + size :]
        for other in _of_one_word(word):
            yield (*words[:at], *other, *words[at + 1 :])
        for size, other in (
            *_amounts(words[at : at + 2]),
            *_numbered(words, at),
            *_sums(words, at),
        ):
            yield (*words[:at], *other, *words[at + size :])


def _amounts(words: Phrase) -> Iterator[tuple[int, Phrase]]:
    """Yield the other ways of an amount that some words begin with, and over how many it goes."""
    if words[0][0].isdigit():
        for size in range(1, len(words) + 1):
            for amount in amounts(words[:size]):
                yield size, amount


def _sums(words: Phrase, at: int) -> Iterator[tuple[int, Phrase]]:
    """Yield the other ways of a sum of money that stands at a place, and over how many it goes."""
    for size in range(min(_LONGEST_SUM, len(words) - at), 1, -1):
        if others := list(currencies(words[at : at + size])):
            yield from ((size, other) for other in others)
            return


def _numbered(words: Phrase, at: int) -> Iterator[tuple[int, Phrase]]:
    """Yield the other names of what is named at a place by a kind and a number."""
    for size in range(2, min(longest(), len(words) - at) + 1):
        for other in numbered(words[at : at + size]):
            yield size, other


def _apart(words: Phrase) -> Iterator[Phrase]:
    """Yield the words with one of them written as two."""
    for place, word in enumerate(words):
        if designation := _DESIGNATION.fullmatch(word):
            letters, number, _ = designation.groups()
            for other in ((letters, number), (letters, f"{number}s"), (f"{letters}{number}s",)):
                yield (*words[:place], *other, *words[place + 1 :])
        for at in range(2, len(word) - _LEAST_PART + 1):
            if is_compound(word[:at], word[at:]):
                yield (*words[:place], word[:at], word[at:], *words[place + 1 :])


def _together(words: Phrase) -> Iterator[Phrase]:
    """Yield the words with two of them written as one, and an acronym at their head unpointed."""
    for at, (first, second) in enumerate(pairwise(words)):
        if is_compound(first, second):
            yield (*words[:at], first + second, *words[at + 2 :])
        if first.isalpha() and (designation := _DESIGNATION.fullmatch(first + second)):
            letters, number, _ = designation.groups()
            others = ((letters, f"{number}s"), (f"{letters}{number}",), (f"{letters}{number}s",))
            for other in others:
                yield (*words[:at], *other, *words[at + 2 :])
    size = next((at for at, word in enumerate(words) if len(word) > 1), len(words))
    if 1 < size <= _LONGEST_ACRONYM:
        yield ("".join(words[:size]), *words[size:])


@lru_cache(maxsize=4_096)
def _of_one_word(word: str) -> tuple[Phrase, ...]:
    """Return the other spellings of a word that the table does not have."""
    return (*_regional(word), *_inflected(word))


def _regional(word: str) -> Iterator[Phrase]:
    """Yield the American spelling of a British word, and the other way round, if they differ."""
    if len(word) >= _LEAST_REGIONAL:
        for ending, other in _REGIONAL:
            if ending.search(word):
                yield (ending.sub(other, word),)
    if len(word) >= _LEAST_DOUBLED and (doubled := _DOUBLED.search(word)):
        other = "l" if len(doubled[2]) > 1 else "ll"
        yield (f"{word[: doubled.start(2)]}{other}{doubled[3]}",)


def _inflected(word: str) -> Iterator[Phrase]:
    """Yield the other spellings of a form of a word of the table: `checks` for `cheques`."""
    for ending in _ENDINGS:
        base = word.removesuffix(ending)
        if base != word and base in _of_kind("word"):
            for *first, last in _table()[0][(base,)]:
                yield (*first, f"{last}{ending}")


@cache
def _of_kind(kind: str) -> frozenset[str]:
    """Return the names of a kind in the table that are one word."""
    groups = (group for of, group in _groups() if of == kind)
    return frozenset(name for group in groups for name in group if " " not in name)


@cache
def _groups() -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return the spellings that the table has for one another, and their kind."""
    return tuple((row["kind"], tuple(row["spellings"].split("|"))) for row in rows("spellings"))


@cache
def _table() -> tuple[dict[Phrase, tuple[Phrase, ...]], int]:
    """Return the names of the table, each with its other spellings, and the longest name's size."""
    found: dict[Phrase, tuple[Phrase, ...]] = {}
    for kind, names in _groups():
        group = [tuple(one.split()) for one in names]
        for one in group[:1] if kind == _WIDER else group:
            others = (*found.get(one, ()), *(other for other in group if other != one))
            found[one] = tuple(dict.fromkeys(others))
    return found, max(map(len, found))

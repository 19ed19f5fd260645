"""In which forms and spellings the words of a query were looked for, with what each finds."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from cabletui.archive.archive import Archive
from cabletui.archive.hits import Hits
from cabletui.archive.query import Query
from cabletui.archive.query.ast import All, Any, Node, Words
from cabletui.archive.query.patterns import patterns
from cabletui.archive.query.readings import adjoined
from cabletui.archive.results import Count
from cabletui.archive.searchable import as_written

_MOST_TERMS = 4
"""Words of a query whose forms are counted, so that a long one is not slow."""

_MOST_FORMS = 12
_MOST_SHOWN = 5


@dataclass(frozen=True, slots=True)
class Understood:
    """A word of a query, and what was found for it."""

    typed: str
    forms: tuple[Count, ...]
    """Its forms and spellings with the cables that each finds together with the rest of the query,
    the most frequent first; a cable may have several of them."""

    exactly: int
    """How many cables it would find exactly as it was typed."""


def understood(archive: Archive, hits: Hits) -> Iterator[Understood]:
    """Yield each word of a query that was looked for in more than one form.

    Only words that a cable must have are counted: for the alternatives of an OR, the counts would
    not add up.

    Raises:
        IndexUnusableError: The index does not answer.
    """
    tree = hits.query.tree if hits.query and not hits.is_partial else None
    nodes = tree.nodes if isinstance(tree, All) else (tree,) if isinstance(tree, Words) else ()
    terms = adjoined(nodes, archive.is_known)
    yielded = 0
    for at, term in enumerate(terms):
        if isinstance(term, Words) and any(note.names(term.span[0]) for note in hits.notes):
            continue
        others = tuple(terms[:at] + terms[at + 1 :])
        if yielded < _MOST_TERMS and (forms := _forms(archive, term)):
            yielded += 1
            yield _counted(archive, forms, others)


def _forms(archive: Archive, term: Node) -> list[tuple[str, Node]]:
    """Return what a term is looked for as, beginning with how it was typed; none if that is all."""
    every: list[tuple[str, Node]]
    match term:
        case Words():
            typed = as_written(" ".join(one.text for one in patterns(term)))
            found = dict.fromkeys((typed, *archive.forms(term)))
            every = [(name, _exactly(name, term.slop)) for name in found]
            return every[:_MOST_FORMS] if len(every) > 1 else []
        case Any((All(words), *wholes)):
            typed = " ".join(one.text for one in words if isinstance(one, Words))
            named = [
                name for one in wholes if isinstance(one, Words) for name in archive.forms(one)
            ]
            together = [(name, _exactly(name)) for name in named if name != typed]
            return [(typed, All(words)), *together[:_MOST_FORMS]] if together else []
        case _:
            return []


def _exactly(text: str, slop: int = 0) -> Words:
    return Words(text, is_phrase=True, slop=slop, is_exact=True)


def _as_typed(term: Node) -> Node:
    """Return a term of which no form is looked for: words apart are each that word alone."""
    if isinstance(term, All):
        return All(tuple(map(_as_typed, term.nodes)))
    return replace(term, is_exact=True) if isinstance(term, Words) else term


def _counted(
    archive: Archive, forms: Sequence[tuple[str, Node]], others: tuple[Node, ...]
) -> Understood:
    def count(node: Node) -> int:
        return archive.count(Query("", All((node, *others))))

    counts = [Count(name, count(node)) for name, node in forms]
    found = sorted((one for one in counts if one.count), key=lambda one: -one.count)
    (typed, first), *_ = forms
    exactly = count(_as_typed(first)) if isinstance(first, All) else counts[0].count
    return Understood(typed, tuple(found), exactly)


def understood_line(one: Understood) -> str:
    """Return the forms of a word with their counts, in one line; nothing of a word in one form.

    >>> understood_line(Understood("lamp", (Count("lamps", 9), Count("lamp", 1_200)), 1_200))
    'Found as lamps 9 · lamp 1,200; exactly so 1,200'
    """
    if [form.name for form in one.forms] == [one.typed]:
        return ""
    shown = [f"{form.name} {form.count:,}" for form in one.forms[:_MOST_SHOWN]]
    if others := len(one.forms) - len(shown):
        shown.append(f"{others} more")
    return f"Found as {' · '.join(shown)}; exactly so {one.exactly:,}" if shown else ""

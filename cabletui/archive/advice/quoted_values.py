"""What a field would find if the words after its value belonged to it: `classifiedby:ada lark`."""

from collections.abc import Iterator
from itertools import pairwise, takewhile

from cabletui.archive.advice.answer_count import answer_count
from cabletui.archive.archive import Archive
from cabletui.archive.field_parts.query_field import Kind
from cabletui.archive.fields import BODY, BY_NAME
from cabletui.archive.query import Note, Query
from cabletui.archive.query.ast import All, InField, Node, Words

_MOST_WORDS = 3
_WIDTH = 20


def quoted_values(archive: Archive, query: Query) -> Iterator[Note]:
    """Yield, for each value with plain words after it, what the field finds if they belong to it.

    There is no note if it would find nothing, so that `subject:energy china` needs no remark.

    Raises:
        IndexUnusableError: The index does not answer.
    """
    nodes = query.tree.nodes if isinstance(query.tree, All) else ()
    for at, node in enumerate(nodes):
        if not (isinstance(node, InField) and _may_go_on(node)):
            continue
        following = _following(node.value, nodes[at + 1 :])
        for size in range(len(following), 0, -1):
            whole = " ".join((node.value.text, *(one.text for one in following[:size])))
            quoted = InField(node.field, Words(whole, is_phrase=True))
            others = (*nodes[:at], quoted, *nodes[at + 1 + size :])
            if count := answer_count(archive, Query("", All(others))):
                form = f'{node.field}:"{_cut(whole)}"'
                alone = f"“{node.field}:” takes “{_cut(node.value.text)}” alone"
                text = f"{alone}; {form} finds {count:,}."
                start, end = node.value.span[0], following[size - 1].span[1]
                yield Note(text, start, end - start)
                break


def _may_go_on(node: InField) -> bool:
    field, value = BY_NAME[node.field], node.value
    is_plain = not (value.is_phrase or value.is_prefix or value.is_exact or value.slop)
    is_of_words = field.kind is Kind.TEXT and field.index is not BODY
    return is_plain and (is_of_words or (field.kind is Kind.CODE and not field.is_joined))


def _following(value: Words, nodes: tuple[Node, ...]) -> list[Words]:
    """Return the plain words right after a value."""
    words = [one for one in takewhile(_is_plain, nodes) if isinstance(one, Words)][:_MOST_WORDS]
    pairs = pairwise((value, *words))
    adjacent = takewhile(lambda pair: pair[1].span[0] - pair[0].span[1] == 1, pairs)
    return [after for _, after in adjacent]


def _is_plain(node: Node) -> bool:
    return isinstance(node, Words) and node == Words(node.text)


def _cut(text: str) -> str:
    return text if len(text) <= _WIDTH else f"{text[: _WIDTH - 1]}…"

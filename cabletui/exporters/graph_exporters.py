"""The formats of a graph: what cites what, for programs that draw it."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple


class GraphNode(NamedTuple):
    """A cable in a graph of citations."""

    name: str
    """Its reference id."""

    label: str
    """What stands in its box, in lines."""

    is_held: bool
    """Whether the library holds it; one that is not held is drawn with a dashed line."""

    cites: Sequence[str]
    """The names of those that it cites; those that are not in the graph are left out."""


class GraphExporter(NamedTuple):
    """A format for a graph."""

    name: str
    """What `--format` calls it."""

    about: str
    """What it gives the reader, as part of a list."""

    write: Callable[[Iterable[GraphNode]], Iterable[str]]
    """Returns the lines, without their ends."""


def _dot(nodes: Iterable[GraphNode]) -> Iterator[str]:
    known = list(nodes)
    names = {node.name for node in known}
    yield "digraph thread {"
    yield "  rankdir=BT; node [shape=box];"
    for node in known:
        style = "" if node.is_held else ", style=dashed"
        yield f"  {_quoted(node.name)} [label={_quoted(node.label)}{style}];"
    for node in known:
        for cited in node.cites:
            if cited in names:
                yield f"  {_quoted(node.name)} -> {_quoted(cited)};"
    yield "}"


def _quoted(text: str) -> str:
    r"""Return a text as DOT takes it, its lines to the left.

    The rules of strings are at https://graphviz.org/doc/info/lang.html.

    >>> print(_quoted('A "B"\nC'))
    "A \"B\"\lC\l"
    """
    plain = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{plain}"' if "\n" not in text else '"' + plain.replace("\n", "\\l") + '\\l"'


GRAPH_EXPORTERS = (GraphExporter("dot", "a graph of what cites what, for Graphviz", _dot),)
"""Every format of a graph."""


def graph_exporter(name: str) -> GraphExporter | None:
    """Return the exporter with a name; None if the table has none of that name."""
    return next((one for one in GRAPH_EXPORTERS if one.name == name), None)

"""What a query says, as a tree; its text can be made from it again."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Everything:
    """Every cable: `*`."""

    def __str__(self) -> str:
        return "*"


@dataclass(frozen=True, slots=True)
class Words:
    """A word, a phrase, or the beginning of a word."""

    text: str
    is_phrase: bool = False
    is_prefix: bool = False
    """Whether longer words count that begin so."""

    slop: int = 0
    """How many words may stand between those of a phrase."""

    is_typed: bool = False
    """Whether the reader is still typing it; its end is not written."""

    def __str__(self) -> str:
        text = f'"{self.text}"' if self.is_phrase else self.text
        return (
            text
            + ("*" if self.is_prefix and not self.is_typed else "")
            + (f"~{self.slop}" if self.slop else "")
        )


@dataclass(frozen=True, slots=True)
class InField:
    """A value that one field must have."""

    field: str
    value: Words

    def __str__(self) -> str:
        return f"{self.field}:{self.value}"


@dataclass(frozen=True, slots=True)
class Not:
    """What must not be."""

    node: "Node"

    def __str__(self) -> str:
        return f"-{_grouped(self.node)}"


@dataclass(frozen=True, slots=True)
class All:
    """What must all be."""

    nodes: tuple["Node", ...]

    def __str__(self) -> str:
        return " ".join(
            f"({node})" if isinstance(node, All | Any) else str(node) for node in self.nodes
        )


@dataclass(frozen=True, slots=True)
class Any:
    """What at least one must be."""

    nodes: tuple["Node", ...]

    def __str__(self) -> str:
        return " OR ".join(
            f"({node})" if isinstance(node, Any) else str(node) for node in self.nodes
        )


Node = Everything | Words | InField | Not | All | Any


def _grouped(node: Node) -> str:
    return f"({node})" if isinstance(node, All | Any) else str(node)

"""What a query says, as a tree; its text can be made from it again."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Everything:
    """Every cable: `*`."""

    def __str__(self) -> str:
        return "*"


@dataclass(frozen=True, slots=True)
class Words:
    """A word, a phrase, or the beginning of a word."""

    text: str
    """As it was written; `*` and `?` between letters stand for any letters, and for one."""

    is_phrase: bool = False
    is_prefix: bool = False
    """Whether longer words count that begin so."""

    slop: int = 0
    """How many words may stand between those of a phrase."""

    span: tuple[int, int] = field(default=(0, 0), compare=False, repr=False)
    """Where it stands in the query, in characters."""

    def __str__(self) -> str:
        text = f'"{self.text}"' if self.is_phrase else self.text
        return text + ("*" if self.is_prefix else "") + (f"~{self.slop}" if self.slop else "")


@dataclass(frozen=True, slots=True)
class Id:
    """What looks like a reference id: the cable of it, where the library holds one."""

    text: str
    """The id as it was written."""

    otherwise: "Node"
    """What it asks for where no cable has it."""

    is_all: bool = False
    """Whether nothing else is in the query, so that only the cable itself can be meant."""

    span: tuple[int, int] = field(default=(0, 0), compare=False, repr=False)

    def __str__(self) -> str:
        return self.text


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
        texts = [f"({node})" if isinstance(node, Any) else str(node) for node in self.nodes]
        is_capitals = all(text == text.upper() for text in texts)
        return (" | " if is_capitals else " OR ").join(texts)  # in capitals OR may be a word


Node = Everything | Words | Id | InField | Not | All | Any


def _grouped(node: Node) -> str:
    return f"({node})" if isinstance(node, All | Any) else str(node)

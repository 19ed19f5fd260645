"""What a query says, as a tree; `write` makes its text from it again."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Everything:
    """Every cable: `*`."""


@dataclass(frozen=True, slots=True)
class Words:
    """A word, a phrase, or a prefix of words."""

    text: str
    """As it was written; `*` and `?` between letters stand for any letters, and for one."""

    is_phrase: bool = False
    is_prefix: bool = False
    """Whether longer words that begin like it count as well."""

    slop: int = 0
    """How many other words may stand between those of a phrase, or between two plain words."""

    is_exact: bool = False
    """Whether it is meant as it is spelled, without its other forms: `=lamp`."""

    span: tuple[int, int] = field(default=(0, 0), compare=False, repr=False)
    """Where it stands in the query, in characters."""


@dataclass(frozen=True, slots=True)
class Id:
    """What looks like a reference id: the cable with that id, if the library holds one."""

    text: str
    """The id as it was written."""

    otherwise: "Node"
    """What it asks for if no cable has that id."""

    is_all: bool = False
    """Whether nothing else is in the query, so that only the cable itself can be meant."""

    span: tuple[int, int] = field(default=(0, 0), compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class InField:
    """A value that one field must have."""

    field: str
    value: Words


@dataclass(frozen=True, slots=True)
class InPassage:
    """What one passage of the body must hold: a paragraph, the summary, a comment, a heading."""

    name: str
    """The name of the field for such passages: `para`, `summary` and so on."""

    node: "Node"
    """Words, and what is made of them; no fields."""

    mark: str = ""
    """The portion mark that the paragraph must have; empty for any."""

    span: tuple[int, int] = field(default=(0, 0), compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Not:
    """What a cable must not have."""

    node: "Node"


@dataclass(frozen=True, slots=True)
class All:
    """What a cable must have, all of it."""

    nodes: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Any:
    """What a cable must have at least one of."""

    nodes: tuple["Node", ...]


Node = Everything | Words | Id | InField | InPassage | Not | All | Any

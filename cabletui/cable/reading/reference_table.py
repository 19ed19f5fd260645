"""The table of REF lines: what each word, number or mark means, and where it leads."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import StrEnum, auto

from cabletui.cable.reading.reference_reader import FoundCitation, ReferenceReader
from cabletui.cable.reading.token_kind import ReferenceToken, TokenKind


class ItemState(StrEnum):
    """What has been read of an item of the list."""

    OPEN = auto()
    """Nothing that identifies what it cites."""
    DATED = auto()
    """A year; a station should follow."""
    NAMED = auto()
    """A station; its number should follow."""
    CITED = auto()
    """A cable, whole."""
    JOINED = auto()
    """A cable and a comma or an AND; another number of its station may follow."""
    NOTED = auto()
    """A cable and words about it, whose numbers are no cables."""
    PROSE = auto()
    """A cable and so many words that they must be the text below; only a bullet ends it."""
    OTHER = auto()
    """Something that is not a cable; the numbers in it are none either."""


def read_references(tokens: Iterable[ReferenceToken], end: int) -> list[FoundCitation]:
    """Return what tokens cite, in order; the items that cite no cable have no station.

    Args:
        tokens: The tokens.
        end: Where the text ends.
    """
    reader, state = ReferenceReader(), ItemState.OPEN
    for token in tokens:
        step = TABLE.get((state, token.kind)) or ALWAYS.get(token.kind)
        if isinstance(step, Fork):
            step = step.then if step.asks(reader, token) else step.otherwise
        if step:
            action, state = step
            action(reader, token)
    reader.finish(end)
    return reader.found


Step = tuple[Callable[[ReferenceReader, ReferenceToken], None], ItemState]
"""What the reader does with a token, and the state that follows."""


@dataclass(frozen=True, slots=True)
class Fork:
    """Two steps, of which the reader takes one."""

    asks: Callable[[ReferenceReader, ReferenceToken], bool]
    """What decides, before the token is acted on."""

    then: Step
    otherwise: Step


_PLACE = Fork(
    ReferenceReader.has_numbers,
    then=(ReferenceReader.cite_before, ItemState.CITED),
    otherwise=(ReferenceReader.pass_over, ItemState.OPEN),
)
_PLACE_OF_ALL = Fork(
    ReferenceReader.has_numbers,
    then=(ReferenceReader.cite_all_before, ItemState.CITED),
    otherwise=(ReferenceReader.pass_over, ItemState.OPEN),
)
_JOINED_NAME = Fork(
    ReferenceReader.is_after_and,
    then=(ReferenceReader.name, ItemState.NAMED),
    otherwise=(ReferenceReader.pass_over, ItemState.NOTED),
)
_WORD = Fork(
    ReferenceReader.is_prose,
    then=(ReferenceReader.count, ItemState.PROSE),
    otherwise=(ReferenceReader.count, ItemState.NOTED),
)
_STATION_IN_WORDS = Fork(
    ReferenceReader.is_place,
    then=(ReferenceReader.pass_over, ItemState.NOTED),
    otherwise=(ReferenceReader.name, ItemState.NAMED),
)
_DOCUMENT = Fork(
    ReferenceReader.is_dated,
    then=(ReferenceReader.retract, ItemState.OTHER),
    otherwise=(ReferenceReader.pass_over, ItemState.NOTED),
)

ALWAYS: dict[TokenKind, Step] = {
    TokenKind.BULLET: (ReferenceReader.begin, ItemState.OPEN),
    TokenKind.SEPARATOR: (ReferenceReader.part, ItemState.OPEN),
    TokenKind.YEAR: (ReferenceReader.date, ItemState.DATED),
    TokenKind.STATION: (ReferenceReader.name, ItemState.NAMED),
    TokenKind.WHOLE: (ReferenceReader.cite_whole, ItemState.CITED),
}
"""What a token of a kind means where the table has no row for it; other kinds change nothing."""

TABLE: dict[tuple[ItemState, TokenKind], Step | Fork] = {
    (ItemState.OPEN, TokenKind.NAME): (ReferenceReader.name, ItemState.NAMED),
    (ItemState.OPEN, TokenKind.NUMBER): (ReferenceReader.keep, ItemState.OPEN),
    (ItemState.OPEN, TokenKind.YEAR_AFTER): (ReferenceReader.date, ItemState.OPEN),
    (ItemState.OPEN, TokenKind.PLACE): _PLACE,
    (ItemState.OPEN, TokenKind.PLACE_OF_ALL): _PLACE_OF_ALL,
    (ItemState.OPEN, TokenKind.WORD): (ReferenceReader.forget, ItemState.OPEN),
    (ItemState.OPEN, TokenKind.OTHER): (ReferenceReader.pass_over, ItemState.OTHER),
    (ItemState.DATED, TokenKind.NAME): (ReferenceReader.name, ItemState.NAMED),
    (ItemState.DATED, TokenKind.NUMBER): (ReferenceReader.keep, ItemState.DATED),
    (ItemState.DATED, TokenKind.PLACE): _PLACE,
    (ItemState.NAMED, TokenKind.YEAR): (ReferenceReader.date, ItemState.NAMED),
    (ItemState.NAMED, TokenKind.NAME): (ReferenceReader.name, ItemState.NAMED),
    (ItemState.NAMED, TokenKind.NUMBER): (ReferenceReader.cite, ItemState.CITED),
    (ItemState.CITED, TokenKind.YEAR_AFTER): (ReferenceReader.redate, ItemState.CITED),
    (ItemState.CITED, TokenKind.NOTE): (ReferenceReader.note, ItemState.CITED),
    (ItemState.CITED, TokenKind.JOIN): (ReferenceReader.join, ItemState.JOINED),
    (ItemState.CITED, TokenKind.COMMA): (ReferenceReader.join, ItemState.JOINED),
    (ItemState.CITED, TokenKind.RANGE): (ReferenceReader.join, ItemState.JOINED),
    (ItemState.CITED, TokenKind.WORD): _WORD,
    (ItemState.CITED, TokenKind.NAME): (ReferenceReader.pass_over, ItemState.NOTED),
    (ItemState.CITED, TokenKind.PLACE): (ReferenceReader.pass_over, ItemState.NOTED),
    (ItemState.CITED, TokenKind.PLACE_OF_ALL): (ReferenceReader.note, ItemState.CITED),
    (ItemState.CITED, TokenKind.OTHER): _DOCUMENT,
    (ItemState.JOINED, TokenKind.YEAR_AFTER): (ReferenceReader.redate, ItemState.CITED),
    (ItemState.JOINED, TokenKind.NUMBER): (ReferenceReader.cite_again, ItemState.CITED),
    (ItemState.JOINED, TokenKind.NOTE): (ReferenceReader.note, ItemState.CITED),
    (ItemState.JOINED, TokenKind.WORD): (ReferenceReader.pass_over, ItemState.NOTED),
    (ItemState.JOINED, TokenKind.NAME): _JOINED_NAME,
    (ItemState.JOINED, TokenKind.YEAR): (ReferenceReader.date, ItemState.NAMED),
    (ItemState.JOINED, TokenKind.OTHER): (ReferenceReader.turn, ItemState.OTHER),
    (ItemState.NOTED, TokenKind.WORD): _WORD,
    (ItemState.NOTED, TokenKind.YEAR_AFTER): (ReferenceReader.redate_in_words, ItemState.NOTED),
    (ItemState.NOTED, TokenKind.STATION): _STATION_IN_WORDS,
    (ItemState.NOTED, TokenKind.OTHER): _DOCUMENT,
    (ItemState.NOTED, TokenKind.YEAR): (ReferenceReader.date, ItemState.NOTED),
    (ItemState.OTHER, TokenKind.STATION): (ReferenceReader.pass_over, ItemState.OTHER),
    (ItemState.OTHER, TokenKind.YEAR): (ReferenceReader.date_another, ItemState.DATED),
}
"""For a state and a kind of token: the step, or the two between which the token decides."""

TABLE.update(
    {
        (ItemState.PROSE, kind): (ReferenceReader.pass_over, ItemState.PROSE)
        for kind in ALWAYS.keys() - {TokenKind.BULLET}
    }
)

"""What a line of a body begins with, where that tells whether a sentence goes on in it."""

import re

_DASH = re.compile(r"(?P<dash>[-–—]{1,3}|[*•+=_#>])(?P<blank>[ \t])?")
"""Takes the `-- ` of `-- two hives` and the `*` of `*hives`; not `hives`."""

_LIST = re.compile(
    r"(?:[A-Za-z]|[ivxIVX]{2,4})[.)]\s|[IVX]{1,4} [-–—] "
    r"|\((?:[A-Za-z]|\d{1,3}|[ivx]{2,4}|[IVX]{2,4})\)"
    r"|(?:BEGIN|END)\b|https?:"
)
"""Takes `a. hives`, `(ii) bees`, `IV - hives`, `(1) bees`, `END TEXT`; not `(CWF), who`, a name."""

_INITIAL = re.compile(r"(?:[A-Z]|[IVX]{2,4})\.\s")
"""Takes what may be an initial or a numeral in a sentence, `N. Hale` and `IV. says`; not
`a. hives`."""

_CLOSING = re.compile(r"[A-Za-z]\)")
"""Takes `B) but`, which closes the bracket of a line above; not `(B)`."""

_NUMBER = re.compile(r"(\d{1,3}) ?[.)](?!\d)")
"""Takes `12. Bees` and `3) Bees`; not `16.955 hives`, nor `1984.`"""

_FIELD = re.compile(
    r"[A-Z][\w./()'’&-]*(?: (?:[A-Z][\w./()'’&-]*|of|and|the|for|in|to)){0,4} ?:(?=\s|$)"
)
"""Takes `Rank/Name: CAPT` and `Date of Birth: 3/8`; not `He said: no`, nor `http://`."""

_BEFORE_NUMBER = re.compile(
    r"\b(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
    r"|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?|Nos?|paras?|paragraphs?|articles?"
    r"|sections?|chapters?|resolutions?|and|or|of|to|the|for|on|in|by|from|at|until|than|about"
    r"|is|was|are|were|only|some)\.?,?$",
    re.IGNORECASE,
)
"""Takes `over lunch May`, `of Article` and `on August`; not `the hives of Aldermoor`."""

_TABLE = re.compile(r"\S(?:[ ]{4,}|\t+)\S")
"""Takes `East bank      hives: 12`; not `East bank  hives`."""

_NO_COLUMN = re.compile(
    r"^\d{1,3}\.[ \t]{2,12}(?=\S)"
    r"|(?<=[a-z][.!?])[ ]{2,6}(?=[A-Z])|(?<=[.!?][\"”)])[ ]{2,6}(?=[A-Z])"
)
"""Takes the blanks of `7.    (S) He` and of `believe.    Bees`; not those of `hives    Oslo`."""

_NEAR = 6
"""Lines; the items of a list are seldom longer."""

_BESIDE = 2
"""Lines; the value of a field is seldom longer."""


def is_table_row(text: str) -> bool:
    """Return whether a line has columns, gaps after sentences and paragraph numbers aside."""
    return bool(_TABLE.search(text)) and bool(_TABLE.search(_NO_COLUMN.sub(" ", text)))


def _is_of_sentence(text: str, before: str) -> bool:
    """Return whether what looks like the mark of a list may stand in a sentence.

    So may an initial, a letter in brackets, as of `ref⏎(A)`, and one that closes a bracket.
    """
    is_within = before.count("(") > before.count(")")
    return text[0] == "(" or bool(_INITIAL.match(text) or (is_within and _CLOSING.match(text)))


class LineStarts:
    """The beginnings of the lines of a body."""

    def __init__(self, texts: list[str]) -> None:
        self._texts = texts

    def is_new(self, at: int, before: str, *, is_open: bool) -> bool:
        """Return whether a line begins something of its own, whatever stands above it.

        Args:
            at: The number of the line.
            before: The line of text above it.
            is_open: Whether that is full, and no sentence ends there.
        """
        text = self._texts[at]
        if _LIST.match(text):
            return not (is_open and _is_of_sentence(text, before)) or self._is_listed(at)
        if number := _NUMBER.match(text):
            if not is_open:
                return True
            return not _BEFORE_NUMBER.search(before) and self._is_counted(at, int(number[1]))
        if dash := _DASH.match(text):
            return not (is_open and dash["blank"]) or self._has_dashes(at, dash["dash"])
        if ":" in text and not before.endswith((",", "-")) and _FIELD.match(text):
            return self._has_fields(at)
        return False

    def _above(self, at: int) -> list[str]:
        """Return the lines of text above a line, the nearest one last."""
        return [text for text in self._texts[max(0, at - _NEAR) : at] if text]

    def _below(self, at: int) -> list[str]:
        return [text for text in self._texts[at + 1 : at + 1 + _NEAR] if text]

    def _near(self, at: int) -> list[str]:
        return self._above(at) + self._below(at)

    def _is_counted(self, at: int, number: int) -> bool:
        """Return whether the number before or after stands at a line near."""
        near = (_NUMBER.match(text) for text in self._near(at))
        return any(found and abs(int(found[1]) - number) == 1 for found in near)

    def _is_listed(self, at: int) -> bool:
        """Return whether a line near it begins with the mark of a list as well."""
        return any(_LIST.match(text) for text in self._near(at))

    def _has_dashes(self, at: int, dash: str) -> bool:
        return any(text.startswith(dash) for text in self._near(at))

    def _has_fields(self, at: int) -> bool:
        """Return whether a line beside it, or the next but one, begins with a field as well."""
        beside = self._above(at)[-_BESIDE:] + self._below(at)[:_BESIDE]
        return any(_FIELD.match(text) for text in beside)

"""The shapes of words, numbers and marks in REF lines, before their neighbours are looked at."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum, auto

from cabletui.cable.reading.reference_words import MONTH, NOTE


class Shape(StrEnum):
    """What a piece of REF lines looks like."""

    WHOLE = auto()
    DATE = auto()
    GLUED = auto()
    DOCUMENT = auto()
    CUT = auto()
    YEAR = auto()
    LETTER = auto()
    NOTE = auto()
    NUMBER = auto()
    SAYS_NOTHING = auto()
    JOIN = auto()
    WORD = auto()
    LINE = auto()
    MARK = auto()


_DAY = r"\d{1,2}(?:ST|ND|RD|TH)?"
_PATTERNS = {
    # Takes `09BOGOTA1412` and `2005PANAMA2342`; not `09MAR07`, which is a date.
    Shape.WHOLE: rf"(?<!\w)(?:19|20)?\d\d(?!{MONTH})[A-Z]{{3,}}[A-Z -]{{0,20}}"
    r"\d{1,7}(?!\w|/(?!\d\d[A-Z]{3}|[A-Z]{3}))",
    # Takes `3 MAY 05`, `19JUN09`, `NOV 2, 1966`, `10.01.2009`; not the list `110/112`.
    Shape.DATE: rf"(?<!\w){_DAY}[ -]{{0,2}}{MONTH}(?:[., -]{{0,12}}(?:19|20)?\d\d)?(?!\w)"
    rf"|(?<![A-Z]){MONTH}[. ]{{1,3}}(?:(?:19|20)\d\d|{_DAY}(?:-\d{{1,2}})?(?:,?[ ](?:19|20)\d\d)?)"
    r"(?!\w)|(?<![\w/.-])\d{1,2}[/.-]\d{1,2}[/.-](?:19|20)?\d\d(?![\w/])"
    r"|(?<![\w/.-])(?:19|20)\d\d[/.-]\d{1,2}[/.-]\d{1,2}(?![\w/])",
    # Takes `OSLO743`, `STATE076214` and `OSLO-743`; not `SANTIAG0` or the start of `IIR-6-8`.
    Shape.GLUED: r"(?<![\w/-])[A-Z]{3,}[/_-]?0*[1-9]\d{0,6}"
    r"(?![\d-]|/(?!(?:19|20)?\d\d(?![\w/-]))|[A-Z](?![.):]))",
    # Takes `TD-409/11822-06`, `CA-3400`, `R061127Z`, `EUP20081019950022`; not `OSLO`.
    Shape.DOCUMENT: r"(?<![\w/-])[A-Z][A-Z0-9]*(?:[/-][A-Z0-9]+)*?[/-]\d[\dA-Z/-]*"
    r"|(?<!\w)(?:R?\d{6}Z|[A-Z]{1,6}\d{8,}|(?!00)\d{8,})(?!\w)",
    # Takes the `12` of `OSLO 12...`; not that of `OSLO 12 ...`.
    Shape.CUT: r"(?<!\w)\d+(?=\.\.|…)",
    # Takes `(99)` and `(2006)`; not `(100)`.
    Shape.YEAR: r"[(\[]['’]?(?:19|20)?\d\d[)\]]",
    # Takes `(A)`, `A.`, `A)`, `A -` and the letter of `1234B.`; not those of `U.S.`.
    Shape.LETTER: r"[(\[][A-Z]\.?[)\]][.:]?|(?:(?<![\w.'’/&-])|(?<=\d\d))"
    r"[A-Z](?:[.:]?[)\]]|[.:](?![A-Z][.]|[.])|[ ]?-(?=[ ]))",
    # Takes `NOTAL`, `(NOTAL)` and `("THE TOWN")`; not `(05 OSLO 12)` or `"OSLO 12"`.
    Shape.NOTE: rf"(?<!\w){NOTE}(?!\w)"
    r"|\((?:BOTH|ALL)[ ][^()]{4,24}\)|\"(?![A-Z][A-Z '-]{2,24}[ ]\d{1,7}\")[^\"]{3,120}\""
    r"|“[^”]{3,120}”"
    r"|\((?!(?:(?:19|20)?\d\d[ ])?(?!REPEATED|RPTD|RESENT|SENT )"
    r"[A-Z][A-Z '-]{2,24}[ ]\d{1,7}[ ]?[),;]|(?:N[OR]\.? ?|# ?)?\d{1,7}\)"
    r"|[A-Z][:.][ ]?(?:(?:19|20)?\d\d[ ])?[A-Z][A-Z '-]{2,24}[ ]\d{1,7}\))"
    r"[^()]{2,200}\)",
    # Takes `12`, `00000074`, `(1234)` and the number of `1234B.`; not the parts of `1.4`.
    Shape.NUMBER: r"[(\[](?:\d{3,7}|(?:N[OR]\.? ?|# ?)\d{1,7})[)\]]"
    r"|(?<!\w)(?<!\d\.)\d{1,8}(?!\w|\.\d)"
    r"|(?<!\w)\d{2,7}(?=[A-Z][.):])",
    # Takes what begins a citation on a line of its own, and a second label: `REF: ... REF: ...`.
    Shape.LINE: r"\n|(?<!\w)REF(?:TEL)?S?[ ]?:",
    # Takes the words before the number of `STATE TELEGRAM NO. 12`; not those of `TEL AVIV`.
    Shape.SAYS_NOTHING: r"(?<!\w)(?:CABLES?|TELEGRAMS?|TELS?(?!\s*AVIV)|MSG|MESSAGES?|NBR|NOS?|NR"
    r"|NUMBERS?|ALDAC|CIRCULAR|REF(?:TEL)?S?)(?!\w)(?:\.(?=[ ]{0,12}\d))?",
    # Takes the `AND` of `12 AND 13`; not that of `ANDORRA`.
    Shape.JOIN: r"(?<!\w)(?:AND|OR|PLUS)(?!\w)|[&/+]",
    # Takes `OSLO` and `PORT-OF-SPAIN`; not `12`.
    Shape.WORD: r"[A-Z][A-Z'’/-]*",
    # Takes what parts and joins citations; not the sign of a paragraph.
    Shape.MARK: r"\.{2,}|[()\[\].:;,#-]",
}
_PIECE = re.compile("|".join(f"(?P<{shape}>{pattern})" for shape, pattern in _PATTERNS.items()))
"""Takes what any of the patterns takes, the first that does: `09BOGOTA1412` and `REF`; not `¶`."""

_SHAPES = {shape.value: shape for shape in Shape}
"""The shapes by name: a look-up here takes a third of the time that one in the enumeration does."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A word, a number or a mark, as it looks."""

    shape: Shape
    text: str
    start: int
    end: int


def pieces(text: str) -> Iterator[Piece]:
    """Yield the words, numbers and marks of a text, in order.

    Args:
        text: The text, in capitals.
    """
    for found in _PIECE.finditer(text):
        shape = _SHAPES[found.lastgroup or ""]
        if shape is not Shape.SAYS_NOTHING:
            yield Piece(shape, found[0], found.start(), found.end())

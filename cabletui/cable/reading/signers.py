"""Who signed a cable: the surname line near its end."""

import re
from collections.abc import Iterator
from itertools import islice

from cabletui.cable.reading.whole_copy import in_whole_copy

_TAIL = 4_000
_LINES = 24
_NOISE = re.compile(
    r"(?i:NNNN|BT|UNQUOTE|GP-?\d|[>.#=*_/\-\s\"”]+|\W*CABLE ENDS\W*"
    r"|(?:LIMITED OFFICIAL USE|UNCLAS(?:SIFIED)?|CONFIDENTIAL|SECRET)(?:[/ ]{1,2}[\w/ ]{0,30})?"
    r"|PAGE \d.*|.*\d{3} OF \d{3}.*|.*\bclassification: .*|\d{4}[A-Z]{3,6}\d{3,6}\b.*"
    r"|Declassified/Released.*|Review \d.*|NOTE BY OC/T.*|City|Visit .{0,80}Web ?site.*"
    r"|.*(?:https?://|Web ?site|gov\.gov|/wiki/|Portal:|\.cfm|\.sgov\.).*)"
)
_NAME = re.compile(
    r"(?:(?:VAN|VON|DE|DI|DU|LA|LE|MC|MAC|ST\.|DER|VAN DER) ?){0,2}[A-Z0]['’]?[A-Z0'’]+"
    r"(?:[- ][A-Z][A-Z'’]+)?"
)
_MIXED_NAME = re.compile(
    r"(?:(?:[Vv]an|[Vv]on|[Dd]e|[Ll]a) ){0,2}"
    r"(?:Mc|Mac|Le|De|La|O['’])?[A-Z][a-z'’]+(?:-[A-Z][a-z]+)?"
)
_AT_THE_END = re.compile(
    r"(?:[.?!)\"”*]|COMMENT|X{4,}|x{4,}) {1,8}"
    r"((?:VAN )?[A-Z]['’]?[A-Z0'’]{2,}|[A-Z][a-z]+[A-Z]?[a-z]+)$"
)
_NO_NAMES = re.compile(
    r"(?:SIPDIS|NOFORN|SENSITIVE|UNQUOTE|QUOTE|END|SUMMARY|COMMENT|TEXT|NODIS|EXDIS|STADIS"
    r"|Comment|Summary|Text|The|And|Of|In|For|[Xx]+)"
)


@in_whole_copy
def signers(body: str, *, canonicalize: bool = False) -> tuple[str, ...]:
    """Return the surname under which a cable was sent; none where its end is missing.

    Args:
        body: The body of the cable.
        canonicalize: Whether to give it in upper case, a 0 for an O mended.
    """
    for line in islice(_lines_from_the_end(body), _LINES):
        name = _name(line)
        if name:
            return (name.upper().replace("0", "O") if canonicalize else name,)
        if not _NOISE.fullmatch(line):
            break
    return ()


def _lines_from_the_end(body: str) -> Iterator[str]:
    for raw in reversed(body[-_TAIL:].split("\n")):
        if line := raw.strip().rstrip('#\\"').rstrip():
            yield line


def _name(line: str) -> str:
    """Return the name that a line is, or ends with behind a sentence."""
    bare = line.rstrip(".> ")
    alone = _NAME.fullmatch(bare) or _MIXED_NAME.fullmatch(bare)
    if alone and not _NOISE.fullmatch(line):
        return "" if _NO_NAMES.fullmatch(bare) else bare
    behind = _AT_THE_END.search(bare.removesuffix("NNNN").rstrip())
    return behind[1] if behind and not _NO_NAMES.fullmatch(behind[1]) else ""

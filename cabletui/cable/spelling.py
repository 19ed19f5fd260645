"""The spellings of a reference id that people have at hand: typed, pasted, quoted, addresses."""

import re
from unicodedata import category, normalize

_LONGEST = 400
_LONGEST_ID = 80

_DASHES = re.compile("[\u2010-\u2015\u2212\ufe58\ufe63]")
"""Takes `–`, `—` and the minus sign; not the hyphen of `08-LIMA-12`."""

_VERSION = re.compile(r"_[A-Z](?=$|[^A-Z0-9])")
"""Takes the end of `08LIMA12_A.HTML`; not that of `08_LIMA_12`, which is more than a letter."""

_BREAKS = re.compile(r"[\s/\\?=&#:;,|<>]+")
"""Takes what parts the pieces of `cable.php?id=08LIMA12`; not the hyphens of `08-LIMA-12`."""

_ADDRESS = re.compile(r"[^\s/]*/\S*=\S*", re.DOTALL)
"""Takes `cable.php/?id=08LIMA12&q=a%20b`, whose blanks are no ends of words; not `ref/08LIMA12`."""

_ONE = re.compile(r"(?:19|20)?\d\d-?[A-Z][A-Z-]{1,30}\d{1,9}")
"""Takes `08LIMA12`, `2008-LIMA-00012` and `08-LA-PAZ-12`; not `LIMA12` or `08/LIMA/12`."""

_BESIDE = re.compile(r"(?<!\S)(?:[#@](?![0-9])[A-Z]\w*|CABLEGATE:?|<A|[\W_]+)(?!\S)")
"""Takes `#CABLEGATE`, `@LEAKS`, ` - ` and the start of a link; not `#08LIMA12`, nor a word."""

_PAGE = re.compile(r"([^/\\\s#?=&]+?)(?:_[A-Z])?\.HTML?\b")
"""Takes the page of `CABLE/2008/01/08LIMA12.HTML`, whatever stands before and after it; not
`08LIMA12`."""

_LABEL = re.compile(
    r"(?:REFERENCE ID|REFERENCE|REFTELS?|REFS?|CABLEGATE|CABLES?|TELEGRAMS?|MESSAGE|MRN|DOCUMENT"
    r"|DOC|TEL(?! AVIV)|(?:US |U\.S\. )?EMBASSY CABLES?|WIKILEAKS|CITED IN|CF|SUBJECT|SUBJ|FWD?|RE"
    r"|NUMBER|NO|NR|ID|SEE ALSO|SEE)\b[\W_]*|\(?[A-Z]\s?[).:][\W_]*|\d{1,3}[.)]\s+|[\W_]+"
)
"""Takes `REF A: ` and `CABLE NO. ` before an id; not `NOUAKCHOTT 12` or `TEL AVIV 12`."""

_FOOTNOTE = re.compile(
    r"[\u00b9\u00b2\u00b3\u2070\u2074-\u2079]+|(?<=\w)\[\d{1,3}\]|^\s*\[\d{1,3}\]"
)
"""Takes the sign of a footnote: after `08LIMA12[1]`, before `[1] 08LIMA12`; not `[08LIMA12]`."""

_YEAR = re.compile(r"19(?:6[6-9]|[7-9]\d)|20(?:0\d|10)|6[6-9]|[7-9]\d|0\d|10")
"""Takes the years of the archive, `1966` to `2010` and `66` to `10`; not `2011` or `65`."""

_BETWEEN = {"OF", "IN", "YEAR", "DATED", "NO", "NR", "NUMBER"}
_NUMBERED = re.compile(r"\W*(?:(?:CABLE|TELEGRAM|MESSAGE)\W+)?(?:NO|NR|NUMBER)\b[\W_]*\d")
"""Takes the start of `CABLE NO. 12  FROM LIMA, 2008`; not that of `NOUAKCHOTT 12`."""

_RUN = re.compile(r"\d+|[A-Z]+")
"""Takes `08`, `LA`, `PAZ` and `12` of `08 LA PAZ-12`; not `-` of `-`."""


def compact(text: str) -> tuple[str, bool]:
    """Return a reference id in one piece, year first: `08LIMA12` for `Lima 12 (2008)`.

    Labels, hashtags, quotes, brackets, underscores, addresses, what a browser encodes, letters
    and digits of full width, and years before or after are understood. A text in one piece that is
    no id comes back in upper case; one that has more than an id comes back empty.

    Returns:
        The id, and whether only the order of its words makes it one: `lima 12 2008`.
    """
    plain = _plain(text[:_LONGEST])
    if one := _one(plain, is_address=_ADDRESS.fullmatch(text.strip()) is not None):
        return one, False
    page = _PAGE.search(plain)
    if page and " " not in plain:
        return page[1], False
    bare = _unlabelled(_VERSION.sub("", plain))
    parts = _parts(bare)
    found = _year_first(plain, parts)
    if not found and [part.isdigit() for part in parts] == [False, True, True]:
        return _year_after(parts), "(" not in bare
    return found or ("" if _BREAKS.search(bare) else bare), False


def _year_first(plain: str, parts: list[str]) -> str:
    """Return an id from runs of digits and letters that begin with digits; else nothing."""
    match [part.isdigit() for part in parts]:
        case [True, False, True] if _is_number_first(plain, parts):
            return parts[2][-2:] + parts[1].removeprefix("FROM") + parts[0]
        case [True, False, True]:
            return "".join(parts)
        case [True, False, True, True] if parts[3][-2:] == parts[0][-2:]:
            return "".join(parts[:3])
    return ""


def _plain(text: str) -> str:
    if "%" in text:
        from urllib.parse import unquote  # noqa: PLC0415 (a hundredth of a second that few ids need)

        text = unquote(unquote(text))
    if "&" in text:
        from html import unescape  # noqa: PLC0415 (as above)

        text = unescape(text)
    text = normalize("NFKC", _FOOTNOTE.sub(" ", text))
    text = "".join(character for character in text if category(character) != "Cf")
    return " ".join(_DASHES.sub("-", text).upper().split())


def _one(plain: str, *, is_address: bool) -> str:
    """Return the id that is one piece of a text, beside labels and other hashtags; else nothing.

    Each word has it, as in `08LIMA12 (http://…/08LIMA12.html)`; of an address, one of its parts.
    """
    words = [plain] if is_address else _BESIDE.sub("", plain).split()
    found = [_pieces(word) for word in words]
    ids = set().union(*found)
    return ids.pop() if len(ids) == 1 and all(found) else ""


def _pieces(word: str) -> set[str]:
    pieces = (_VERSION.sub("", piece) for piece in _BREAKS.split(word))
    bare = (re.sub(r"^[\W_]+|(?:\.HTML?|\.TXT|\.PDF)?[\W_]*$", "", piece) for piece in pieces)
    return {re.sub("[^A-Z0-9]", "", piece) for piece in bare if _ONE.fullmatch(piece)}


def _unlabelled(plain: str) -> str:
    while label := _LABEL.match(plain):
        rest = plain[label.end() :]
        if not re.search("[A-Z]{2}", rest) or not re.search("[0-9]", rest):
            break
        plain = rest
    return plain


def _parts(bare: str) -> list[str]:
    """Return the runs of digits and of letters, the words of a station's name in one."""
    parts: list[str] = []
    for run in _RUN.findall(bare[:_LONGEST_ID]):
        if run in _BETWEEN and parts:
            continue
        if parts and not parts[-1].isdigit() and not run.isdigit():
            parts[-1] += run
        else:
            parts.append(run)
    return parts


def _is_number_first(plain: str, parts: list[str]) -> bool:
    """Return whether an id is written as `cable no. 12 from Lima, 2008`."""
    is_told = _NUMBERED.match(plain) or parts[1].startswith("FROM")
    return bool(is_told) and len(parts[2]) == 4 and _is_year(parts[2])


def _year_after(parts: list[str]) -> str:
    """Return an id whose year stands after the station, after its number or before it."""
    name, first, last = parts
    if _is_year(last) and not (len(last) == 2 and len(first) == 4 and _is_year(first)):
        return last[-2:] + name + first
    is_between = len(first) == 4 or (first[0] == "0" and len(last) != 4)
    if is_between and _is_year(first):
        return first[-2:] + name + last
    return name + first + last


def _is_year(digits: str) -> bool:
    return _YEAR.fullmatch(digits) is not None

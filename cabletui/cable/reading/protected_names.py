"""The names that a cable asks to protect, and a text without them."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

_BESIDE = (
    "please|pls|kindly|strictly|strict|fully|absolutely|always|must|should|be|at|all|times|and|the|"
    "source|sources|identity|identities|name|names|contact|individual|throughout|accordingly|"
    "his|her|their|both|as|per|of|this|these|here|from|disclosure|in|any|public|release|noforn|"
    "interlocutor|interlocutors|speaker|speakers|ref|reftel|septel|all|them|each|two|three|four|"
    "contacts|individuals|persons|officials"
)
_BETWEEN = r"[\s,:;/–—-]"
_MARK = re.compile(
    rf"[(\[{{]{{1,2}}\s{{0,3}}(?:(?:[^()\[\]{{}}]{{0,40}}?{_BETWEEN})?(?:strictly)?"
    r"(?<!to\s)(?<!not\s)(?<!will\s)(?<!would\s)(?<!could\s))protect(?:ed)?"
    rf"(?:{_BETWEEN}{{1,3}}(?:{_BESIDE})){{0,6}}(?:\s?[-–—,;:.!/][^()\[\]{{}}]{{0,40}}|\s[Xx]{{3,40}}\.?)?"
    r"\s{0,3}[)\]}]{1,2}"
    r"|(?:,|[–—]|-{1,3})\s{0,2}(?:please\s|pls\s|strictly\s){1,2}protect"
    rf"(?:\s(?:{_BESIDE})){{0,3}}(?=\s?[,;–—-])",
    re.IGNORECASE,
)
"""Takes `(strictly protect)`, `(protect - see para 2)` and `[ref A, please protect his identity]`,
and of `-- please protect --` all but the end; not `(to protect bees)` or `(who protect bees)`."""

_SHORT = re.compile(r"\(\s?SP\s?\)")
"""Takes `(SP)`, strictly protect; not `(SPD)`."""

_OTHER_SP = re.compile(r"(?<![\w(])SP(?![\w)])|\bS[a-z]+ P[a-z]+\s{1,3}\(SP\)")
"""Takes what shows that `SP` is a party or a state, `the SP` and `Sand Party (SP)`; not `(SP)`."""

_SEVERAL = re.compile(
    r"\b(?P<two>both|two)\b|\b(?:all(?! times)|each|them|three|four|sources|identities|names"
    r"|contacts|individuals|interlocutors|speakers|persons|officials)\b",
    re.IGNORECASE,
)
"""Takes the word that makes a mark speak of several names, `both`; not `at all times` or `source`.
"""

_JOINT = re.compile(
    r"(?:[,;]|(?:[,;]\s{1,3})?(?:\b(?i:and|as well as|or)|&))\s{1,3}"
    r"(?:[a-z][a-z-]{0,20}\s{1,3}){0,5}\Z"
)
"""Takes the end of `Ada Beeman and ` and of `Ada Beeman, her deputy `; not that of `Ada met `."""

_WORD = r"(?:[^\W\d_][.’'-]?){1,40}"
_NAME = re.compile(
    rf"(?<!\w)[A-ZÀ-ÖØ-Þ]{_WORD}(?:\s{{1,3}}(?:(?:of|for|in|at|the|to|on|de|del|la|al|el|bin|ibn|"
    rf"van|von|der|da|dos|y)\s{{1,3}}){{0,3}}(?:\([A-Za-z]{{1,20}}\)\s{{1,3}})?"
    rf"[A-ZÀ-ÖØ-Þ](?:{_WORD}|\.)){{0,11}}"
)
"""Takes `Warden Ada Beeman of the Hive Office`; not `the warden`."""

_OFFICE = re.compile(r"\s(?:of|for|in|at|to|on)\s")
"""Takes the ` of ` of `Warden of Hives`; not that of `coffee`."""

_IS_OF = re.compile(
    r",\s{1,3}(?:[a-z][a-z-]{0,20}\s{1,3}){1,6}?(?:of|for|at|in|from|with)\s{1,3}(?:the\s{1,3})?"
)
"""Takes `, director of the `, after which a name says who the one before is; not `, her deputy `.
"""

_AND = re.compile(r"\b(?:AND|OR|WITH)\b")
"""Takes the `AND` of `ADA AND OTTO`; not that of `ADA ANDERS`."""

_OPENING = re.compile(
    r"(?:(?:But|And|The|When|While|As|In|On|At|For|If|Both|However|According\sto)\s{1,3})+"
)
"""Takes the `But ` that begins a sentence with a name; not `Butler `."""

_REDACTED = re.compile(r"(?:X{3,}|x{3,}|\])\Z")
"""Takes the end of `Warden XXXX`; not that of `Ada Beeman`."""

_SENTENCE_END = re.compile(r"[a-z0-9)\"”]{2}[.!?][\"”]?\s")
"""Takes the `me. ` of `She came. Hives`; not `Dr. `."""

_TITLES = {
    *("academician", "adviser", "advisor", "ambassador", "analyst", "assistant"),
    *("attache", "attaché", "chair", "chairman", "chairwoman", "chief"),
    *("commissioner", "consul", "counselor", "counsellor", "dean", "deputy"),
    *("diplomat", "director", "editor", "executive", "governor", "head"),
    *("journalist", "judge", "leader", "lecturer", "manager", "mayor", "member"),
    *("minister", "mp", "officer", "official", "owner", "parliamentarian"),
    *("president", "professor", "representative", "secretary", "senator"),
    *("spokesman", "spokeswoman", "undersecretary", "warden", "writer"),
}
"""Words after which no name ends, in small letters."""

_MOST = 8
"""The most names that one mark protects."""

_REACH = 160
"""The name begins within this many characters before the mark."""

_IN_CAPITALS = 3
"""How many words before the mark are the name if the whole text is in capitals."""

_REPLACED = "[name protected]"


@dataclass(frozen=True, slots=True)
class ProtectedName:
    """A name that stands before `(protect)` or its like."""

    span: tuple[int, int]
    """The words before the mark: the name, perhaps with a title before it or an office after it."""

    mark: str
    """The mark as printed, without its brackets."""

    surname: str
    """The word by which the text goes on to name the person; empty if none can be told."""


def protected_names(body: str) -> tuple[ProtectedName, ...]:
    """Return the names that a cable asks to protect.

    If the words before a mark are no name, the span is empty and stands at the mark.

    >>> found = protected_names("1. (C) Warden Ada Beeman (strictly protect) said so.")
    >>> [(one.mark, one.surname) for one in found]
    [('strictly protect', 'Beeman')]
    """
    marks = list(_MARK.finditer(body)) if "protect" in body.lower() else []
    if "SP" in body and not _OTHER_SP.search(body):
        marks = sorted((*marks, *_SHORT.finditer(body)), key=re.Match.start)
    return tuple(one for mark in marks for one in _protected(body, mark))


def names_in(text: str, names: Collection[ProtectedName]) -> tuple[ProtectedName, ...]:
    """Return the names of a piece of a cable that the cable marks, there or elsewhere.

    Args:
        text: The piece, verbatim, or as somebody quotes it.
        names: All names that the cable marks.
    """
    own = tuple(one for one in protected_names(text) if one.span[0] < one.span[1])
    return own or tuple(one for one in names if any(_named(text, [one])))


def without_names(text: str, names: Collection[ProtectedName]) -> str:
    """Return a piece of a cable with `[name protected]` in place of the names.

    Args:
        text: The piece, verbatim.
        names: All names that the cable marks, for it goes on to call a person by the surname.
    """
    own = [one.span for one in protected_names(text) if one.span[0] < one.span[1]]
    spans = sorted((*own, *_named(text, names)))
    pieces = []
    at = 0
    for start, end in spans:
        if end > at:
            pieces += [text[at : max(at, start)], _REPLACED if start >= at else ""]
            at = end
    return "".join((*pieces, text[at:]))


def _protected(body: str, mark: re.Match[str]) -> Iterator[ProtectedName]:
    """Yield the names that a mark protects: the one before it, or several that are joined."""
    printed = " ".join(mark.group().split()).strip("()[]{} ,–—-")
    several = _SEVERAL.search(printed)
    most = (2 if several["two"] else _MOST) if several else 1
    names: list[tuple[int, int]] = []
    place: int | None = mark.start()
    while place is not None and len(names) < most and (name := _name_before(body, place)):
        names.append(name)
        joint = _JOINT.search(body, max(0, name[0] - _REACH), name[0])
        place = joint.start() if joint else None
    for start, end in reversed(names):
        yield ProtectedName((start, end), printed, _surname(body[start:end]))
    if not names:
        yield ProtectedName((mark.start(), mark.start()), printed, "")


def _name_before(body: str, place: int) -> tuple[int, int] | None:
    """Return the span of the name that stands before a place, if there is one."""
    begin = max(0, place - _REACH)
    before = body[begin:place].rstrip()
    found = list(_NAME.finditer(before))
    adjacent = [one for one in found if one.end() == len(before)]
    # “Ada Beeman, keeper of the hives (protect)”: the name is the last of several words before.
    nearest = adjacent or [one for one in found if _is_described(one, before)]
    if not nearest or _REDACTED.search(before):
        return None
    last = found[-1].start()
    described = [one for one in found[:-1] if _IS_OF.fullmatch(before, one.end(), last)]
    start, end = (described if adjacent and described else nearest)[-1].span()
    if opening := _OPENING.match(before, start, end):
        start = opening.end()
    if before[start:].isupper() and not any(map(str.islower, before)):
        words = " ".join(_AND.split(before[start:end])[-1].split()[-_IN_CAPITALS:])
        start = end - len(before[start:end]) + before[start:end].find(words.split()[0])
    return begin + start, begin + end


def _is_described(name: re.Match[str], before: str) -> bool:
    """Return whether what stands between a name and the mark says who that is: `, keeper of …`."""
    between = before[name.end() :]
    return " " in name.group() and between[:1] == "," and not _SENTENCE_END.search(between)


def _surname(words: str) -> str:
    """Return the last word of a name: before an office, as “Beeman of the Hives”, or after it."""
    first, *offices = _OFFICE.split(" ".join(words.split()))
    name = first.split()
    if offices and name[-1].lower() in _TITLES:
        name = offices[-1].split()
    last = name[-1].strip(".")
    return "" if last.lower() in _TITLES or len(last) < 2 else last


def _named(text: str, names: Collection[ProtectedName]) -> Iterator[tuple[int, int]]:
    for surname in {one.surname for one in names} - {""}:
        for written in {surname, surname.upper(), surname.capitalize()}:
            for found in re.finditer(rf"(?<!\w){re.escape(written)}(?!\w)", text):
                yield found.span()

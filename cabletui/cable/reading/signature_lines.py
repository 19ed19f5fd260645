"""What stands around the signature at the end of a cable, and is no name.

Below it stand captions, page lines, notes of the communicators and rulers. Before it, on its own
line, may stand the end of a line that was joined to it: a sentence, an address, a date.
"""

import re
from functools import cache

from cabletui.cable.facts import rows
from cabletui.cable.reading.officer_titles import is_place
from cabletui.cable.reading.reference_words import MONTH

_CAPTION = (
    r"(?:NO ?FORN|EXDIS|NODIS|SIPDIS|LIMDIS|STADIS|SENS?[ST]?ITIVE(?: BUT(?= UNCLAS))?"
    r"|UNCLAS(?:SIFIED)?"
    r"|(?:DE)?CLASSIFIED|TOP|SECRET"
    r"|CONFIDENTIAL|RESTRICTED|FOUO|SBU|(?:FOR|LIMITED) OFFICIAL USE(?: ONLY)?|HANDLE AS|EYES ONLY"
    r"|(?:ROGER|DISSENT|DIRECT) CHANNEL|CORRECTED COPY|C O N F I D E N T I A L|S E C R E T"
    r"|U N C L A S"
    r"|PRIORITY|IMMEDIATE|ROUTINE|TERREP|EXCLUSIVE)"
)
_END = (
    r"END(?:S|ING)?(?: OF)?(?:[ /](?:CABLE|TEXT|MESSAGE|COMMENTS?|SUMMARY|NOTES?|QUOTE|REPORT"
    r"|TELEGRAM|TRANSMISSION|POINTS|LETTER|STATEMENT|ANNEX|PAPER|AND|OF|ACTION|REQUEST"
    r"|INTRODUCTION|BIO|CONCLUSION))+|CABLE ENDS"
)
_NOISE = re.compile(
    r"(?i:NNN\w*|X{4,}|\w{0,8}VVZC\w{0,4}|\*{3} ?[\w ]{1,40}\*{3}.*"
    r"|BT|(?:UN|END )?(?:QUOTE|QTE)|GP-?\d|[<>.#=*_/\-\s\"”]+|\d"
    r"|(?:LIMITED OFFICIAL USE|UNCLAS(?:SIFIED)?|CONFIDENTIAL|SECRET)(?:[/ ]{1,2}[\w/ ]{0,30})?"
    rf"|[*\s(]{{0,9}}(?:{_CAPTION}[\s/,*)-]{{0,9}})+|\W*(?:{_END})\W*"
    r"|(?:[A-Z]{2,20} )?MINIMIZE (?:FOR \w+ )?CONSIDERED(?: FOR [\w ]{1,30})?\W*"
    r"|#\d{1,6}|PAGE \d.*|.*\d{3}(?:\.\d)? OF \d{3}.*"
    r"|.*\bclassification: .*|\d{4}[A-Z]{3,6}\d{3,6}\b.*"
    r"|Declassified/Released.*|(?:Systematic )?Review \d.*|City|Visit .{0,80}Web ?site.*"
    rf"|\W*(?:[A-Z ]{{0,20}}, )?(?:\d{{1,2}} )?{MONTH}[ .]{{1,2}}(?:\d{{1,2}}, )?(?:19|20)\d\d\W*"
    r"|\W*\d{1,4}[/-]\d{1,2}[/-]\d{1,4}\W*|[\w.-]{2,40}@[\w.-]{2,60}"
    r"|.*(?:https?://|Web ?site|gov\.gov|/wiki/|Portal:|\.cfm|\.sgov\.).*)"
)
"""Takes `NNNN`, `NMAFVVZCZ`, `*** Current Classification ***  SECRET`,
`SECRET//NOFORN`, `May 12, 2008` and `End Cable Text`; not `HALE`."""

_NOTE = re.compile(
    r"(?i:[\W_]{0,8}(?:NOTE(?: BY\b|\W{0,3}:)|(?:OC/?T|OCT|CWO|SERVICE)[ -]NOTE|FOOTNOTE"
    r"|(?:DRAFTED|CLEARED|APPROVED|DRAFTERS?|CLEARANCES?)(?: BY\b| ?:)|CURRENT HANDLING"
    r"|(?:RE)?TRANSMITTED\b|CORRECTION\b|CORRECTED COPY[ :]|DELAYED\b"
    r"|(?:\([A-Z/]{1,6}\) )?THIS (?:CABLE|MESSAGE|REPORT|TELEGRAM) (?:WAS|HAS BEEN) ))"
)
"""Takes the beginning of `NOTE BY OC/T: HEADING AS RECEIVED`; not `NOTED`."""

_LEADS = re.compile(
    r"(?i:[#*>]|[.?!)\"”]\W{0,3}-|X{4}|\d{3}(?:\.\d)? OF \d{3}"
    rf"|{MONTH}[ .]{{1,2}}(?:\d{{1,2}}, )?(?:19|20)?\d\d\)?"
    r"|\bunquote|\b(?:regards|sincerely|respectfully|thanks),"
    r"|\d[/-]\d{1,2}[/-](?:19|20)?\d\d\)?|(?:19|20)\d\d-\d\d-\d\d\)?"
    rf"|(?<![A-Z])NONE\.?|MINIMIZE(?: FOR \w+)? CONSIDERED(?: FOR \w+)?\.?"
    rf"|\b(?:{_END})\W?) {{0,9}}$"
)
"""Takes `... 002.2 OF 002 ` and `END COMMENT. `, after which comes a name; not `of `."""

_LONGEST_LEAD = 80
_ADDRESS = re.compile(
    r"(?i:(?:https?://|www\.|\.s?gov\b|\.cfm|\w@\w)\S*"
    r"(?: (?!(?:for|the|of|in|at|on|and|or|a|to)\b)\S{1,60}){0,3}) {0,9}$"
)
"""Takes `http://oslo/index. cfm `, after which comes a name; not `http://oslo for the `."""

_SIGNS_OF_ADDRESSES = ("http", "www", "gov", "cfm", "@")
"""One of them stands in every address; looking for them first is quicker."""

_CLOSED = re.compile(
    r"[.?!:;)\]\"”*=_#>-]$|\b(?i:regards|sincerely|respectfully|thanks),$|\d[ -]\d{4}$"
)
"""Takes what ends a sentence or a line by itself, `May.` and `555-1212`; not `the`."""

_FORM_OF_ADDRESS = re.compile(r"\b(?:Mrs?|Ms|Dr|Amb|Gen|Col|Sen|Rep|Prof|Gov|Lt|Capt|St)\.$")
"""Takes the end of `and to Mr.`, after which comes a name; not that of `sails.`."""


_SURNAMES = frozenset(
    {"berlin", "bern", "chad", "england", "florence", "france", "georgia", "halifax", "hamilton"}
    | {"holland", "ireland", "israel", "jordan", "kingston", "lagos", "leon", "lima", "london"}
    | {"milan", "naples", "nassau", "oman", "osaka", "paris", "perth", "poland", "rome", "san jose"}
    | {"santiago", "sofia", "spain", "sydney", "vienna", "washington", "wellington"}
)
"""Posts and countries that people are called, too."""


def is_noise(line: str) -> bool:
    """Return whether a line may stand below a signature, or between it and the text."""
    return bool(_NOISE.fullmatch(line))


def begins_note(line: str) -> bool:
    """Return whether a line begins a note of the communicators below the signature."""
    return bool(_NOTE.match(line))


def leads_to_name(text: str) -> bool:
    """Return whether a line, up to its last word, is one that only a signature is joined to."""
    if _LEADS.search(text, max(0, len(text) - _LONGEST_LEAD)):
        return True
    small = text.lower()
    return any(sign in small for sign in _SIGNS_OF_ADDRESSES) and bool(_ADDRESS.search(text))


def is_closed(line: str) -> bool:
    """Return whether a line ends a sentence, so that the word below it does not belong to it."""
    if _FORM_OF_ADDRESS.search(line):
        return False
    is_of_drafters = begins_note(line) or bool(_CLOSED.search(line))
    return not line or is_of_drafters or is_noise(line) or leads_to_name(line)


def leaves_open(line: str) -> bool:
    """Return whether a line ends with a word or a mark that another word has to follow."""
    last = line.rsplit(" ", 1)[-1].lower()
    goes_on = line.endswith((",", "-")) and not line.endswith("--")
    return goes_on or bool(_FORM_OF_ADDRESS.search(line)) or last in _no_names()["joint"]


def is_no_name(name: str) -> bool:
    """Return whether something that looks like a name has a word that no name has."""
    words = name.lower().replace("’", "'").split(" ")
    if set(words[-1]) == {"x"}:
        return True
    return any(word in _no_names()["plain"] or word in _no_names()["joint"] for word in words)


def is_counted(name: str) -> bool:
    """Return whether a word that may be a surname is one that is counted: `TIER 2`."""
    return name.lower() in _no_names()["counted"]


def is_of_place(name: str) -> bool:
    """Return whether a name is that of a post or country, too: `Chad`."""
    return is_place(name)


def is_place_only(name: str) -> bool:
    """Return whether a name is that of a post or country and nobody's: `Baghdad`, not `Jordan`."""
    return " ".join(name.lower().split()) in _places_only()


@cache
def _places_only() -> frozenset[str]:
    named = {row[of].lower() for row in rows("posts") for of in ("city", "country")}
    return frozenset(named - _SURNAMES)


@cache
def _no_names() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {"plain": set(), "joint": set(), "counted": set()}
    for row in rows("no_surnames"):
        found[row["kind"]].add(row["word"])
    return {kind: frozenset(words) for kind, words in found.items()}

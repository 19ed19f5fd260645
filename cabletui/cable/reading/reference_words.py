"""The words of REF lines that name no station, and those that point to something else."""

import re

from cabletui.cable.tag import tag

MONTH = (
    r"(?:JAN(?:UARY)?|FEB(?:RUARY)?|MAR(?:CH)?|APR(?:IL)?|MAY|JUNE?|JULY?|AUG(?:UST)?"
    r"|SEPT?(?:EMBER)?|OCT(?:OBER)?|NOV(?:EMBER)?|DEC(?:EMBER)?)(?![A-Z])"
)
"""Takes `MAR` and `MARCH`, not the start of `MARSEILLE`."""

NOTE = (
    r"(?:EXDIS|LIMDIS|NODIS|NOFORN|NOTALS?|PREVIOUS|STADIS|EXCLUSIVE|ET\s{1,9}AL"
    r"|PARA(?:GRAPH)?S?\s{1,9}\d{1,2}(?:(?:-|, ?| AND )\d{1,2}(?![\d.:)-]|[ ]?[A-Z]{3}))*)"
)
"""Words that say something of a citation, so that the numbers after them go on its list."""

MISSIONS = frozenset(
    {"AMCONGEN", "AMCONSUL", "AMEMBASSY", "CONSULATE", "EMBASSY", "MISSION", "US", "USMISSION"}
)
"""Words before the name of a station that are no part of it: `EMBASSY OSLO`."""

TELEGRAMS = {
    **dict.fromkeys(("EMBTEL", "EMBTELS", "OURTEL", "OURTELS", "MYTEL", "MYTELS"), True),
    **dict.fromkeys(("URTEL", "URTELS", "YOURTEL", "YOURTELS"), False),
}
"""What the 1960s called a telegram without naming its station; whether it was the post's own."""

OTHER_WORDS = re.compile(
    r"(?:.*-)?E-?MAILS?(?:-.*)?|MAIL|.*TELCONS?|TELE?PHONE|PHONE|PHONECONS?|CALLS?|CONVERSATIONS?"
    r"|MEETINGS?|S?D?VTC|DVC|FAX(?:ES)?|.*LETTERS?|REPORTS?|MEMOS?|MEMORANDUM|MEMCONS?|NOTES?"
    r"|DIPNOTES?|PAPERS?|NON-?PAPERS?|POINTS|ARTICLES?|NEWSPAPERS?|DAILY|WEEKLY|WEBSITE|WWW|HTTPS?"
    r"|FAM|FAH|CFR|USC|APPENDIX|CHAPTER|SECTION|VOLUME|PAGE|PAGES|PARA|PARAS|HANDBOOK|MANUAL"
    r"|TIMES|NEWS|JOURNAL|GAZETTE|HERALD|TRIBUNE|MAGAZINE|PRESS|GUARDIAN|ECONOMIST|WIRE|ONLINE"
    r"|IIR|IIRS|TDX?|TDCS|OSC|FBIS|EUP|DSCG|NSG|POC|UNSCRS?|UNSC|INFCIRCS?|INCSR|GAO|NSPD|RESOLUTION|AIRGRAM|INFO|FBI|CIA|TOSEC"
)
"""Takes a word that makes its item something other than a cable, `E-MAIL` and `HALE-EMAIL`; not
`EMAILIA`."""

NO_NAMES = frozenset(
    {"A", "ABOUT", "ACT", "ACTION", "AFTER", "AGREEMENT", "ALDAC", "ALL", "AN", "AND", "ANNEX"}
    | {"ANY", "APPROXIMATELY", "ARTICLE", "AT", "BEFORE", "BETWEEN", "BILL", "BOTH", "BUT", "BY"}
    | {
        "CA",
        "CASE",
        "CASES",
        "CHART",
        "CIRCULAR",
        "CODEL",
        "CONFIDENTIAL",
        "CONTROL",
        "DATE",
        "DATED",
    }
    | {"DECL", "DOCUMENT", "DRAFT", "DTG", "DURING", "EO", "EVERY", "EXDIS", "FILE", "FOR"}
    | {
        "FORM",
        "FROM",
        "GAVE",
        "GUIDANCE",
        "HAD",
        "IBID",
        "HAS",
        "HAVE",
        "IN",
        "ITEM",
        "ITEMS",
        "ITS",
    }
    | {"LAST", "LAW", "LEAST", "LICENSE", "LIKE", "MESSAGE", "MET", "MORE", "MOST", "NEAR"}
    | {"NEARLY", "NEXT", "NODIS", "NONE", "NOTAL", "OF", "ON", "ONLY", "OPTION", "OR", "OVER"}
    | {"PART", "PHASE", "PLUS", "PREVIOUS", "PUBLIC", "QUESTION", "QUESTIONS", "REQUEST", "ROOM"}
    | {"ROUND", "SAID", "SECRET", "SEE", "SENSITIVE", "SEPTEL", "SERIES", "SINCE", "SIPDIS"}
    | {
        "SOME",
        "STAFFDEL",
        "STEP",
        "SUBJECT",
        "TAB",
        "TABLE",
        "TABS",
        "TAGS",
        "TASK",
        "TASKER",
        "TASKING",
    }
    | {"THAN", "THAT", "THE", "THEIR", "THIS", "THROUGH", "THRU", "TITLE", "TO", "TOLD", "TREATY"}
    | {"UNCLAS", "UNTIL", "UPDATE", "VERSION", "VISA", "VISAS", "WAS", "WERE", "WILL", "WITH"}
    | {"YOUR"}
)
"""Words that are part of no station's name, so that an invented post is told apart from prose."""

_VOWEL = re.compile("[AEIOUY]")
"""Takes the `O` of `OSLO`; not `DSCG` of `DSCG`."""


def may_be_a_station(words: list[str]) -> bool:
    """Return whether words that no table has may name a station: `ALDERMOOR`, `PORT QUILLON`.

    They are one to three, of letters alone, can be spoken, and are none of the words that stand
    before numbers in prose, nor the code of a body or a matter.
    """
    if not 1 <= len(words) <= 3 or len("".join(words)) < 4:
        return False
    if any(word in NO_NAMES or OTHER_WORDS.fullmatch(word) for word in words):
        return False
    if any(tag(word).kind in ("organization", "program", "subject") for word in words):
        return False
    return all(len(word) > 1 and word.isalpha() and _VOWEL.search(word) for word in words)

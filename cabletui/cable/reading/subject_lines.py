"""The lines of a subject: which of them go on, and where another field begins."""

import re

from cabletui.cable.reading.page_lines import page_lines

_END = re.compile(
    r"""
    (?=[ \n¶1RCc=_*~+\#-])  # what all of them begin with: most places need no closer look
    (?:
      REF(?:TEL)?S?[ ]?(?:\(S\))?[ \t]*[:.]
    | (?i:[ ](?:[A-Z][.)][ ])?REF(?:TEL|ERENCE)?S?(?:\(S\))?[ \t]*:)
    | [ ]REF(?:TEL)?S?[ ]\(?A[.)]{1,2}[ ]
    | (?i:(?<!DE)CLASSI?F?I?ED\s{0,4}BY\b)
    | (?i:[ ]SENS[A-Z]{0,3}TIVE[ ]BUT\b)
    | (?i:[ ](?:DERIVED[ ]FROM|DECLASSIFY[ ]ON|REASONS?:|TAGS:|SUBJ(?:ECT)?[ ]?:))
    | (?i:[ ]E\.O\.[ ]?1\d{4}:[ ]{0,4}(?:DECL|N/?A\b|OADR|X?GDS|\d|TAGS))
    | [ \n][A-Z]{1,3}:[ ]\(?A[).][ ]
    | [ ]¶?1[.)][ ]{0,2}(?:\([A-Z]{1,4}[/)]|S(?:UMMARY|ummary)\b)
    | (?<=[A-Za-z?!)])¶?1[.)][ ]{0,2}\([A-Z]{1,4}[/)]
    | [ ](?:\([A-Z/]{1,6}\)[ ])?Summary[ ]?[:.]
    | [ ]SUMMARY[:.][ ](?=[^\n]{120})
    | [ ](?=S|RE:|[A-Z][ ])(?:SIPDIS\b|(?:[A-Z][ ]){4,}[A-Z]\b|RE:[ ]?(?=[A-Z]{4}))
    | [ ](?i:SUMMARY)[ ]?[:.]?[ ]{0,3}(?=[-=*_]{3}|\d{1,2}[.)][ ]?\()
    | -{4,}|={3,}|_{4,}|\*{3,}|~{3,}|\+{3,}|\#{3,}|(?:[ \n]\.){4,}|(?<!-)[ ](?:-[ ]){3,}
    )
    """,
    re.VERBOSE,
)
"""Takes what begins another field or a ruler within a line, ` Ref: A. OSLO 9` and `-----`; not
`PRESS REVIEW -- MAY`."""

_ANOTHER_FIELD = re.compile(
    r"""
      (?i:(?:[A-Z][.)][ ])?(?:REF(?:TEL)?S?\b|REFERENCES?[ ]?:)|FROM:)
    | (?i:(?:BEGIN[ ])?(?:SUMMARY|INTRODUCTION|BACKGROUND|OVERVIEW|COMMENT)[ ]?(?:[:.(/&-]|AND\b|$))
    | (?i:TAGS?\b|SUBJ(?:ECT)?[ ]?:|CLASSI?F?I?ED(?:[ ]BY|$)|DERIVED[ ]FROM|REASONS?:)
    | (?i:E\.?O\.?[ ]?1(?:\d{4}[ ]?:|2958|2356)|DECL(?:ASSIFY)?[ ]?(?:ON|:))
    | (?:RFE|REEF|REFF|EF|RE|FREF)S?:
    | [-_=*~+]{3} | [-.]{1,3}$ | (?:[-=*~+][ ]){3}
    | ¶?[ ]?\(?\d{1,2}[ ]?(?:\.(?!\d)|[,)]?[ ]?\((?:[CSU]|SBU|LOU|FOUO)[/)])
    | \([CSU](?:/NF)?\)|\(SBU\)
    | (?i:(?:[A-Z][ ]){4,}[A-Z]\b)
    | PAGE[ ]\d
    | (?:UNCLASSIFIED|CONFIDENTIAL|SECRET|LIMITED[ ]OFFICIAL[ ]USE)$
    | (?i:SIPDIS|NOFORN|STADIS|EXDIS|NODIS|LIMDIS|FOR[ ]OFFICIAL[ ]USE)
    | (?i:SENS[A-Z]{0,3}TIVE(?:$|[ ]BUT))
    """,
    re.VERBOSE,
)
"""Takes a line that begins another field, `REFS: OSLO 9`, `1. (U) The port`; not `1.5 MILES`."""

_FIELD_BELOW = re.compile(r"(?i:REF(?:TEL)?S?[ ]?[:.]|CLASSIFIED BY)")
"""Takes what stands below a subject, `REF: OSLO 9` and `Classified By`; not `1. (U) The port`."""

_NOTICE = re.compile(
    r"THIS (?:IS|CABLE|MESSAGE|TELEGRAM|DOCUMENT)\b|PLEASE\b|ENTIRE TEXT|NOT FOR\b"
    r"|ACTION (?:REQ|MESS)|SEE (?:ALSO )?PARA|POST (?:REQUESTS|ASKS)|HANDLE |MINIMIZE CONS"
)
"""Takes a notice to the reader, `THIS MESSAGE ASKS FOR`; not `THIS YEAR'S HARVEST`."""

_OPEN = re.compile(
    r"(?:[,:;/&-]|\b(?:AND|BUT|N?OR|THAN|OF|THE|ITS|HIS|HER|THEIR|TO|INTO|FOR|WITH|IN|ON|UPON|AT|BY"
    r"|FROM|AN?|AS|VS\.?|THAT|OVER|AFTER|BEFORE|UNDER|ABOUT|AGAINST|BETWEEN|DURING|UNTIL|WHILE|AMID"
    r"|IS|ARE|WILL|NOT))$",
    re.IGNORECASE,
)
"""Takes the end of a line that another goes on, `MEETS WITH`; not `MEETS`."""

_LEADS_ON = re.compile(r"(?:AND|OF|WITH|BY|TO(?! ALL\b))\b")
"""Takes the `AND` that no heading begins with: `AND OPENS A DAM`; not `ANDEAN TRADE`."""

_OLD_PAGE = re.compile(
    r"(?<=\S)[ \t]{0,8}\n[ \t]*(?:UNCLASSIFIED|CONFIDENTIAL|SECRET|LIMITED OFFICIAL USE)[ \t]*\n"
    r"\s{0,80}PAGE \d\d\s{1,20}[A-Z .]{2,30}\d{5}[^\n]{0,20}?\d{6}Z[ \t]*(?=\n[ \t]*\S)"
)
"""Takes a page break without blank lines around it, `ICE⏎  SECRET⏎⏎PAGE 02  OSLO 00402  121212Z⏎A`;
not one with, `ICE⏎⏎  SECRET⏎⏎PAGE 02  OSLO 00402  121212Z⏎A`."""

_OLD_PAGE_APART = re.compile(
    r"\s{1,40}(?:UNCLASSIFIED|CONFIDENTIAL|SECRET|LIMITED OFFICIAL USE)\s{1,40}"
    r"PAGE \d\d\s{1,20}[A-Z .]{2,30}\d{5}[^\n]{0,20}?\d{6}Z(?=[ \t]*\n)"
)
"""Takes one with, `⏎  SECRET⏎⏎PAGE 02  OSLO 00402  121212Z⏎⏎AND BEES`;
not a line of which more follows, `⏎  SECRET⏎⏎PAGE 02  OSLO 00402  121212Z AND BEES`."""

_TORN = re.compile(r"[a-z,][ \t\\]*\n[ \t]*\n[ \t]*[a-z]")
"""Takes a blank line inside a sentence, `went⏎⏎north`; not `went.⏎⏎North`."""

_AHEAD = 20
"""Characters after a subject that may be needed to see that it ends: `CLASSIFIED⏎⏎BY`."""

_FULL_LINE = 60
_LONGEST_LINE = 80
_LABEL = len("SUBJECT: ")
_MOST_BLANK_LINES = 3
_LONG_SENTENCE = 4
_FEW_LINES = 6
_MOST_LINES = 60
"""More than any subject has, blank ones counted; each line is weighed with all before it."""


def subject_lines(text: str) -> str:
    """Return what of a text belongs to the subject that it begins with.

    A subject ends before another field, a ruler, a page line or a notice to the reader. Over
    blank lines it goes on where it is open, and in capitals where its line is full or the whole
    body has a blank line after each.

    Args:
        text: What follows the label, without blanks before it.
    """
    text = _over_pages(text)
    stop = _stop(text)
    end = _END.search(text, 0, stop + _AHEAD)
    return _before_a_page(text[: min(stop, end.start()) if end else stop])


def _over_pages(text: str) -> str:
    """Return a text without the page breaks that stand within a paragraph.

    Those are page lines below a line that is open, `IN THE`, and old ones between full lines.
    """
    for start, end in reversed(list(page_lines(text))):
        before = text[:start].rstrip(" \t\n\\")
        is_alone = start and text[start - 1] == "\n"
        if is_alone and (_OPEN.search(before) or _is_broken(before, text[end:])):
            text = text[:start].rstrip() + " " + text[end:].lstrip()
    if "PAGE 0" not in text:
        return text
    text = _OLD_PAGE.sub("", text)
    page = _OLD_PAGE_APART.search(text)
    before, after = (text[: page.start()], text[page.end() :]) if page else ("", "")
    if page and (_OPEN.search(before) or _is_broken(before, after)):
        text = before.rstrip() + " " + after.lstrip()
    return text


def _is_broken(before: str, after: str) -> bool:
    """Return whether a page line stands between two lines of a subject in capitals.

    The first is so full that the word below would not fit, and no other field or heading follows.
    """
    *above, last = before.split("\n")
    line, *below = after.strip(" \t\n\\")[:_LONGEST_LINE].split("\n")
    if not (line.strip() and before.isupper() and line.isupper()) or _ANOTHER_FIELD.match(line):
        return False
    width = len(last.strip()) + (0 if above else _LABEL) + 1 + len(line.split()[0])
    return width > _FULL_LINE and not _is_ruled(below[:1]) and not _is_notice([before], line)


def _before_a_page(text: str) -> str:
    """Return a text up to a page line."""
    return text[: next((start for start, _ in page_lines(text)), len(text))]


def _stop(text: str) -> int:
    """Return where the last line of a subject ends."""
    first, *others = text.split("\n", _MOST_LINES)[:_MOST_LINES]
    taken = [first]
    stop = place = len(first)
    blank = 0
    for at, raw in enumerate(others):
        place += 1 + len(raw)
        line = raw.strip(" \t\\")
        if not line:
            blank += 1
            if blank > _MOST_BLANK_LINES:
                break
            continue
        line = _before_a_page(line)
        if not line or _ANOTHER_FIELD.match(line):
            break
        end = _END.search(line)
        own = line[: end.start()].rstrip() if end else line
        line = own if blank else line
        if not line or (own and _is_notice(taken, own)):
            break
        is_more = not blank or (
            _goes_on(taken, line, text) and not _is_ruled(others[at + 1 : at + 2])
        )
        is_more = is_more or _is_above_field(taken, line, others[at + 1 :])
        if not (is_more or (blank == 1 and _is_double_spaced(others))):
            break
        taken.append(raw)
        stop, blank = place, 0
    return stop


def _is_double_spaced(lines: list[str]) -> bool:
    """Return whether a blank line stands after each line, so that no two lines are neighbours.

    Lines longer than those of a telegram are paragraphs, with a blank line between them.
    """
    count = 0
    above = ""
    for line in lines:
        text = line.strip(" \t\\")
        if text and (above or len(text) > _LONGEST_LINE):
            return False
        count += bool(text)
        above = text
    return count >= _FEW_LINES


def _is_notice(taken: list[str], line: str) -> bool:
    """Return whether a line is a sentence to the reader, and no more of the subject.

    It is not one if it goes on with a subject in capitals that is open: `THE DOCK IS⏎NOT FOR SALE`.
    """
    if _NOTICE.match(line.upper()):
        return not (_is_open(taken) and line.isupper() and "".join(taken).isupper())
    words = [word for word in line.split() if word[0].isalpha()]
    small = sum(word[0].islower() for word in words)
    if len(words) < _LONG_SENTENCE or line[0] != words[0][0] or not words[0][1:].islower():
        is_sentence = False
    elif "".join(taken).isupper():
        is_whole = line.endswith(".") or 2 * small >= len(words)
        is_sentence = is_whole and not _is_open(taken)
    else:
        is_sentence = line.endswith(".") and 2 * small >= len(words)
    return is_sentence


def _goes_on(taken: list[str], line: str, text: str) -> bool:
    """Return whether a subject goes on in a line after a blank one."""
    is_in_capitals = "".join(taken).isupper()
    is_sentence = line.endswith(".") and not _is_open(taken)
    is_alike = is_in_capitals == line.isupper() or line.upper() == line.lower()
    if len(line) > _LONGEST_LINE or is_sentence or not is_alike:
        # A subject in capitals does not go on in small letters.
        return not is_in_capitals and line[0].islower() and len(line) <= _LONGEST_LINE
    if _is_open(taken) or line[0].islower():
        return True
    if not is_in_capitals:
        return False
    label = _LABEL if len(taken) == 1 else 0
    width = label + len(taken[-1].strip()) + 1 + len(line.split(" ", 1)[0])
    return width > _FULL_LINE or bool(_LEADS_ON.match(line) or _TORN.search(text))


def _is_above_field(taken: list[str], line: str, below: list[str]) -> bool:
    """Return whether a line after a blank one is the subject's, by the field right below it.

    In double spacing, a line between the subject and the REF lines goes on with the subject if it
    is in the same kind of letters, unless it is a caption: these name an office or have brackets.
    """
    if line.startswith("(") or line.endswith(".") or len(line) > _LONGEST_LINE:
        return False
    if "/" in line or len(line.split()) == 1 or line.isupper() != "".join(taken).isupper():
        return False
    following = next(filter(None, (text.strip(" \t\\") for text in below[:3])), "")
    return _FIELD_BELOW.match(following) is not None


def _is_open(taken: list[str]) -> bool:
    text = " ".join(taken).rstrip(" \t\\")
    return bool(_OPEN.search(taken[-1].rstrip(" \t\\"))) or text.count("(") > text.count(")")


def _is_ruled(following: list[str]) -> bool:
    """Return whether a line is a heading, by the ruler below it."""
    return any(line.strip().startswith(("---", "===", "***", "___", "~~~")) for line in following)

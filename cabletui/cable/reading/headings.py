"""The heading over a paragraph, at the end of the text before the paragraph."""

import re

from cabletui.cable.reading.page_lines import without_page_lines

_RULE_OVER = re.compile(r"(?<![-_=*~])(?:[-_=*~][ \t]?){3,}\s*(?=\S)")
"""Takes the rule of `------- Comment`, a line that was joined; not that of `-- Comment`."""

_CAPTION = re.compile(r"\n[ \t]*(?:SIPDIS|NOFORN|SENSITIVE)\Z")
"""Takes the caption at the end of `BEES⏎SIPDIS`; not `BEES SIPDIS`."""

_SENTENCE_END = re.compile(r"[.!?…][\"”’')\]]{0,3}(?=\s)")
"""Takes the `."` of `the "hives." They`; not the point of `1.4`."""

_ENDS = re.compile(r"[.!?…][\"”’')\]]{0,3}\Z")
"""Takes the end of `They stayed.`; not that of `The Bees`."""

_ITEM = re.compile(r"[-*•(\[]|\d{1,3} ?[.),]")
"""Takes the beginning of `-- Hives` and `2) Hives`; not that of `Hives` or `2007 Elections`."""

_COLUMNS = re.compile(r"\S[ ]{3}|\t")
"""Takes `Hives   12`, a row of a table; not `Hives and  bees`."""

_STOPS = re.compile(r"(?<![.…\s])(?<!\.[A-Z])\.\Z|[,;]\Z")
"""Takes the end of `They stayed.`; not that of `And then . . .`, `To the U.S.` or `What Next?`."""

_SMALL_WORDS = {
    *("a", "an", "and", "as", "at", "but", "by", "for", "from", "in", "into"),
    *("of", "on", "or", "the", "to", "vs", "with"),
}

_OPEN = (" and", " or", " of", " the", " a", " to", " with", " but")
"""Ends that another word has to follow."""

_SIGNS = "-_=*~"
_LEAST = 3
"""Signs of a rule; two are a dash."""

_LOOK = 300
"""Characters before the rule that a heading with the rules over it has at most."""

_LONGEST = 72
_LONGEST_IN_LINES = 110
_MOST_LINES = 2
_SLACK = 4
"""By how many signs a rule may be longer or shorter than the line it was drawn for."""


def ruled_heading(text: str) -> str:
    r"""Return the heading with a rule below it that ends a text, as printed; empty without one.

    The rule may be in its line, or stand apart; it may have a rule over it, too.

    >>> ruled_heading("The bees came.\n\n-----\n\nTHE HIVES\n\n------\n---\n\n")
    'THE HIVES'
    >>> ruled_heading("They will come. ------- The Hives -------\n")
    'The Hives'
    >>> ruled_heading("They will come.\n-------\n")
    ''
    """
    text = without_page_lines(text).rstrip()
    if not text.endswith(tuple(_SIGNS)):
        return ""
    above = _without_rules(text)
    start = _start(above, text[len(above) :])
    return "" if start is None else above[start:].rstrip(" -")


def without_heading(text: str) -> str:
    """Return a text without a heading at its end, and without the rules below it and over it.

    Without a rule, the words after the last sentence are a heading if they look like a title.
    """
    above = _without_rules(text)
    start = _start(above, text[len(above) :]) if above != text else title_start(above)
    return above if start is None else _without_rules(above[:start].rstrip())


def title_start(text: str) -> int | None:
    """Return where words behind the last sentence begin that have a rule over them, or are a title.

    None if a text ends otherwise.
    """
    start = _after_sentences(text)
    if start is None:
        return None
    if rule := _RULE_OVER.match(text, start):
        return rule.end()
    return start if not text.endswith(":") and is_title(text[start:]) else None


def _start(above: str, below: str) -> int | None:
    """Return where the heading begins that ends a text; None without one.

    Args:
        above: The text above a rule.
        below: The rule, and all from the end of the text to it.
    """
    first = max(0, len(above) - _LOOK)
    over = [found.end() for found in _RULE_OVER.finditer(above, first)]
    if over and _is_heading(above[over[-1] :]):
        return over[-1]
    lines = above[first:].split("\n")
    if "\n" not in below and (start := _after_sentences(above)) is not None:
        return start
    for count in range(1, min(_MOST_LINES, len(lines)) + 1):
        words = "\n".join(lines[-count:]).lstrip()
        start = len(above) - len(words)
        # Apart from the sentences before it, even a question is a heading.
        if _is_heading(words) and (_is_apart(above[:start]) or _is_underlined(words, below)):
            return start
    return _after_sentences(above)


def _is_heading(words: str) -> bool:
    """Return whether words with a rule below may be a heading, in a line or two."""
    lines = words.split("\n")
    longest = _LONGEST if len(lines) == 1 else _LONGEST_IN_LINES
    if len(lines) > _MOST_LINES or _COLUMNS.search(words.strip()):
        return False
    return _may_be_heading(" ".join(words.split()), longest)


def _is_underlined(words: str, below: str) -> bool:
    """Return whether the rule in the next line was drawn for a line."""
    _, line_end, rule = below.partition("\n")
    length = len(rule.split("\n", 1)[0].strip())
    return bool(line_end) and abs(length - len(words.strip())) <= _SLACK


def _is_apart(before: str) -> bool:
    """Return whether what follows a text stands apart from its sentences."""
    text = before.rstrip()
    blank_line = before[len(text) :].count("\n") > 1
    return not text or blank_line or bool(_ENDS.search(text)) or len(_rule(text)) >= _LEAST


def _after_sentences(text: str) -> int | None:
    """Return where the words after the last sentence begin, if they may be a heading."""
    first = max(0, len(text) - _LOOK)
    ends = [found.end() for found in _SENTENCE_END.finditer(text, first)]
    words = text[ends[-1] :].strip() if ends else ""
    rule = _RULE_OVER.match(words)
    heading = words[rule.end() :] if rule else words
    if (
        "\n" in heading
        or _COLUMNS.search(heading)
        or _ENDS.search(text)
        or not _may_be_heading(heading)
    ):
        return None
    return len(text) - len(words)


def _without_rules(text: str) -> str:
    """Return a text without the rules at its end, and without a caption among them."""
    while len(_rule(text)) >= _LEAST:
        text = text.rstrip(_SIGNS + " \t").rstrip()
        text = _CAPTION.sub("", text).rstrip()
    return text


def _rule(text: str) -> str:
    """Return the signs at the end of a text that may be a rule, the blanks between them aside."""
    return "".join(text[len(text.rstrip(_SIGNS + " \t")) :].split())


def _may_be_heading(line: str, longest: int = _LONGEST) -> bool:
    return (
        0 < len(line) <= longest
        and any(map(str.isalpha, line))
        and not _ITEM.match(line)
        and not _STOPS.search(line)
    )


def is_title(words: str) -> bool:
    """Return whether all words that count begin with a capital letter; `END NOTE` is no title."""
    counted = [word.strip("\"'“”‘’(),.…:/-") for word in words.split()]
    counted = [word for word in counted if word and word.lower() not in _SMALL_WORDS]
    if not counted or counted[0].upper() == "END" or words.lower().endswith(_OPEN):
        return False
    return all(word[0].isupper() or word[0].isdigit() for word in counted)

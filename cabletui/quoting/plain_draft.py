"""A draft as plain text, without what HTML, Markdown, LaTeX and word processors put into it.

Lines stay lines, so that what is found has a line number in the draft.
"""

import re
from html import unescape

_QUOTING = re.compile(r"<(/?)(?:blockquote|q)(?:\s[^<>]{0,2000})?>", re.IGNORECASE)
"""Takes `<blockquote class="x">` and `</q>`; not `<p>`."""

_NUMBER_ABOVE = re.compile(r"<sup(?:\s[^<>]{0,200})?>[^<>a-z]{0,9}</sup>", re.IGNORECASE)
"""Takes the `<sup>1</sup>` of a footnote; not that of `<sup>th</sup>`."""

_UNSHOWN = re.compile(
    r"<(script|style)(?:\s[^<>]{0,2000})?>[^<]{0,20000}</\1\s{0,9}>|<!--[^<]{0,20000}?-->",
    re.IGNORECASE,
)
"""Takes `<style>p {}</style>` and `<!-- a -->`; not `<p>a</p>`."""

_BLOCK_TAG = re.compile(
    r"</?(?:p|div|br|li|ul|ol|td|th|tr|table|h[1-6]|body|html|section|article|hr|header|footer)"
    r"(?:\s[^<>]{0,2000})?/?>",
    re.IGNORECASE,
)
"""Takes `<p class="x">` and `<br/>`; not `<em>` or `a < p > b`."""

_TAG = re.compile(
    r"</?(?:em|i|b|u|s|strong|a|span|sup|sub|small|font|cite|mark|del|ins|abbr|code|img|o:p)"
    r"(?:\s[^<>]{0,2000})?/?>",
    re.IGNORECASE,
)
"""Takes `<em>` and `</a>`; not `<p>` or `a < b > c`."""

_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z]{2,30}\d{0,2});")
"""Takes `&ldquo;` and `&#8220;`; not the sign of `R&D;`."""

_ENQUOTED = re.compile(r"\\(?:text|block|en)quote\*?\{([^{}]{1,20000})\}")
r"""Takes `\enquote{a}`; not `\emph{a}`."""

_ESCAPED = re.compile(r"\\([\\`*_{}\[\]()#+.!\"'>~|$&<-])")
r"""Takes `\"` and `\[`; not `\a`."""

_CHANGED_LETTER = re.compile(r"\[([^\W\d_])\](?=[^\W\d_])")
"""Takes the `[a]` of `[a]mbassador`; not that of `[a] mast` or `[sic]`."""

_UNSEEN = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff]")
"""Takes the soft hyphen of `mas\u00adter`; not the `-` of `mas-ter`."""

_FOOTNOTE = re.compile(r"(?<=[^\W\d_]|[.,;:!?”»\"’)])[⁰¹²³⁴-⁹]{1,3}")
"""Takes the `¹` of `tide¹` and `tide.”¹`; not that of `10¹`."""

_MARKS = str.maketrans({"″": '"', "‶": '"', "＂": '"', "〝": "“", "〞": "”", "「": "“", "」": "”"})


def plain_draft(draft: str) -> str:
    r"""Return a draft as plain text, with as many lines.

    >>> plain_draft("<p>It says <q>[t]he <em>tide</em>&nbsp;came</q>.</p>").strip()
    'It says “the tide\xa0came”.'
    """
    text = _UNSHOWN.sub(_lines, draft) if "<" in draft else draft
    if "<" in text:
        text = _QUOTING.sub(lambda tag: _with_lines("”" if tag[1] else "“", tag), text)
        text = _NUMBER_ABOVE.sub(_lines, text)
        text = _BLOCK_TAG.sub(lambda tag: _with_lines(" ", tag), text)
        text = _TAG.sub(_lines, text)
    text = _ENTITY.sub(lambda entity: " ".join(unescape(entity[0]).splitlines()), text)
    text = _ESCAPED.sub(r"\1", _ENQUOTED.sub(r"“\1”", text))
    text = _CHANGED_LETTER.sub(r"\1", _FOOTNOTE.sub("", _UNSEEN.sub("", text)))
    return text.translate(_MARKS)


def _lines(found: re.Match[str]) -> str:
    return "\n" * found[0].count("\n")


def _with_lines(text: str, found: re.Match[str]) -> str:
    return text + _lines(found)

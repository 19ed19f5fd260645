"""The text of a page's boxes without what the site put into it.

The boxes are not HTML-escaped: a bare `&` and a bare `<` are text, so an HTML parser would lose
what follows them. The site's line break is the literal `&#x000A;`; its decoration is a handful
of tags, and the paragraph sign before each paragraph.
"""

import re

_BREAK = "&#x000A;"
_SIGN = "¶"

_TAG = re.compile(
    r"<\s?/\s?(?:a|strong|em|td|tr|table)\s?>"
    r"|<(?:br|strong|em)\s?/?>"
    r"|<a(?:\s+[\w-]+\s*=\s*(?:'[^'<>]*'|\"[^\"<>]*\"|[^\s'\"<>]+))+\s*>",
    re.IGNORECASE,
)
"""The tags that occur in the boxes; everything else in angle brackets is text. Takes `<br/>` and
`<a href='/tag/PREL_0.html'>`; not `<Israel>`."""

_ENTITY = re.compile(r"&(?:#(\d{2,7})|#[xX]([0-9A-Fa-f]{2,6})|(amp|lt|gt|quot));")
"""Numbers, and the four names that markup needs. Takes `&#x000A;` and `&amp;`; not the `&D;` of
`R&D;`."""

_NAMED = {"amp": "&", "lt": "<", "gt": ">", "quot": '"'}
_LAST_CODE_POINT = 0x10FFFF
_SURROGATES = range(0xD800, 0xE000)
_WINDOWS = range(0x80, 0xA0)
"""Character numbers that browsers of the time read as Windows-1252: 146 is an apostrophe."""


def without_site_markup(box: str) -> str:
    """Return the verbatim text of a box, given what stands between its `pre` tags."""
    text = box.replace(_BREAK, "\n")
    if "<" in text:
        text = _TAG.sub("", text)
    if _SIGN in text:
        text = text.replace(_SIGN, "")
    if "&" in text and ";" in text:
        text = _ENTITY.sub(_character, text)
    return text


def _character(entity: re.Match[str]) -> str:
    decimal, hexadecimal, name = entity.groups()
    if name:
        return _NAMED[name]
    point = int(decimal) if decimal else int(hexadecimal, 16)
    if point == 0 or point > _LAST_CODE_POINT or point in _SURROGATES:
        return str(entity.group())
    if point in _WINDOWS:
        return bytes([point]).decode("cp1252", errors="ignore") or str(entity.group())
    return chr(point)

"""What kind of page it is that is not a cable, and whether a cable should be in its place."""

import re

from cabletui.errors import Refusal
from cabletui.importers.cable_names import is_named_as_cable
from cabletui.importers.importer import PassedOver
from cabletui.importers.site_markup import without_site_markup

CUT = "The page stops before its end; fetch it again."

_END = re.compile(rb"</(?:html|body)", re.IGNORECASE)
"""Takes `</body>` and `</HTML>`; not `<body>`."""

_TITLE = re.compile(rb"<(title|h1)\b[^<>]*>(.*?)</\1", re.DOTALL | re.IGNORECASE)
"""Takes `<title>Not Found</title>` and `<h1 id=a>Fog</h1>`; not `<h2>Fog</h2>`."""

_MARKUP = re.compile(r"<[^<>]*>")
"""Takes `<b>` and `</b>`; not `3 < 4`."""

_SITE = re.compile(
    rb"<title>\s*Cable Viewer|class=['\"]?pane (?:big|small)|>\s*Cablegate's cables", re.IGNORECASE
)
"""Takes `<title>Cable Viewer` and `class='pane big'`; not `<title>Fog</title>`."""

_HEADED = re.compile(rb"<h3[^<>]*>\s*Viewing\s+cable\s", re.IGNORECASE)
"""Takes `<h3>Viewing cable 06BRINOVA12`; not `<h3>Browse by tag`."""

_ERROR = re.compile(
    r"\b(?:[45]\d\d\b.{0,40}|not found|forbidden|unauthori[sz]ed|access denied|bad gateway"
    r"|(?:service|temporarily) unavailable|gateway time-?out|internal server error|error)\b"
    r"|just a moment|attention required|too many requests|captcha|account suspended"
    r"|page (?:cannot|can't) be|domain (?:is )?for sale|log ?in\b|sign in\b",
    re.IGNORECASE,
)
"""Takes the titles `404 Not Found` and `Just a moment...`; not `Embassy Aldermoor`."""

_OF_CABLE = re.compile(
    rb"\bE\.? ?O\.? ?1[0-9]{4}\b|\bSUBJECT:|\bTAGS:? [A-Z]{4},|C O N F I D E N T I A L|S E C R E T"
)
"""Takes what stands at the head of most cables: `E.O. 12958: DECL`; not `Subject: my holidays`."""

_LOOKED_AT = 1 << 18


def outcome_of_other_page(page: bytes, name: str) -> Refusal | PassedOver:
    """Return the outcome for a page that has no particulars of a cable.

    Args:
        page: The whole page.
        name: The file; a name like a cable's means that a cable should be here.
    """
    start = page[:_LOOKED_AT]
    if _HEADED.search(page):
        is_whole = _END.search(page)
        headed = "The page is headed as a cable but has no table of particulars."
        return Refusal(name, headed if is_whole else CUT)
    is_of_site = _SITE.search(start) is not None
    if not _END.search(page) and (is_of_site or not _TITLE.search(start)):
        return Refusal(name, CUT)
    kind = _kind(start, is_of_site=is_of_site)
    if not is_of_site and _OF_CABLE.search(page):
        return Refusal(name, f"It is {kind} that holds a cable in a form which is not read.")
    return _said(kind, name)


def _kind(start: bytes, *, is_of_site: bool) -> str:
    if is_of_site:
        return "a page of the site that is no cable"
    found = _TITLE.search(start)
    title = _text(found[2]) if found else ""
    if _ERROR.search(title):
        return f"an error page (“{title}”)"
    return f"a page of another site (“{title}”)" if title else "a page of another site"


def _said(kind: str, name: str) -> Refusal | PassedOver:
    if is_named_as_cable(name):
        return Refusal(name, f"It is {kind} under the name of a cable; fetch the cable again.")
    return PassedOver(name, kind)


def _text(html: bytes) -> str:
    text = " ".join(without_site_markup(_MARKUP.sub("", html.decode("utf-8", "replace"))).split())
    return text if len(text) <= 60 else f"{text[:60]}…"

"""A cable as an entry of a BibTeX file."""

import re

from cabletui.cable.citation import kept_by, page_address
from cabletui.exporters.dossier import DossierEntry
from cabletui.exporters.publication import KIND, posts, words_of
from cabletui.text.sanitise import safe

_MEANT_OTHERWISE = re.compile(r"[\\{}$&#_%~^]")
"""Takes the `&` of `R&D`, which LaTeX would obey; not the letters of `R and D`."""

_IN_LATEX = {
    "\\": r"\textbackslash{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
}

_NO_KEY = re.compile(r"[^A-Za-z0-9_:.-]+")
"""Takes what a key may not have: the blank and comma of `06 LIMA, 12`; not `06LIMA12`."""


def bibtex_entry(entry: DossierEntry) -> str:
    """Return the entry of a cable, keyed by its reference id.

    The form is `@techreport`, of which every style of BibTeX and biblatex knows author,
    institution and number.
    """
    cable = entry.cable
    day = cable.created.time
    address = page_address(cable)
    fields = {
        "author": " and ".join(f"{{{_latex(post)}}}" for post in posts(cable)),
        "title": f"{{{_latex(cable.subject or cable.reference_id)}}}",
        "type": KIND,
        "number": _latex(cable.reference_id),
        "institution": f"{{{_latex(cable.origin)}}}",
        "year": f"{day:%Y}",
        "month": f"{day:%b}".lower(),
        "date": f"{day:%Y-%m-%d}",
        "keywords": _latex(", ".join(cable.tags)),
        "note": _latex(", ".join(filter(None, (cable.classification, kept_by(cable))))),
        "url": address.replace("%", r"\%"),
        "annote": _latex(" ".join(words_of(entry))),
    }
    lines = [f"  {name} = {_value(name, text)}," for name, text in fields.items() if text]
    key = _NO_KEY.sub("-", cable.reference_id)
    return "\n".join((f"@techreport{{{key},", *lines, "}"))


def _value(name: str, text: str) -> str:
    # A month is one of BibTeX's own names, which styles write in their language.
    return text if name == "month" else f"{{{text}}}"


def _latex(text: str) -> str:
    return _MEANT_OTHERWISE.sub(_escaped, safe(text))


def _escaped(found: re.Match[str]) -> str:
    sign = found.group()
    return _IN_LATEX.get(sign, f"\\{sign}")

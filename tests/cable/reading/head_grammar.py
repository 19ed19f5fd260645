"""A grammar of whole heads of cables: each as people write it, with what its fields say."""

from dataclasses import dataclass
from datetime import date

from hypothesis import strategies as st

CODES = ("PREL", "ECON", "ETRD", "SENV", "EFIS", "KCRM", "KNNP", "NATO", "NO", "SW", "NA", "IN")
WORDS = (
    "HARBOUR",
    "MASTER",
    "WARNS",
    "ISLAND",
    "VOTES",
    "FARES",
    "LIGHTHOUSE",
    "KEEPERS",
    "QUOTAS",
)
JOINING = ("AND", "OF", "WITH", "FOR", "TO")
CAPTIONS = ("SIPDIS", "NOFORN\nSIPDIS", "SENSITIVE\nSIPDIS", "STATE FOR EUR/NB", "")
OPENINGS = ("UNCLAS ALDERMOOR 000402", "C O N F I D E N T I A L ALDERMOOR 000402", "SECRET OSLO 12")
ORDERS = (
    ("E.O. 12958: DECL: 10/08/2019", "10/08/2019", date(2019, 10, 8)),
    ("E.O. 12958: DECL: 2019/10/08", "2019/10/08", date(2019, 10, 8)),
    ("EO 12958 DECL: 10/08/2019", "10/08/2019", date(2019, 10, 8)),
    ("E.O.12958: DECL ON: 08 OCTOBER 2019", "08 OCTOBER 2019", date(2019, 10, 8)),
    ("E.O. 12958: N/A", "N/A", None),
    ("E. O. 12958: DECL: OADR", "OADR", None),
)
BEFORE_ORDERS = ("\n", "\n\n", " ", " STATE FOR EUR ", "; COMMERCE FOR ITA ")
LABELS_OF_TAGS = (
    "TAGS: ",
    "TAGS ",
    "TAGS:",
    "TAGES: ",
    "TAGGS: ",
    "TGS: ",
    "TAG: ",
    "TAG'S: ",
)
BETWEEN_CODES = (" ", ", ", ",  ", "\n", ",\n     ", " \n ")
LABELS_OF_SUBJECTS = (
    "SUBJECT: ",
    "SUBJECT:  ",
    "SUBJ: ",
    "SUBJECT: SUBJECT: ",
    "UBJECT: ",
    "S U B J E C T: ",
)
MARKS = ("", "(C) ", "(U) ", "(C/NF) ", "(SBU) ")
BETWEEN_LINES = ("\n", " \n", "\n\n", " \n \n")
AFTER_SUBJECTS = (
    "\nREF: ALDERMOOR 12",
    " \n \nREFS: A. ALDERMOOR 12 \n     B. OSLO 7",
    "\nSENSITIVE BUT UNCLASSIFIED - PLEASE HANDLE ACCORDINGLY",
    "\nThis message asks for guidance. See paragraph 5.",
    "\n\nPost requests an answer by May 4.",
    "\nALDERMOOR 00000402  001.2 OF 003",
    " NEW DELHI 00000402  001.2 OF 003",
    " -------------",
    "\n* * * * * *",
    "\n",
)
REASONS = ("1.4 (b) and (d)", "1 .4 (b), (d)", "1/4 (B) (D)", "1.4(b,d)", "(b) and (d)", "1.4 b/d")
BEFORE_REASONS = (" for reasons ", ", Reason: ", ". Reasons\n\n", ".  REASONS: ", ", reason ")
HEADINGS = (
    "1. (C) SUMMARY: ",
    "1. (C) Summary. (C) ",
    "SUMMARY\n-------\n\n1. (C) ",
    "- - - -\nSummary and Comment\n- - - -\n\n1. (C) Summary and Comment: ",
    "------- Introduction and Summary -------\n\n1. (C) ",
    "1) (C) Summary/Comment: ",
    "1. (C) (SUMMARY): ",
)
AFTER_SUMMARIES = (" END SUMMARY.\n\n2. (C) Fares", "\n\n2. (C) Fares", " (End summary)\n2. Fares")


@dataclass(frozen=True, slots=True)
class Head:
    """A head, and what it says."""

    body: str
    order: str
    until: date | None
    tags: tuple[str, ...]
    subject: str
    reasons: tuple[str, ...]
    summary: str


@st.composite
def heads(draw: st.DrawFn) -> Head:
    """Draw a head."""
    order, said, until = draw(st.sampled_from(ORDERS))
    codes = draw(st.lists(st.sampled_from(CODES), min_size=2, max_size=9, unique=True))
    first, second = draw(_lines_of_subjects())
    text = draw(st.sampled_from(("The board met in May.", "Fares fell\nby a tenth, as in 2008.")))
    label = draw(st.sampled_from(LABELS_OF_SUBJECTS)) + draw(st.sampled_from(MARKS))
    body = (
        draw(st.sampled_from(OPENINGS))
        + "\n\n"
        + draw(st.sampled_from(CAPTIONS))
        + draw(st.sampled_from(BEFORE_ORDERS))
        + order
        + draw(st.sampled_from(BETWEEN_LINES))
        + draw(st.sampled_from(LABELS_OF_TAGS))
        + draw(_joined(codes))
        + draw(st.sampled_from(BETWEEN_LINES))
        + f"{label}{first}{draw(st.sampled_from(BETWEEN_LINES)) if second else ''}{second}"
        + draw(st.sampled_from(AFTER_SUBJECTS))
        + "\n\nClassified By: CDA Anton Vane"
        + draw(st.sampled_from(BEFORE_REASONS))
        + draw(st.sampled_from(REASONS))
        + "\n\n"
        + draw(st.sampled_from(HEADINGS))
        + text
        + draw(st.sampled_from(AFTER_SUMMARIES))
    )
    subject = f"{first} {second}".strip()
    return Head(body, said, until, tuple(codes), subject, ("1.4(b)", "1.4(d)"), text)


@st.composite
def _lines_of_subjects(draw: st.DrawFn) -> tuple[str, str]:
    """Draw a subject of a line, or of two of which the first is open."""
    words = draw(st.lists(st.sampled_from(WORDS), min_size=3, max_size=8))
    at = draw(st.integers(0, len(words) - 1))
    if at < 2:
        return " ".join(words), ""
    return " ".join((*words[:at], draw(st.sampled_from(JOINING)))), " ".join(words[at:])


@st.composite
def _joined(draw: st.DrawFn, codes: list[str]) -> str:
    text = codes[0]
    for code in codes[1:]:
        text += draw(st.sampled_from(BETWEEN_CODES)) + code
    return text

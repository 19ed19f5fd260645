"""A grammar of REF lines: blocks as people write them, each with what it cites."""

from collections.abc import Sequence
from dataclasses import dataclass
from textwrap import TextWrapper

from hypothesis import strategies as st

from cabletui.cable.reference import full_year

YEAR = 2009
"""The year of the cables that the blocks stand in."""

STATIONS = {
    "LIMA": "LIMA",
    "State": "STATE",
    "SECSTATE": "STATE",
    "LA PAZ": "LAPAZ",
    "Rio de Janeiro": "RIODEJANEIRO",
    "USUN NEW YORK": "USUNNEWYORK",
    "TEL AVIV": "TELAVIV",
    "PORT-AU-PRINCE": "PORTAUPRINCE",
    "Embassy Oslo": "OSLO",
    "BEIJNG": "BEIJING",
    "SAN J0SE": "SANJOSE",
    "CA1RO": "CAIRO",
    "US MISSION GENEVA": "GENEVA",
    "N'DJAMENA": "NDJAMENA",
    "ALDERMOOR": "ALDERMOOR",
    "PORT QUILLON": "PORTQUILLON",
}
INVENTED = {"ALDERMOOR", "PORT QUILLON"}
"""Stations that no table has; only a bullet tells that they are some."""

UNKNOWN = {*INVENTED, "BEIJNG"}
"""Stations that no table has as they are written here."""

BEFORE = ("05 ", "2005 ", "'05 ", "(05) ", "(2005) ", "O5 ", "05-")
AFTER = ("/05", " (05)", " (2005)", "-05", "/2005", " OF 2005", " in 2005", " DTD 3 MAY 2005")
BETWEEN = (" (05) ", " (2005) ")
NUMBERS = ("{0}", "{0:05}", "{0:06}", "{0:08}")
LEADS = (" ", " ", " ", " NO. ", " #", ": ", "  ", " - ", " CABLE ", ", ")
LEADS_OF_ONE = (" ", " ", " ", "-", "_", ".")
"""What may stand before a number that is the only one of its station."""

NOTES = (
    *("", "", "", " (NOTAL)", " AND PREVIOUS", " (EXDIS)", ' ("THE BOARD MEETS")', " NOTAL"),
    *(" ET AL", ", para 4", " PARAS 3-5", " - NOTAL", " [NOTAL]"),
)
OTHERS = (
    "HALE-VANE E-MAIL OF 12 MARCH 2008",
    "VANE/HALE EMAILS 3-14 THRU 4-2",
    "HALE-REED TELCON 9/28",
    "OSLO DAILY REPORT 7-28-08",
    "TD-314/08123-09",
    "IIR 6 814 0123 08",
    "NSG POC 771/2005 - JUNE 3 2005",
    "2008 HUMAN RIGHTS REPORT FOR NORWAY",
    "LETTER OF REQUEST (08-171)",
    "E-MAIL 09MAR07",
    "9 FAM 41.31 N1",
    "OSLO 2004 TRADE BARRIERS REPORT",
    "FBIS EUP20080707950031",
)
BULLETS = {
    "A.": "{0}. ",
    "A)": "{0}) ",
    "(A)": "({0}) ",
    "A:": "{0}: ",
    "[A]": "[{0}] ",
    "A -": "{0} - ",
    "A.A)": "{0}. {0}) ",
    "(A)glued": "({0})",
    "REF A": "REF {0}. ",
    "¶A.": "¶{0}. ",
    "A": "{0} ",
    "1.": "{1}. ",
    "1)": "{1}) ",
    "(1)": "({1}) ",
    "": "",
}
PAGE = "\nOSLO 00000233  001.2 OF 003\n\n     "
BETWEEN_ITEMS = (
    PAGE,
    "\n\n\n",
    " \\\n \\\n     ",
    ". ",
    "\n     ",
    "\n",
    ", ",
    "; ",
    ",\n",
    " \n \n     ",
    "  ",
    ";\n ",
)
BETWEEN_BARE_ITEMS = ("; ", ", ", " AND ", "\n", ";\n", ", \n")
LABELS = (
    "REF: ",
    "REFS: ",
    "Ref: ",
    "REFTEL: ",
    "REF:  ",
    "REF.: ",
    "REFS:\n",
    "Refs:",
    "REF(S): ",
    "REF'S: ",
    "REF/S: ",
    "R E F: ",
    "REFERENCED CABLES: ",
    "REF, ",
)
TAILS = (
    "\n\n1. (C) Summary. Quotas fell in 2004 by 12 percent.\n\nB. LIMA 12\n",
    "\n\nClassified By: DCM Nora Hale for reasons 1.4 (b) and (d).\n",
    "\n\nThe town gave NOK 640,000 to the museum, which opened in March 2004.\n",
    "\n\nSUMMARY\n-------\n\n1. Quotas fell.\n",
    " \n \nSENSITIVE BUT UNCLASSIFIED - PLEASE PROTECT\n\nLIMA 12\n",
    "\n\n(C) Per reftel, Lima 300 guests came.\n",
    "\n\nLima 300 jobs lost, the board said in Quito 12 days later.\n",
    "\n\nIn 2004 Norway had 12 yards; 05 Lima was a good year.\n",
    "\n\nBEGIN TEXT: THE PORT OF LIMA 300 TONNES. END TEXT.\n",
    " 1. Quotas fell in Lima 300 tonnes below those of Quito 400.\n\n2. They rose.\n",
    "\nThis message is for Lima 300 only.\n",
    "\n\n-----\nQUOTAS\n-----\n\nLIMA 12; QUITO 13\n",
    "\n\nOn March 3 Embassy Lima 300 guests drank 20 barrels.\n",
    "",
)


@dataclass(frozen=True)
class Item:
    """An item of a list, and the ids that it cites."""

    text: str
    ids: tuple[str, ...]


@st.composite
def cables(draw: st.DrawFn, names: Sequence[str]) -> Item:
    """Draw a cable, perhaps with its year, more numbers of its station and a note."""
    name = draw(st.sampled_from(names))
    serials = draw(st.lists(SERIALS, min_size=1, max_size=4))
    where = draw(st.sampled_from(("", "", "before", "after", "between")))
    before = draw(st.sampled_from(BEFORE)) if where == "before" else ""
    serials = serials[:1] if where == "after" else serials
    leads: Sequence[str] = LEADS if len(serials) > 1 or name in UNKNOWN else LEADS + LEADS_OF_ONE
    leads = tuple(one for one in leads if name not in UNKNOWN or one != ", ")
    lead = draw(st.sampled_from(BETWEEN if where == "between" else leads))
    numbers = [draw(garbled(draw(st.sampled_from(NUMBERS)).format(serial))) for serial in serials]
    joint = draw(st.sampled_from((", ", "/", " AND ", " & ", ", AND ", "; ", " + ")))
    joined = joint.join(numbers) + (draw(st.sampled_from(AFTER)) if where == "after" else "")
    year = full_year(5) if where else YEAR
    ids = tuple(f"{year % 100:02}{STATIONS[name]}{serial}" for serial in serials)
    return Item(f"{before}{name}{lead}{joined}{draw(st.sampled_from(NOTES))}", ids)


def garbled(number: str) -> st.SearchStrategy[str]:
    """Return a strategy for a number, and for it as the wire may have garbled it."""
    forms = {number, number[0] + number[1:].replace("0", "O", 1), number.replace("1", "l", 1)}
    if number[0] != "0" and len(number) == 4:
        forms.add(f"{number[0]},{number[1:]}")
    return st.sampled_from([number, number, *sorted(forms)])


@st.composite
def cables_behind_their_number(draw: st.DrawFn, names: Sequence[str]) -> Item:
    """Draw a cable whose station stands after its number, perhaps with its year."""
    name, serial = draw(st.sampled_from(names)), draw(SERIALS)
    lead, behind = draw(st.sampled_from((("", ""), ("05 ", ""), ("", "/05"))))
    year = 5 if lead or behind else YEAR % 100
    return Item(f"{lead}{serial}{behind} {name}", (f"{year:02}{STATIONS[name]}{serial}",))


SERIALS = st.integers(111, 99_999).filter(lambda serial: not 1900 < serial < 2011)
"""Numbers that are no year."""


def items() -> st.SearchStrategy[Item]:
    """Return a strategy for items that are cables, and some that are not."""
    others = st.sampled_from([Item(text, ()) for text in OTHERS])
    cable = cables(sorted(STATIONS))
    behind = cables_behind_their_number(sorted(set(STATIONS) - UNKNOWN))
    return st.one_of(cable, cable, cable, cable, others, behind)


@st.composite
def blocks(draw: st.DrawFn) -> Item:
    """Draw a body with REF lines."""
    style = draw(st.sampled_from(sorted(BULLETS)))
    bare = cables(sorted(set(STATIONS) - INVENTED))
    drawn = draw(st.lists(items() if style else bare, min_size=1, max_size=6))
    joint = draw(st.sampled_from(BETWEEN_ITEMS if style else BETWEEN_BARE_ITEMS))
    listed = [
        BULLETS[style].format("ABCDEF"[at], at + 1) + item.text for at, item in enumerate(drawn)
    ]
    label = draw(st.sampled_from([one for one in LABELS if "1" not in style or one[-1] != "\n"]))
    text = joint.join(listed)
    is_plain = not any(sign in text for sign in ("\n", "QUILLON", "FAM")) and style not in ("", "A")
    if is_plain and draw(st.booleans()):
        width = draw(st.integers(30, 65))
        wrapper = TextWrapper(width, break_on_hyphens=False, break_long_words=False)
        text = "\n     ".join(wrapper.wrap(text))
    body = f"SUBJECT: FOG\n\n{label}{text}{draw(st.sampled_from(TAILS))}"
    ids = tuple(one for item in drawn for one in item.ids)
    return Item(body.upper() if draw(st.booleans()) else body, ids)

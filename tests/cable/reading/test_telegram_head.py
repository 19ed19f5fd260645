"""Heads as the centre printed them, made by a grammar of their shapes."""

from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st

from cabletui.cable.reading.telegram_head import OfficeCopies, Officer, telegram_head

SYMBOLS = st.sampled_from(("EUR", "EA", "L", "CIAE", "SPM", "QQQ", "IO", "NODS"))
OFFICES = st.lists(st.builds(OfficeCopies, SYMBOLS, st.integers(0, 99)), min_size=1, max_size=14)
NAMES = st.sampled_from(("NLAMP", "A. B. GULL", "MR. TERN", "PPREED,  JR.", "JROOK:ABC"))
SECTIONS = st.sampled_from(("EUR/CE", "S/S-O", "L", "NEA/ ARN", "EB/IFD/OMA"))
LEVELS = st.sampled_from(
    ("SECRET", "LIMITED OFFICIAL USE", "UNCLASSIFIED", "C O N F I D E N T I A L")
)
GAPS = st.sampled_from((" ", "  ", "      "))


@dataclass(frozen=True)
class Printed:
    """A head, and what is to be read in it."""

    text: str
    first: tuple[OfficeCopies, ...]
    info: tuple[OfficeCopies, ...]
    drafter: Officer
    approver: Officer
    clearers: tuple[Officer, ...]


@st.composite
def heads(draw: st.DrawFn) -> Printed:
    gap, first, info = draw(GAPS), draw(OFFICES)[:7], draw(OFFICES)
    label = draw(st.sampled_from(("ACTION", "ORIGIN")))
    blank = draw(st.sampled_from(("", "\n")))
    between = draw(st.sampled_from((f"\n{blank}", "   ")))
    lines = f"\n{blank}".join(
        gap.join(map(copies, info[at : at + 7])) for at in range(0, len(info), 7)
    )
    total = draw(st.sampled_from(("/{:03} W", "\n/{:03}  R", "/{:03}W"))).format(
        sum(one.copies for one in (*first, *info)) % 1000
    )
    officers = draw(st.lists(st.builds(Officer, NAMES, SECTIONS), min_size=2, max_size=6))
    day = draw(st.sampled_from(("", "\n05/22/73   EXT 23262", "\n12/1/75 X 21234")))
    cleared = draw(st.sampled_from(("", "CLEARED BY ", "CLEARED BY: ")))
    colon = draw(st.sampled_from((" ", ": ", ":")))
    written = [f"{one.office}:{gap if gap == ' ' else ''}{one.name}" for one in officers]
    text = "\n".join(
        [
            f"{draw(LEVELS)}\n\nPAGE 01{gap}PORT ALDER{gap}00959{gap}171944Z\n{blank}",
            *draw(st.sampled_from(((), ("51",)))),
            f"{label}{gap}{gap.join(map(copies, first))}{between}INFO{gap}{lines}{gap}{total}\n",
            f"DRAFTED BY{colon}{written[0]}{day}",
            f"APPROVED BY{colon}{written[1]}",
            "\n".join([f"{cleared}{written[2]}", *written[3:]]) if written[2:] else "",
            draw(st.sampled_from(("-" * 21 + "     064536", "-" * 18 + "171945Z 064536 /61"))),
            "R 171600Z MAY 74\nFM AMEMBASSY PORT ALDER\nTO SECSTATE WASHDC 3410",
        ]
    )
    clean = [Officer(" ".join(one.name.split()), one.office.replace(" ", "")) for one in officers]
    further = " ".join(day.split())
    drafter = Officer(clean[0].name, clean[0].office, further)
    return Printed(text, tuple(first), tuple(info), drafter, clean[1], tuple(clean[2:]))


def copies(one: OfficeCopies) -> str:
    return f"{one.symbol}-{one.copies:02}"


@given(heads())
def test_heads_of_every_shape(printed: Printed) -> None:
    found = telegram_head(printed.text)
    assert found.action or found.origin
    assert (*found.action, *found.origin) == printed.first
    assert found.info == printed.info
    assert found.total == sum(one.copies for one in (*printed.first, *printed.info)) % 1000
    assert found.drafters == (printed.drafter,)
    assert found.approvers == (printed.approver,)
    assert found.clearers == printed.clearers
    assert found.page
    assert (found.page[1], found.page[2], found.page[6]) == ("PORT ALDER", "00959", "1944")
    assert found.ruler
    assert found.ruler[3] == "064536"


def test_addressees_of_the_text_are_no_offices() -> None:
    found = telegram_head("FM AMEMBASSY ALDER\nTO SECSTATE\nINFO AMEMBASSY LIMA\nEUR-25\n")
    assert (found.info, found.action, found.total) == ((), (), None)
    assert telegram_head("INFO AMEMBASSY LIMA\nEUR-25\n").info == ()


@given(st.text())
def test_no_text_is_an_error(text: str) -> None:
    telegram_head(text)

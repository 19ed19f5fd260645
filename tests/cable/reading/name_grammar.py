"""How statements of who classified a cable and ends of cables are written, for tests to vary.

All people and places are invented.
"""

from dataclasses import dataclass

from hypothesis import strategies as st


@dataclass(frozen=True, slots=True)
class Signed:
    """A text, and the name that is to be found in it."""

    text: str
    name: str


_GIVEN = st.sampled_from(
    ["Nora", "Anton", "Oda", "Marie", "Martin", "Greta", "Chad", "Amin", "Mary Ann", "Jean-Luc"]
)
_SURNAME = st.sampled_from(
    [
        "Fenwick",
        "Vane",
        "McAlder",
        "O'Dare",
        "LeBaron",
        "DeWitt",
        "Hill-Herne",
        "van Oda",
        "Martinez",
        "Stater",
        "Statler",
        "Carew",
        "Lu",
        "Ng",
        "Oh",
        "Polk",
        "Finch",
    ]
)
_TITLE_LIKE = st.sampled_from(["Leader", "Center", "Law", "Warden", "Commander"])
_INITIAL = st.sampled_from(["", "", "A. ", "P. "])
_SUFFIX = st.sampled_from(["", "", "", ", Jr.", " III", ", II", ", IV"])
_RANK = st.sampled_from(["", "", "Dep", "Act", "A-", "Acting ", "A/", "Deputy ", "Asst "])
_FIELD = st.sampled_from(["Pol", "Econ", "Cons", "PolMil", "Pol/Econ ", "Agr", "ESTH", "Mgmt"])
_ROLE = st.sampled_from(["Couns", "Off", "MinCouns", " Chief", " Counselor", " Officer", "Att"])
_PLAIN = st.sampled_from(
    [
        "DCM",
        "Ambassador",
        "Charge d'Affaires",
        "Charge, a.i.,",
        "CDA",
        "Consul General",
        "Amb.",
        "Fisheries Delegate",
        "Councilor",
        "DCM:",
        "EUR/NB Director",
        "Cons Off",
        "Polit. Couns.",
    ]
)
_TITLE = st.one_of(_PLAIN, st.builds("{}{}{}".format, _RANK, _FIELD, _ROLE))
_LABEL = st.sampled_from(
    ["Classified By: ", "CLASSIFIED BY ", "1. (U) Classified by ", "ref: alder 12Classified By: "]
)
_REASON = st.sampled_from(
    [
        " for reasons 1.4 (b) and (d).",
        "; REASON: 1.4(B)",
        ".  Reason: 1.5 (d)",
        ", per 1.4 (b,d)",
        " \nfor reasons 1.4 (b).",
        " by reasons 1.4 (b)",
        ", \nREASONS 1.4 (B)",
        " under 1.4 (d)",
    ]
)


@st.composite
def statements(draw: st.DrawFn) -> Signed:
    """Statements of a title and a whole name, in capitals or not, with or without initials."""
    leading = draw(st.sampled_from(["", "", "J. "]))
    name = leading + draw(_GIVEN) + " " + draw(_INITIAL) + draw(_SURNAME) + draw(_SUFFIX)
    title = draw(_TITLE)
    if draw(st.booleans()):
        name, title = name.upper(), title.upper()
    text = f"{draw(_LABEL)}{title} {name}{draw(_REASON)}"
    return Signed(f"SUBJECT: ICE\n\n{text} \n\n1. (C) Text.", name)


@st.composite
def titles_for_names(draw: st.DrawFn) -> Signed:
    """Statements whose surname is a title, too, after one given name."""
    name = f"{draw(st.sampled_from(['Nora', 'Anton', 'Oda']))} {draw(_INITIAL)}{draw(_TITLE_LIKE)}"
    text = f"{draw(_LABEL)}{draw(_TITLE)} {name}{draw(_SUFFIX)}{draw(_REASON)}"
    return Signed(f"SUBJECT: ICE\n\n{text} \n\n1. (C) Text.", name)


_SENTENCE = st.sampled_from(
    [
        "The ferry sails in May.",
        "6. (U) The board cleared this.",
        "END COMMENT.",
        "(End text.)",
        "We will follow up septel.  End comment.",
        '"They will not come," he said.',
    ]
)
_SIGNER = st.sampled_from(
    ["FENWICK", "Fenwick", "VANE", "McAlder", "MCALDER", "O'DARE", "LeBaron", "Hill-Herne", "CAREW"]
)
_JOINED = st.sampled_from(
    [
        "\n",
        "\n\n",
        "  ",
        " ",
        "#",
        " ##",
        "\n#",
        " ALDER 00001442  004 OF 004   ",
        " 12 MAY 2008 ",
        " MINIMIZE CONSIDERED ",
        "\nALDER MINIMIZE CONSIDERED.\n",
        "\nEnd Cable Text ",
        " **",
        "\nVisit us: http://www.alder.example/index. cfm ",
        "\nALDER 00000012 002.2 OF 002 \n",
    ]
)
_BELOW = st.lists(
    st.sampled_from(
        ["", "NNNN", "CONFIDENTIAL", "EXDIS", "SECRET//NOFORN", "NOFORN", "#", "/", "TOP SECRET"]
    ),
    max_size=4,
)
_NOTE = st.sampled_from(
    ["", "", "\nNOTE BY OC/T: HEADING AS RECEIVED.\nSERVICE REQUESTED.", "\nNote: Sent before."]
)


@st.composite
def ends(draw: st.DrawFn) -> Signed:
    """Ends of cables with a signature, whatever stands before and below it."""
    name = draw(_SIGNER)
    note = draw(_NOTE)
    joined = draw(st.sampled_from(["\n", "\n\n"]) if note else _JOINED)
    twice = f" {name}" * draw(st.integers(0, 1))
    below = "".join(f"\n{line}" for line in draw(_BELOW))
    return Signed(f"{draw(_SENTENCE)}{joined}{name}{twice}{note}{below}\n", name)


_UNFINISHED = st.sampled_from(
    [
        "It is not clear how long that can last.\nEND COMMENT.",
        "We thank the town for its\nHELP.",
        "The rate was 5 percent. The",
        "He turned to the\nParliament",
        "He met members of the\nmayor",
        "They would come again in\nMay",
        "WE ARE GRATEFUL FOR STOCKHOLM'S \nPATIENCE.",
        "Best\nRegards",
        "It was sent by XXXXXXXX",
        "The consul said\nthat",
        "the ferry to\nAlder.",
        "End text.",
    ]
)


def unsigned() -> st.SearchStrategy[str]:
    """Ends of cables whose signature is missing."""
    return st.builds("5. (C) {}{}".format, _UNFINISHED, st.sampled_from(["", "\n", " \n\n"]))

"""Which line ends go, over texts made from a grammar."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cabletui import cable

ABOVE = (
    "1. (C) The harbour board of Aldermoor met for the third time in \n"
    "May and heard the keeper of the bees, who asked for a new hive \n"
    "and for two more hands before the summer traffic begins again. \n"
)
MONTHS = st.sampled_from(["January", "April", "May", "June", "December"])
FULL = "No one has seen the old master of the ferry of the sound since"
OPEN = "The hives, he went on, will not be moved unless the owners do"


def read(body: str) -> str:
    lines = cable.reflow(body).text(body).split("\n")
    return "\n".join(line.rstrip() for line in lines)


@given(st.text(alphabet="ABCDEFGHKLMNOPRSTU", min_size=2, max_size=6), st.sampled_from([",", ""]))
def test_a_name_in_brackets_is_no_mark_of_a_list(acronym: str, sign: str) -> None:
    long = "It was drawn up by the director of the Institute of the Tides"
    body = f"{ABOVE}{long} \n({acronym}){sign} and by two officers of the port. \n"
    assert f"of the Tides ({acronym}){sign} and by" in read(body)


@pytest.mark.parametrize("letter", ["(A)", "(b)", "(1)", "(ii)"])
@pytest.mark.parametrize("below", ["", "\n2. (C) " + "The board met again and heard him. " * 5])
def test_a_letter_in_brackets_may_stand_in_a_sentence(letter: str, below: str) -> None:
    long = "It was drawn up by the director of the tides, as we said in ref"
    body = f"{ABOVE}{long} \n{letter} and by two officers of the port. \n{below}"
    assert f"said in ref {letter} and by" in read(body)


@pytest.mark.parametrize("mark", ["(a)", "(1)", "(ii)", "(IV)", "a.", "b)", "--", "-", "*", "•"])
def test_the_items_of_a_list_keep_their_lines(mark: str) -> None:
    item = "the bees of the upper meadow and of the lower, with the hives;"
    body = f"{ABOVE}They counted these, of the upper meadow and of the lower meadow:\n"
    body += f"{mark} {item}\n{mark} {item}\n"
    assert f"\n{mark} {item}\n{mark} {item}\n" in read(body)


@given(MONTHS, st.integers(1, 31), st.sampled_from([". ", ".  ", ", "]))
def test_a_day_at_a_line_start_is_of_its_month(month: str, day: int, sign: str) -> None:
    body = f"{ABOVE}{FULL[: 62 - len(month)]} {month} \n{day}{sign}By then it was in the water. \n"
    assert f"{month} {day}{sign}By then" in read(body)


@given(st.sampled_from(["what the board asked", "or mend them", "bees, too"]), st.booleans())
def test_a_blank_line_within_a_sentence_goes(rest: str, has_blank: bool) -> None:
    gap = "\n \n" if has_blank else "\n\n"
    body = f"{ABOVE}{OPEN} {gap}{rest} of them in April and mended again. \n"
    assert f"unless the owners do {rest} of them" in read(body)


@pytest.mark.parametrize("following", ["The board met.", "2. (U) It met.", "- it met", "a. it met"])
def test_a_blank_line_between_sentences_stays(following: str) -> None:
    assert f"begins again.\n\n{following}" in read(f"{ABOVE}\n{following}\n")


def test_a_letter_keeps_its_lines() -> None:
    letter = "Dear Mr. Hale,\n\nplease send more hives.\n\nSincerely,\nOrla Fenwick\n"
    assert letter in read(f"{ABOVE}\n{letter}")


LABELS = ["Name", "Rank/Name", "Date of Birth", "Unit", "Course", "Start Date", "Telephone"]


@given(st.lists(st.sampled_from(LABELS), min_size=3, max_size=6, unique=True))
def test_the_fields_of_a_list_keep_their_lines(labels: list[str]) -> None:
    block = "".join(
        f"{label}: FIRST COASTAL BRIGADE OF BEES OF ALDERMOOR MEADOW\n" for label in labels
    )
    assert block in read(f"{ABOVE}\n{block}")


def test_backslashes_at_line_ends_go() -> None:
    body = ABOVE.replace(" \n", " \\\n")
    assert "\\" not in read(body)
    assert "third time in May and heard" in read(body)
    assert "C:\\bees" in read("1. (U) In C:\\bees.\n")


def test_a_table_keeps_its_rows() -> None:
    rows = "East bank, upper meadow      120      40 barrels of honey, sold\n" * 3
    assert rows in read(ABOVE + rows)


def test_a_gap_after_a_sentence_is_no_column() -> None:
    body = f"{ABOVE}He had led them to believe.    The chief of the board of hives\nsaid so. \n"
    assert "board of hives said so." in read(body)


def test_a_text_in_double_spacing_is_joined() -> None:
    line = "the keeper of the bees of the lower meadow spoke of hives, and"
    body = "1. (C) " + "\n\n".join([line] * 14) + "\n\nof honey.\n\n2. (U) It met.\n"
    assert read(body).startswith("1. (C) " + " ".join([line] * 14) + " of honey.\n\n2. (U)")


def test_paragraphs_of_one_line_stay_apart() -> None:
    line = "The keeper of the bees of the lower meadow spoke of many hives."
    body = "1. (C) " + "\n\n".join([line] * 20)
    assert read(body) == body


def test_the_head_that_a_section_repeats_goes_however_it_is_broken() -> None:
    body = (
        "C O N F I D E N T I A L SECTION 01 OF 02 ALDERMOOR 000402\n\nSIPDIS\n\n"
        "STATE FOR BEES\nTAGS: SENV\nSUBJECT: THE BEES HAVE\nCROSSED\n\n1. (C) One.\n\n"
        "C O N F I D E N T I A L SECTION 02 OF 02 ALDERMOOR 000402\n\nSIPDIS\n\n"
        "STATE FOR BEES TAGS: SENV\nSUBJECT: THE BEES HAVE CROSSED\n\n2. (C) Two.\n"
    )
    assert read(body).endswith("1. (C) One.\n\n2. (C) Two.\n")
    assert read(body).count("SUBJECT") == 1


@pytest.mark.parametrize(
    "line",
    [
        "PAGE 02 RUEHFRA2440",
        "Aldermoor 00000402 002 of 003",
        "ALDERMOOR 00000402  002.2 OF 003",
        "======= CABLE ENDS =======",
    ],
)
def test_page_lines_go(line: str) -> None:
    body = f"{ABOVE}{OPEN}\n\n{line}\n\nwhat the board asked of them.\n"
    assert "the owners do what the board asked" in read(body)


def test_the_name_below_a_cable_keeps_its_line() -> None:
    body = f"{ABOVE}{OPEN}\nALDERMOOR 00000402  002 OF 002   The site is XXXXXXXX\nHALE\n"
    assert read(body).endswith("XXXXXXXX\nHALE\n")


def test_the_offices_above_a_section_go() -> None:
    body = (
        f"{ABOVE}{OPEN}\n                    CONFIDENTIAL     PTQ1234\n\n"
        "PAGE 01        ALDERM  00402  02 OF 02  021700Z\nACTION EB-00\n\n"
        "INFO  LOG-00   NP-00    ACQ-00\n      SP-00    /009W\n"
        "      ------------------392832  021704Z /38\nO 021655Z NOV 01\nFM AMEMBASSY ALDERMOOR\n"
        "C O N F I D E N T I A L SECTION 02 OF 02 ALDERMOOR 000402\n\nwhat the board asked.\n"
    )
    assert read(body).endswith("the owners do what the board asked.\n")


def test_capitals_are_joined_where_their_lines_are_ragged() -> None:
    body = (
        "1. THE HARBOUR BOARD OF ALDERMOOR MET FOR THE THIRD TIME IN\n"
        "MAY AND HEARD THE KEEPER OF THE BEES WHO ASKED FOR A\n"
        "NEW HIVE AND TWO MORE HANDS BEFORE THE SUMMER TRAFFIC BEGINS.\n"
        "HALE\n"
    )
    assert "IN MAY AND HEARD THE KEEPER OF THE BEES WHO ASKED FOR A NEW" in read(body)
    assert read(body).endswith("BEGINS.\nHALE\n")


@pytest.mark.parametrize(
    ("last", "line", "expected"),
    [
        ("The move of the hives had been expected by most of them (Ref", "B) but", "(Ref B) but"),
        ("The board asked for help from the beekeepers of the isle and", "N. Hale.", "and N. Hale"),
        (
            "He cited the law of the isle on hives and honey, which in Part",
            "IV. says",
            "Part IV. s",
        ),
        (
            "Of all honey that the isle has sold since the spring rain only\n",
            "4,887 p",
            "only 4,887",
        ),
        ("He said that the reform of the hives will take the stage in", "2010, as", "in 2010, as"),
    ],
)
def test_a_sentence_goes_on(last: str, line: str, expected: str) -> None:
    assert expected in read(f"{ABOVE}{last} \n{line} and so it was. \n")


def test_capitals_with_points_are_the_marks_of_a_list_beside_another() -> None:
    body = (
        f"{ABOVE}The board asked for what follows, all of it to be done by the\nA. Hives\nB. Bees\n"
    )
    assert "by the\nA. Hives\nB. Bees" in read(body)


def test_a_page_line_cuts_no_sentence() -> None:
    body = f"{ABOVE}{'He said that the reform of the hives ' * 6}takes place in\n"
    assert "place in 2010, a" in read(f"{body}ALDERMOOR 00001004 002 OF 002\n2010, a year on.\n")


@given(
    st.sampled_from(
        [
            *("the owner, Mr.|Vane, who", "the keeper, Amb.|Hale, who", "of article No.|4 of the"),
            *("no less than|$3 million of the", "said to the|“old hives” of the"),
            *("at seven a.m.|on the first of the", "the old U.S.|officials of the"),
        ]
    ),
    st.integers(0, 22),
)
def test_a_short_word_or_a_sign_of_money_ends_no_sentence(cut: str, short: int) -> None:
    before, after = cut.split("|")
    long = "It was drawn up by the director of the Institute of the Tides "
    body = f"{ABOVE}{long[short:]}{before} \n{after} port will see. \n"
    assert f"{before} {after} port" in read(body)


@pytest.mark.parametrize(
    "cut",
    ["of the U.S.|The board met", "the bees.|the board", "no less:|$3 for a", "of no|-- bees"],
)
def test_a_sentence_that_ends_in_a_short_line_keeps_its_line(cut: str) -> None:
    before, after = cut.split("|")
    body = f"{ABOVE}It was by the director of the tides, {before}\n{after} in the year before.\n"
    assert f"{before}\n{after}" in read(body)


@given(
    st.sampled_from(["Norway", "Serbia's old", "Director Hale of the", "Council of the Isles and"]),
    st.integers(0, 20),
    st.sampled_from(["", "\n", "OSLO 00000012  002 OF 003\n"]),
)
def test_a_name_at_a_line_start_ends_no_sentence(name: str, short: int, between: str) -> None:
    ragged = "He went on that this course would at the least delay and threaten"
    rest = f"{name} board, and that he told them."
    if between == "\n":
        ragged, short = ragged[:62].rsplit(" ", 1)[0] + " ever so much", 0
    above = "2. (C) The master of the ferry said so to all who had come to it.\n"
    above += "He had come there with his hands in order to be seen with them by\n"
    open_line = "that board of the town, which he had known for a very long time; "
    line = ragged[short:]
    body = f"{ABOVE}\n{above}{open_line}\n{line} \n{between}{rest}\n"
    assert f"{line} {rest}" in read(body)


@pytest.mark.parametrize(
    "lines",
    [
        "Inga Lund, Director of the Office for the Isles\nAnton Vane, Counselor for the Isles",
        "the growth of the northern towns since the war\nSchools and their keepers in the north",
        "They said it “in all of these years.”\n\nThe board had come to say so to all of them.",
        "-- opened the door to the north and to the south\n\nThe board then said so to them all.",
    ],
)
def test_lines_of_their_own_stay(lines: str) -> None:
    body = f"{ABOVE}\n2. (C) There were:\n\n{lines}\n\n3. (C) So.\n"
    assert lines in read(body)


@pytest.mark.parametrize("what", ["Summary", "comment.", "Note", "Text", "of summary."])
def test_the_end_of_a_part_is_in_one_line(what: str) -> None:
    said = "He had told all of them as much before now, in May. End"
    body = f"{ABOVE}\n2. (C) {said}\n{what}\n\n3. (C) So."
    assert f"May. End {what}\n" in read(body)

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cabletui import cable
from tests.cable.reading.hostile import HOSTILE
from tests.cost import out_of_step

OPENING = """C O N F I D E N T I A L SECTION 01 OF 03 ALDERMOOR 000402

SIPDIS

SIPDIS

E.O. 12958: DECL: 12/04/2016
TAGS: SENV
SUBJECT: THE BEES OF THE LOWER MEADOWS HAVE CROSSED THE
BORDER AGAIN

"""


def read(matter: str, opening: str = OPENING) -> str:
    text = cable.reflow(opening + matter).text(opening + matter)
    return text[text.index("BORDER AGAIN") + 14 :] if opening else text


def test_lines_that_were_full_are_joined_and_others_are_not() -> None:
    assert read(
        "1.  (C) The keepers of both sides met on the bridge and counted \n"
        "the hives that had been moved.  Nobody disputed the number, but \n"
        "nobody signed it. \n"
        "They will meet again. \n"
    ) == (
        "1.  (C) The keepers of both sides met on the bridge and counted the hives that had been "
        "moved.  Nobody disputed the number, but nobody signed it. \nThey will meet again. \n"
    )


def test_a_sentence_that_a_page_line_cut_is_whole_again() -> None:
    assert read(
        "1. (C) The keepers of both sides met on the bridge and counted\n"
        "the hives that had been moved across the river since the first\n"
        "\n"
        "ALDERMOOR 00000402  002 OF 003\n"
        "\n"
        "\n"
        "days of spring.\n"
        "\n"
        "\n"
        "ALDERMOOR 00000402  003 OF 003\n"
        "\n"
        "2. (C) Nobody signed.\n"
    ) == (
        "1. (C) The keepers of both sides met on the bridge and counted the hives that had been "
        "moved across the river since the first days of spring.\n\n2. (C) Nobody signed.\n"
    )


def test_captions_that_are_repeated_are_left_out() -> None:
    body = OPENING + (
        "1. (C) The first section ends.\n\n"
        "C O N F I D E N T I A L SECTION 02 OF 03 ALDERMOOR 000402\n\n"
        "SIPDIS\n\nTAGS: SENV\n\n2. (C) The second begins.\n\nSIPDIS\n\n3. (C) It ends.\n"
    )
    text = cable.reflow(body).text(body)
    assert text.count("SIPDIS") == text.count("TAGS: SENV") == text.count("SECTION") == 1
    assert text.endswith(
        "1. (C) The first section ends.\n\n2. (C) The second begins.\n\n3. (C) It ends.\n"
    )


def test_the_opening_keeps_its_lines() -> None:
    body = f"{OPENING}1. (C) The bees crossed."
    text = cable.reflow(body).text(body)
    assert "LOWER MEADOWS HAVE CROSSED THE\nBORDER AGAIN" in text
    assert text.startswith(
        "C O N F I D E N T I A L SECTION 01 OF 03 ALDERMOOR 000402\n\nSIPDIS\n\nE"
    )


def test_headings_lists_and_tables_keep_their_lines() -> None:
    matter = (
        "1. (C) The keepers of both sides met on the bridge and counted:\n"
        "\n"
        "The hives that were found on either side of the river in spring\n"
        "---------------------------------------------------------------\n"
        "\n"
        "-- two hundred hives on the eastern side, of which forty empty;\n"
        "-- one hundred hives on the western side.\n"
        "East bank, upper meadow      hives: 120      honey: 40 barrels \n"
        "West bank, lower meadow      hives:  80      honey: 10 barrels \n"
    )
    assert read(matter) == matter


def test_a_compound_that_was_broken_is_whole() -> None:
    matter = (
        "1. (C) The keepers of both sides met on the bridge of the well-\n"
        "known river and counted the hives that had been moved so far.\n"
    )
    assert "well-known river" in read(matter)


def test_a_page_line_inside_a_line_goes_with_one_blank() -> None:
    body = "1. (C) The border ALDERMOOR 00000402 002 OF 003 is open."
    assert cable.reflow(body).text(body) == "1. (C) The border is open."


def test_paragraphs_of_one_line_stay_as_they_are() -> None:
    body = "1. (U) " + "The tide came in twice. " * 20 + "\n\n2. (U) " + "It went out. " * 20
    assert cable.reflow(body).text(body) == body


@given(st.text() | st.text(alphabet="aA1.( -\nSIPDIS\t"))
def test_nothing_is_changed_but_what_is_named(body: str) -> None:
    found = cable.reflow(body)
    edges = [at for span in found.hidden for at in span]
    assert edges == sorted(set(edges)) or not edges
    assert all(body[at] == "\n" for at in found.joined)
    hidden = {at for start, end in found.hidden for at in range(start, end)}
    assert hidden.isdisjoint(found.joined)
    assert found.text(body) == "".join(
        " " if at in found.joined else character
        for at, character in enumerate(body)
        if at not in hidden
    )


def test_hostile_text_costs_little_more_than_its_length() -> None:
    assert out_of_step(cable.reflow, HOSTILE) == []


def test_what_is_hidden_is_told() -> None:
    body = "1. (C) The bees. \n\n\n\nSECRET\nPAGE 02 ALDERM 00118 01 OF 02 140915Z\n\n2. (C) More."
    read = cable.reflow(body)
    page = body.index("PAGE")
    assert read.hides(page, page + 4)
    assert not read.hides(0, 2)
    assert not read.hides(page, len(body))
    assert not cable.reflow("Bees.").hides(0, 5)


def test_a_page_line_in_the_midst_of_a_line_leaves_the_sentence_whole() -> None:
    blanks = " " * 24
    body = (
        f"1. (C) THE BEES SAID WHERE THE HONEY WAS IN{blanks}CONFIDENTIAL \n"
        "PAGE 03        ALDERM  05693  01 OF 02  021700Z HIVES, THE KEEPER SAID.\n"
    )
    said = "1. (C) THE BEES SAID WHERE THE HONEY WAS IN HIVES, THE KEEPER SAID.\n"
    assert cable.reflow(body).text(body) == said


def test_a_sentence_goes_on_in_small_letters_behind_a_short_line() -> None:
    body = (
        "2. (C) During the meeting the keeper of bees\nconstantly spoke of them.\nBees\nand honey\n"
    )
    assert cable.reflow(body).text(body) == (
        "2. (C) During the meeting the keeper of bees constantly spoke of them.\nBees\nand honey\n"
    )


def test_a_sentence_ends_in_small_letters_above_a_ruler() -> None:
    body = "2. (C) He wished the bees a happy return,\nhe added.\n-----\nHIVES\n-----\n"
    said = "2. (C) He wished the bees a happy return, he added.\n-----\nHIVES\n-----\n"
    assert cable.reflow(body).text(body) == said


def test_the_only_classification_line_stays() -> None:
    body = "                    SECRET\n\n1. Bees.\n                    SECRET\n2. More.\n"
    assert cable.reflow(body).text(body).count("SECRET") == 1


def test_what_stands_behind_very_many_lines_stays_as_it_is() -> None:
    body = "ab\n\n\n" * 40_000 + "CONFIDENTIAL\nSECTION 02 OF 02\n\n\nend\n"
    read = cable.reflow(body)
    assert read.text(body[:30]) == "ab\n\n" * 6
    assert max(end for _, end in read.hidden) <= 500_000
    assert read.text(body).endswith(body[-400:])


@pytest.mark.parametrize("indent", ["", " ", "   "])
def test_the_line_that_opens_the_text_is_joined_however_far_it_is_indented(indent: str) -> None:
    body = (
        f"SUBJECT: HIVES\n\n{indent}1. (C) Summary: The keeper of the bees flew to the\n coast.\n"
    )
    assert cable.reflow(body).text(body) == (
        f"SUBJECT: HIVES\n\n{indent}1. (C) Summary: The keeper of the bees flew to the coast.\n"
    )


@pytest.mark.parametrize("end", ["", ".  END SUMMARY", ".  End summary"])
def test_a_sentence_that_goes_on_in_small_letters_is_no_heading_above_a_ruler(end: str) -> None:
    said = "1. The keepers said that they need new hives in order"
    body = f"{said}\nto restore trust in honey{end}\n---\nBees\n---\n"
    assert f"in order to restore trust in honey{end}\n---" in cable.reflow(body).text(body)


def test_the_opening_line_below_the_day_of_sending_is_shown() -> None:
    opening = "C O N F I D E N T I A L SECTION 01 OF 02 ALDERMOOR 000402"
    body = f"Monday, 08 June 2009, 12:33\n{opening}\nSIPDIS\n1. (C) The bees came.\n"
    assert opening in cable.reflow(body).text(body)


def test_a_subject_that_is_repeated_at_the_top_of_a_page_is_left_out() -> None:
    body = (
        "UNCLAS SECTION 01 OF 02 OSLO 000012\nSUBJECT: FERRIES SAIL TO WESTMARK AND BACK\n\n"
        "1. (U) The board met in May and spoke of the dues which keep us from taking\n"
        "OSLO 00000012 002 OF 002\nSUBJECT: FERRIES SAIL TO WESTMARK AN credit for our boats.\n"
    )
    assert "keep us from taking credit for our boats." in cable.reflow(body).text(body)
    assert cable.reflow(body).text(body).count("SUBJECT") == 1

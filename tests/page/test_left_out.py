import pytest

from cabletui.page.left_out import LeftOut, left_out

CUT = "UNCLAS OXBOW 000012\n\nSUBJECT: TIDES\n\n1. THE TIDE TO ST..."
WHOLE = "UNCLAS OXBOW 000012\n\nSUBJECT: TIDES\n\n1. THE TIDE TO STAY OUT IS LATE.\nVANE"


def test_the_text_of_another_cable_below_a_cut_one() -> None:
    body = f"{CUT}\n\n07OBAN6\nUNCLAS OBAN 000007\n\n1. (U) The lamp is out.\n"
    (below,) = left_out(body)
    assert (below.start, below.end, below.is_above) == (len(CUT), len(body), False)
    assert below.what == "3 lines of another cable"


def test_a_copy_that_is_cut_above_the_whole_one() -> None:
    body = f"{CUT}\n\n{WHOLE}"
    (above,) = left_out(body)
    assert (above.what, above.is_above) == ("3 lines above the whole text", True)
    assert body[above.end :] == WHOLE


def test_what_stands_below_the_text_is_of_no_other_cable() -> None:
    (below,) = left_out(f"{WHOLE}\nVZCZCXYZ0008\nDE RUEHOX #0012\n")
    assert below.what == "2 lines below the text"


@pytest.mark.parametrize("body", [WHOLE, "", f"{WHOLE}\n\n"])
def test_of_a_text_alone_nothing_is_said(body: str) -> None:
    assert left_out(body) == ()


def test_one_line_and_the_matches_in_it() -> None:
    one = LeftOut(0, 9, "1 line above the whole text")
    assert one.sentence(0) == "… left out here: 1 line above the whole text; v shows it"
    assert (
        LeftOut(0, 9, "1,000 lines of another cable")
        .sentence(2)
        .endswith("of another cable, with 2 matches; v shows them")
    )

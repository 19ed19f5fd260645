from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cabletui.cable.reading.reference_shapes import Shape, pieces
from tests.cable.reading.hostile import HOSTILE
from tests.cost import out_of_step

TAKEN = {
    Shape.WHOLE: (["09BOGOTA1412", "2005PANAMA2342"], ["09MAR07", "OSLO12"]),
    Shape.DATE: (["3 MAY 05", "19JUN09", "NOV 2, 1966", "10.01.2009"], ["MARSEILLE 12", "110/112"]),
    Shape.GLUED: (["OSLO743", "STATE076214", "OSLO-743"], ["SANTIAG0", "IIR-6-8"]),
    Shape.DOCUMENT: (["TD-409/11822-06", "CA-3400", "061127Z", "EUP20081019950022"], ["OSLO"]),
    Shape.CUT: (["12..."], ["12 ..."]),
    Shape.YEAR: (["(99)", "(2006)", "[05]"], ["(100)"]),
    Shape.LETTER: (["(A)", "A.", "A)", "A:", "A - "], ["U.S.", "(AB)"]),
    Shape.NOTE: (["NOTAL", "(NOTAL)", '("THE TOWN")'], ["(05 OSLO 12)", "NOTALS12"]),
    Shape.NUMBER: (["12", "00000074"], ["1.4", "4TH"]),
    Shape.JOIN: (["AND", "&", "/"], ["ANDORRA"]),
    Shape.WORD: (["OSLO", "PORT-OF-SPAIN", "NDJAMENA"], ["12"]),
    Shape.LINE: (["\n", "REF:"], ["REFORM"]),
    Shape.MARK: ([";", "..."], ["¶"]),
}


@pytest.mark.parametrize("shape", TAKEN)
def test_a_shape_takes_its_examples_and_no_others(shape: Shape) -> None:
    taken, others = TAKEN[shape]
    assert [next(pieces(text)).shape for text in taken] == [shape] * len(taken)
    assert shape not in [next((one.shape for one in pieces(text)), None) for text in others]


def test_what_says_nothing_is_left_out() -> None:
    assert [one.text for one in pieces("STATE TELEGRAM NO. 12")] == ["STATE", "12"]
    assert [one.text for one in pieces("TEL AVIV 404")] == ["TEL", "AVIV", "404"]


@given(st.text())
def test_pieces_stand_where_they_say(text: str) -> None:
    found = list(pieces(text.upper()))
    assert all(0 <= one.start < one.end <= len(text.upper()) for one in found)
    assert all(one.end <= after.start for one, after in pairwise(found))


def test_hostile_text_costs_little_more_than_its_length() -> None:
    assert out_of_step(lambda text: list(pieces(text)), HOSTILE) == []

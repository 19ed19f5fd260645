import pytest
from hypothesis import given
from hypothesis import strategies as st

from cabletui.paint.trail import Step, Trail, trail_text
from cabletui.text.cells import width

LIST, CABLE = Step("Oban 1/424"), Step("10OBAN115", is_cable=True)
DEEP = Trail((LIST, CABLE), "09OBAN960")


@pytest.mark.parametrize(
    ("trail", "columns", "shown"),
    [
        (DEEP, 60, "Oban 1/424 › 10OBAN115 › 09OBAN960"),
        (DEEP, 33, "… › 10OBAN115 › 09OBAN960"),
        (DEEP, 24, "… › 10OBAN115 ›"),
        (DEEP, 9, ""),
        (Trail((Step("Oban"),), "10OBAN115", (0, 1424)), 40, "Oban 1 of 1,424"),
        (Trail((Step("Oban"),), "10OBAN115", (0, 1424)), 12, "1 of 1,424"),
        (Trail((Step("Tags"), Step("PREL")), "10OBAN115", (1, 8)), 40, "Tags › PREL 2 of 8"),
        (Trail((CABLE, Step("Oban")), "9", (1, 8)), 40, "10OBAN115 › Oban 2 of 8"),
        (Trail((LIST, CABLE)), 40, "Oban 1/424 › 10OBAN115 ›"),
        (Trail((LIST, CABLE)), 20, "… › 10OBAN115 ›"),
        (Trail((), "10OBAN115"), 40, ""),
        (Trail(), -3, ""),
    ],
)
def test_the_beginning_is_left_out_first(trail: Trail, columns: int, shown: str) -> None:
    assert trail_text(trail, columns) == shown


STEPS = st.lists(st.builds(Step, st.text("herring 日", max_size=40), st.booleans()), max_size=6)


@given(STEPS, st.sampled_from(["", "09OBAN960"]), st.integers(-5, 120))
def test_it_is_never_wider_than_there_is_room(steps: list[Step], cable: str, columns: int) -> None:
    assert width(trail_text(Trail(tuple(steps), cable), columns)) <= max(0, columns)


@given(STEPS, st.integers(-5, 120))
def test_the_place_in_the_list_is_always_said(steps: list[Step], columns: int) -> None:
    shown = trail_text(Trail(tuple(steps), "09OBAN960", (6, 17)), columns)
    assert "7 of 17" in shown

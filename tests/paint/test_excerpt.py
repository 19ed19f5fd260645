import pytest
from hypothesis import given
from hypothesis import strategies as st

from cabletui.paint.excerpt import Excerpt, excerpt_line
from cabletui.text.cells import width
from tests.paint.cables import HOSTILE

TEXTS = st.text(alphabet="ab 灯", max_size=80)


@st.composite
def excerpts(draw: st.DrawFn) -> Excerpt:
    count = draw(st.integers(1, 4))
    labels = tuple(draw(st.sampled_from(["", "¶1", "¶12"])) for _ in range(count))
    pieces = [draw(TEXTS)]
    for at in range(count):
        pieces += [f"match{at}", draw(TEXTS)]
    return Excerpt(labels, tuple(pieces))


@given(excerpts(), st.integers(1, 120))
def test_a_line_is_never_wider_than_there_is_room(excerpt: Excerpt, columns: int) -> None:
    assert width(excerpt_line(excerpt, columns)) <= columns


@given(excerpts())
def test_where_there_is_room_for_the_matches_all_are_seen(excerpt: Excerpt) -> None:
    line = excerpt_line(excerpt, 80)
    assert all(f"‹match{at}›" in line for at in range(len(excerpt.labels)))


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_no_passage_commands_the_terminal(text: str) -> None:
    assert excerpt_line(Excerpt(("¶1",), (text, text, text)), 70).isprintable()

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cabletui.quoting.plain_draft import plain_draft
from cabletui.quoting.quotations import quotations
from tests.cost import out_of_step

SEVEN = "the tide came in twice that day"


@pytest.mark.parametrize(
    "draft",
    [
        f"<p>It says <q>{SEVEN}</q> (08OBAN7)</p>",
        f"<blockquote class='a'><p>{SEVEN}</p></blockquote>",
        f"<p>It says &ldquo;{SEVEN}&rdquo;</p>",
        f"<p>It says &#8220;{SEVEN}&#x201d;</p>",
        f'<p>It says <a href="http://x.org">"</a>{SEVEN}&quot;</p>',
        "It says “the <em>tide</em> came<sup>1</sup> in twice <!-- so --> that day”.",
        "It says “the tide¹ came in twice that day”².",
        f'It says \\"{SEVEN}\\".',
        f"It says \\enquote{{{SEVEN}}}.",
        "It says “[t]he tide came in twice that day”.",
        "It says “the ti\u00adde came in\u200b twice that day”.",
        f"It says ″{SEVEN}″.",
        f"It says 「{SEVEN}」.",
    ],
)
def test_a_quotation_is_found_in_what_programs_write(draft: str) -> None:
    (found,) = quotations(plain_draft(draft))
    assert " ".join(found.text.split()) == SEVEN


@pytest.mark.parametrize(
    "text", ["a < b > c", "R&D; 10¹ m", "[a] mast [sic]", "C:\\tide", "x <y> z"]
)
def test_plain_text_stays_as_it_is(text: str) -> None:
    assert plain_draft(text) == text


@given(st.text("a\n<>/pq&;#1\\[]“ -!"))
def test_the_lines_stay(text: str) -> None:
    assert plain_draft(text).count("\n") == text.count("\n")


def test_the_cost_grows_in_step_with_the_draft() -> None:
    pieces = ("<p ", "<!--", "<style>", "\\enquote{", "<sup>")
    assert out_of_step(plain_draft, pieces) == []

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cabletui.archive.searchable import POINT, as_words, searchable

WORD = re.compile(r"[^\W_]+")


def words(text: str) -> list[str]:
    return WORD.findall(searchable(text).text)


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("10,000 lamps", ["10000", "lamps"]),
        ("1,500,000.50", [f"1500000{POINT}50"]),
        ("$1.5 million", ["usd", f"1{POINT}5", "million"]),
        ("$5 million.", ["usd", "5", "million"]),
        ("US$ 5, €6, £7, R$8 or $", ["usd", "5", "eur", "6", "gbp", "7", "R", "8", "or"]),
        ("USD1.5 million", ["USD", f"1{POINT}5", "million"]),
        ("EUR10,000, G8.5", ["EUR", "10000", "G8", "5"]),
        ("on 05.12.2006", ["on", "05", "12", "2006"]),
        ("in 2005,200 lamps", ["in", "2005", "200", "lamps"]),
        ("items 1,2,3", ["items", "1", "2", "3"]),
        ("the &old lamp8 went", ["the", "old", "lamp", "went"]),
        ("the G8 and 06LAMP8", ["the", "G8", "and", "06LAMP8"]),
        ("the keeperXXXXXX said", ["the", "keeper", "x" * 12, "said"]),
        ("Mr. ХХХХХХХ", ["Mr", "x" * 12]),
        ("the light-\n  house", ["the", "light", "house", "lighthouse"]),
        ("the light-house", ["the", "light", "house"]),
        ("5.5% or 50 %, not %x", [f"5{POINT}5", "percent", "or", "50", "percent", "not", "x"]),
        ("1 -\n2", ["1", "2"]),
    ],
)
def test_it_reads_as_a_careful_person_does(text: str, read: list[str]) -> None:
    assert words(text) == read


STATION = st.sampled_from(["OXBOW", "PORT ELLEN", "ALDERMOOR"])
SENTENCE = st.lists(
    st.sampled_from(["lamp", "oil", "the", "harbour", "went", "4", "of"]), min_size=1, max_size=9
).map(" ".join)


@st.composite
def page_lines(draw: st.DrawFn) -> str:
    """Return a page line, alone or within a line, with what is repeated below it."""
    number, page = draw(st.integers(0, 99_999)), draw(st.integers(2, 9))
    line = f"{draw(STATION)} {number:08} {draw(st.sampled_from(['', ' ']))}{page:03} OF 009"
    captions = draw(st.lists(st.sampled_from(["SIPDIS", "NOFORN", "SENSITIVE"]), max_size=3))
    ends = draw(st.sampled_from([" ", "\n", "\n\n", " \n\n"]))
    if captions:
        return f"{ends}{line}\n\n" + "\n\n".join(captions) + "\n\n"
    return f"{ends}{line}{ends}"


@given(st.lists(SENTENCE, min_size=2, max_size=5), st.data())
def test_page_lines_cut_nothing(sentences: list[str], data: st.DataObject) -> None:
    lines = [data.draw(page_lines()) for _ in sentences[1:]]
    text = sentences[0] + "".join(
        f"{line}{sentence}" for line, sentence in zip(lines, sentences[1:], strict=True)
    )
    assert words(text) == " ".join(sentences).split()


@pytest.mark.parametrize("station", ["TEL AVIV", "TOKYO", "RIO DE JANEIRO", "OXBOW"])
def test_a_page_line_in_a_line_of_capitals_is_its_own(station: str) -> None:
    text = f"SUBJECT: THE OIL OF LAMPS {station} 00000402  001.2 OF 004\n\nlamp"
    assert words(text) == ["SUBJECT", "THE", "OIL", "OF", "LAMPS", "lamp"]


def test_the_opening_section_line_and_its_captions_stay() -> None:
    text = "S E C R E T SECTION 01 OF 02 OXBOW 000402 \n\nSIPDIS\n\nlamp"
    assert searchable(text).text == text


@given(st.lists(st.sampled_from(
    ["lamp", "10,000", "1.5", "lamp8", "XXXXX", "light-\nhouse", "\nOXBOW 00000402  002 OF 003\n"]
), max_size=12).map(" ".join))  # fmt: skip
def test_every_word_stands_for_a_span_of_the_verbatim_text(text: str) -> None:
    read = searchable(text)
    end = 0
    for word in WORD.finditer(read.text):
        left, right = read.span(*word.span())
        shown = text[left:right]
        assert 0 <= left < right <= len(text)
        assert right >= end
        end = right
        if not set(word[0]) <= {"x"}:
            assert re.sub(r"[,.\s-]", "", shown) == word[0].replace(POINT, "")


@given(st.text(alphabet="aX8,.-\n 159OFPAGE", max_size=60))
def test_any_text_is_read(text: str) -> None:
    read = searchable(text)
    for word in WORD.finditer(read.text):
        left, right = read.span(*word.span())
        assert 0 <= left < right <= len(text)


@given(st.integers(0, 10**9), st.integers(0, 99))
def test_a_number_is_one_word_however_it_is_written(whole: int, part: int) -> None:
    assert as_words(f"{whole:,}") == str(whole)
    assert as_words(f"{whole:,}.{part:02}") == f"{whole}{POINT}{part:02}"

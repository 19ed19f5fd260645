"""The engine finds what a plain reading of the documents finds, whatever is asked."""

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cabletui.archive.entries.entry import values
from cabletui.archive.index.index import Index
from cabletui.archive.query import parse
from cabletui.archive.results import Order
from cabletui.cable import Cable
from cabletui.errors import QuerySyntaxError
from tests.archive.fiction import fictional

VOCABULARY = ("lamp", "lamps", "lamplight", "oil", "boat", "boats", "tide", "mayor", "may")
Holds = Callable[[Cable], bool]


def text_of(number: int) -> str:
    """Return a text of words that differ from number to number, some of them repeated."""
    size = len(VOCABULARY)
    return " ".join(VOCABULARY[(number * step + step * step) % size] for step in range(2, 9))


DOCUMENTS = [
    fictional(
        number,
        reference_id=f"06OXBOW{number + 1}",
        body=text_of(number),
        subject=text_of(number)[:9].rsplit(" ", 1)[0] if number % 5 else "",
        classification=("SECRET", "SECRET//NOFORN", "CONFIDENTIAL", "UNCLASSIFIED")[number % 4],
        tags=(("PREL",), ("PREL", "ETRD"), ("PTER",), ())[number % 4],
    )
    for number in range(40)
]


@pytest.fixture(scope="module")
def index() -> Iterator[Index]:
    with Index.create(None) as made:
        for ordinal, one in enumerate(DOCUMENTS, 1):
            made.add(ordinal, one, values(one), (ordinal,))
        made.commit()
        yield made


def near(body: str, wanted: list[str], slop: int) -> bool:
    """Tell whether words stand in any order with at most so many others between them."""
    words = body.split()
    places = [[at for at, word in enumerate(words) if re.fullmatch(one, word)] for one in wanted]
    return any(
        len(set(chosen)) == len(chosen) and max(chosen) - min(chosen) < len(chosen) + slop
        for chosen in product(*places)
    )


FORMS = {"lamp": "lamps?", "lamps": "lamps?", "boat": "boats?", "boats": "boats?"}


def matching(pattern: str) -> Holds:
    return lambda cable: any(re.fullmatch(pattern, word) for word in cable.body.split())


def in_forms(wanted: Sequence[str]) -> list[str]:
    """Return expressions for the forms of words; for forms of one word, these words alone."""
    forms = [FORMS.get(word, word) for word in wanted]
    return forms if len(set(forms)) == len(forms) else list(wanted)


def phrase(pattern: str) -> Holds:
    return lambda cable: re.search(rf"(?:^| ){pattern}(?: |$)", cable.body) is not None


WORD = st.sampled_from(VOCABULARY)
LEAVES: list[st.SearchStrategy[tuple[str, Holds]]] = [
    WORD.map(lambda word: (word, matching(FORMS.get(word, word)))),
    WORD.map(lambda word: (f"={word}", matching(word))),
    WORD.map(lambda word: (f'"{word}"', matching(word))),
    WORD.map(lambda word: (f"{word[:3]}*", matching(f"{word[:3]}.*"))),
    WORD.map(lambda word: (f"*{word[-2:]}", matching(f".*{word[-2:]}"))),
    WORD.map(lambda word: (f"{word[0]}?{word[2:]}", matching(f"{word[0]}.{word[2:]}"))),
    WORD.map(lambda word: (f"{word[0]}*{word[-1]}", matching(f"{word[0]}.*{word[-1]}"))),
    st.tuples(WORD, WORD).map(lambda two: (f'"{two[0]} {two[1]}"', phrase(" ".join(two)))),
    st.tuples(WORD, WORD).map(lambda two: (f"“{two[0]} {two[1]}”", phrase(" ".join(two)))),
    st.tuples(WORD, WORD).map(
        lambda two: (f'"{two[0]} {two[1][:2]}"*', phrase(f"{two[0]} {two[1][:2]}[a-z]*"))
    ),
    st.tuples(WORD, WORD).map(
        lambda two: (f"{two[0]}-{two[1][:2]}*", phrase(f"{two[0]} {two[1][:2]}[a-z]*"))
    ),
    st.tuples(WORD, WORD, st.integers(1, 4))
    .filter(lambda asked: asked[0] != asked[1])
    .map(
        lambda asked: (
            f'"{asked[0]} {asked[1]}"~{asked[2]}',
            lambda cable: near(cable.body, list(asked[:2]), asked[2]),
        )
    ),
    st.tuples(WORD, WORD, st.integers(1, 4))
    .filter(lambda asked: asked[0] != asked[1])
    .map(
        lambda asked: (
            f"{asked[0]} w/{asked[2]} {asked[1]}",
            lambda cable: near(cable.body, in_forms(asked[:2]), asked[2]),
        )
    ),
    st.just(("class:secret", lambda cable: cable.classification.startswith("SECRET"))),
    st.just(("class:=secret", lambda cable: cable.classification == "SECRET")),
    st.just(("tag:PREL,PTER", lambda cable: bool({"PREL", "PTER"} & set(cable.tags)))),
    st.just(("tag:(PREL ETRD)", lambda cable: {"PREL", "ETRD"} <= set(cable.tags))),
    st.just(("subject:*", lambda cable: bool(cable.subject))),
    st.just(("*", lambda cable: True)),
]


def either(parts: list[tuple[str, Holds]]) -> tuple[str, Holds]:
    text = " OR ".join(text for text, _ in parts)
    return f"({text})", lambda cable: any(holds(cable) for _, holds in parts)


def every(parts: list[tuple[str, Holds]]) -> tuple[str, Holds]:
    text = " - ".join(text for text, _ in parts)
    return f"({text})", lambda cable: all(holds(cable) for _, holds in parts)


def without(part: tuple[str, Holds]) -> tuple[str, Holds]:
    text, holds = part
    bracketed = f"({text})" if " " in text or text.startswith("-") else text
    return f"-{bracketed}", lambda cable: not holds(cable)


QUERIES = st.recursive(
    st.one_of(LEAVES),
    lambda inner: st.one_of(
        st.lists(inner, min_size=1, max_size=3).map(either),
        st.lists(inner, min_size=1, max_size=3).map(every),
        inner.map(without),
    ),
    max_leaves=8,
)


@settings(max_examples=300)
@given(QUERIES)
def test_a_query_finds_what_a_plain_reading_does(index: Index, asked: tuple[str, Holds]) -> None:
    text, holds = asked
    found = index.search(parse(text), Order.OLDEST)
    assert {DOCUMENTS[ordinal - 1].reference_id for ordinal in found.ordinals(0, 99)} == {
        cable.reference_id for cable in DOCUMENTS if holds(cable)
    }


@given(st.lists(WORD, min_size=3, max_size=4, unique=True), st.integers(1, 4))
def test_three_and_four_words_are_near_in_any_order(
    index: Index, wanted: list[str], slop: int
) -> None:
    found = index.search(parse(f'"{" ".join(wanted)}"~{slop}'), Order.OLDEST)
    assert {ordinal - 1 for ordinal in found.ordinals(0, 99)} == {
        number for number, cable in enumerate(DOCUMENTS) if near(cable.body, wanted, slop)
    }


def test_a_word_is_not_near_itself(index: Index) -> None:
    with pytest.raises(QuerySyntaxError, match="near itself"):
        index.search(parse('"lamp Lamp"~2'), Order.OLDEST)


@pytest.mark.parametrize("text", ["lamp" * 400 + "*", "a*" * 300, '"oil ' + "la?p" * 400 + '"*'])
def test_a_word_beyond_measure_is_said(index: Index, text: str) -> None:
    with pytest.raises(QuerySyntaxError, match=r"cannot be this long|Too many words"):
        index.search(parse(text), Order.OLDEST)


def test_any_number_of_words_may_begin_as_the_last_of_a_phrase() -> None:
    with Index.create(None) as made:
        for number in range(1, 21):
            body = " ".join(f"old r{number:02}x{at:04}" for at in range(2_500))
            one = fictional(number, body=body)
            made.add(number, one, values(one), (number,))
        made.commit()
        assert len(made.search(parse('"old r"*'), Order.NEWEST)) == 20
        with pytest.raises(QuerySyntaxError, match="Too many words in a phrase begin"):
            made.search(parse('"old ?*x"*'), Order.NEWEST)

"""What one passage must hold is found as a plain reading of the paragraphs finds it."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cabletui.archive.archive import Archive
from cabletui.archive.beside_index import BesideIndex
from cabletui.archive.entries.entry import values
from cabletui.archive.index.index import Index
from cabletui.archive.query import matches, parse
from cabletui.archive.results import Order
from cabletui.cable import Source
from cabletui.errors import QuerySyntaxError
from tests.archive.fiction import fictional
from tests.archive.libraries import library

VOCABULARY = ("lamp", "lamps", "oil", "boat", "tide", "mayor", "quay")
MARKS = ("U", "C", "S/NF")
FORMS = {"lamp": "lamps?", "lamps": "lamps?"}


@dataclass(frozen=True)
class Text:
    """The words of each paragraph of a cable, with its mark; the first is the summary."""

    paragraphs: tuple[tuple[str, str], ...]

    @property
    def body(self) -> str:
        (mark, summary), *others = self.paragraphs
        *amid, (last_mark, comment) = others
        return "\n\n".join(
            [
                f"1. ({mark}) Summary: {summary}. End summary.",
                *(
                    f"{at}. ({m}) {words}.\n\n- So and then {words}."
                    for at, (m, words) in enumerate(amid, 2)
                ),
                f"9. ({last_mark}) Comment: {comment}. End comment.",
            ]
        )


def text_of(number: int) -> Text:
    size = len(VOCABULARY)
    words = [VOCABULARY[(number * step + step * step) % size] for step in range(2, 14)]
    parts = [" ".join(words[at : at + 3]) for at in range(0, 12, 3)]
    return Text(tuple((MARKS[(number + at) % 3], part) for at, part in enumerate(parts)))


TEXTS = [text_of(number) for number in range(40)]
DOCUMENTS = [
    fictional(number, reference_id=f"06OXBOW{number}", body=text.body, subject="")
    for number, text in enumerate(TEXTS, 1)
]
Holds = Callable[[str], bool]
"""Tells of the words of a passage whether it fits."""

Finds = Callable[[Text], bool]


def body_of(ordinal: int) -> tuple[str, str]:
    return DOCUMENTS[ordinal - 1].reference_id, DOCUMENTS[ordinal - 1].body


BESIDE = BesideIndex(body_of)


@pytest.fixture(scope="module")
def index() -> Iterator[Index]:
    with Index.create(None) as made:
        for ordinal, one in enumerate(DOCUMENTS, 1):
            made.add(ordinal, one, values(one), (ordinal,))
        made.commit()
        yield made


def holding(pattern: str) -> Holds:
    return lambda words: re.search(rf"\b(?:{pattern})\b", words) is not None


WORD = st.sampled_from(VOCABULARY)
INNER_LEAVES: list[st.SearchStrategy[tuple[str, Holds]]] = [
    WORD.map(lambda word: (word, holding(FORMS.get(word, word)))),
    WORD.map(lambda word: (f"={word}", holding(word))),
    WORD.map(lambda word: (f"{word[:2]}*", holding(f"{word[:2]}[a-z]*"))),
    WORD.map(lambda word: (f"{word[0]}?{word[2:]}", holding(f"{word[0]}[a-z]{word[2:]}"))),
    st.tuples(WORD, WORD).map(lambda two: (f'"{two[0]} {two[1]}"', holding(" ".join(two)))),
    st.tuples(WORD, WORD)
    .filter(lambda two: two[0] != two[1])
    .map(
        lambda two: (
            f'"{two[0]} {two[1]}"~1',
            holding(r"{0}(?: \w+)? {1}|{1}(?: \w+)? {0}".format(*two)),
        )
    ),
]
INNER = st.recursive(
    st.one_of(INNER_LEAVES),
    lambda inner: st.one_of(
        st.lists(inner, min_size=1, max_size=3).map(
            lambda parts: (
                f"({' OR '.join(text for text, _ in parts)})",
                lambda words: any(holds(words) for _, holds in parts),
            )
        ),
        st.tuples(st.one_of(INNER_LEAVES), inner, st.booleans()).map(
            lambda two: (
                f"({two[0][0]} - {'-' * two[2]}({two[1][0]}))",
                lambda words: two[0][1](words) and two[1][1](words) != two[2],
            )
        ),
    ),
    max_leaves=5,
)
LEAVES: list[st.SearchStrategy[tuple[str, Finds]]] = [
    INNER.map(
        lambda one: (
            f"{{{one[0]}}}",
            lambda text: any(one[1](words) for _, words in text.paragraphs),
        )
    ),
    st.tuples(INNER, st.sampled_from(MARKS)).map(
        lambda two: (
            f"para:{two[1]}({two[0][0]})",
            lambda text: any(two[0][1](words) for m, words in text.paragraphs if m == two[1]),
        )
    ),
    INNER.map(lambda one: (f"summary:({one[0]})", lambda text: one[1](text.paragraphs[0][1]))),
    INNER.map(lambda one: (f"comment:({one[0]})", lambda text: one[1](text.paragraphs[-1][1]))),
    WORD.map(
        lambda word: (
            f"={word}",
            lambda text: any(word in words.split() for _, words in text.paragraphs),
        )
    ),
]
QUERIES = st.recursive(
    st.one_of(LEAVES),
    lambda inner: st.one_of(
        st.lists(inner, min_size=1, max_size=3).map(
            lambda parts: (
                f"({' OR '.join(text for text, _ in parts)})",
                lambda text: any(finds(text) for _, finds in parts),
            )
        ),
        st.lists(inner, min_size=1, max_size=3).map(
            lambda parts: (
                f"({' - '.join(text for text, _ in parts)})",
                lambda text: all(finds(text) for _, finds in parts),
            )
        ),
        inner.map(lambda one: (f"-({one[0]})", lambda text: not one[1](text))),
    ),
    max_leaves=4,
)


@settings(max_examples=60)
@given(QUERIES)
def test_a_query_finds_what_a_plain_reading_does(index: Index, asked: tuple[str, Finds]) -> None:
    text, finds = asked
    found = index.search(parse(text), Order.OLDEST, BESIDE)
    assert set(found.ordinals(0, 99)) == {at for at, one in enumerate(TEXTS, 1) if finds(one)}
    assert not found.is_partial


@settings(max_examples=20)
@given(INNER)
def test_every_hit_has_a_mark_and_no_other_has(index: Index, asked: tuple[str, Holds]) -> None:
    query = parse(f"{{{asked[0]}}}")
    found = set(index.search(query, Order.OLDEST, BESIDE).ordinals(0, 99))
    marked = {at for at, one in enumerate(DOCUMENTS, 1) if matches(query, one.body)}
    assert marked == found


def test_what_is_not_read_is_said(index: Index) -> None:
    query = parse("{oil lamp -boat} =oil")
    whole = index.search(query, Order.NEWEST, BESIDE)
    some = BesideIndex(body_of, most_read=5)
    part = Index.search(index, parse("{oil lamp -quay} =oil"), Order.NEWEST, some)
    assert (whole.is_partial, whole.notes) == (False, ())
    assert part.is_partial
    (note,) = part.notes
    assert note.text.startswith("5 of ")
    assert "there may be more" in note.text


def test_what_was_read_is_read_once(index: Index) -> None:
    read: list[int] = []

    def counting(ordinal: int) -> tuple[str, str]:
        read.append(ordinal)
        return body_of(ordinal)

    query = parse('{"lamp oil"} OR {"lamp oil"}')
    first = index.search(query, Order.NEWEST, BesideIndex(counting))
    again = index.search(query, Order.OLDEST, BesideIndex(counting))
    assert len(read) == len(set(read))
    assert set(first.ordinals(0, 99)) == set(again.ordinals(0, 99))


@pytest.mark.parametrize("text", ["{-lamp}", "{lamp OR -oil}", "summary:(-lamp)"])
def test_a_passage_must_have_a_word(index: Index, text: str) -> None:
    with pytest.raises(QuerySyntaxError, match="must have a word"):
        index.search(parse(text), Order.NEWEST, BESIDE)


def test_an_unknown_mark_is_said(index: Index) -> None:
    with pytest.raises(QuerySyntaxError, match="There is no para “ZZ”"):
        index.search(parse("para:ZZ(lamp)"), Order.NEWEST, BESIDE)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("is:read", 1),
        ("is:unread", 39),
        ("-is:read", 39),
        ("is:begun", 0),
        ("is:noted", 2),
        ("has:note", 2),
        ("has:note -is:read", 1),
        ("is:bookmarked", 0),
    ],
)
def test_what_the_reader_made_of_cables_is_asked(index: Index, text: str, count: int) -> None:
    marks = {"read": frozenset({"06OXBOW3"}), "noted": frozenset({"06OXBOW3", "06OXBOW4"})}
    beside = BesideIndex(body_of, lambda: marks)
    assert len(index.search(parse(text), Order.NEWEST, beside)) == count
    assert index.count(parse(text), beside) == count


def test_the_text_is_that_of_the_edition_that_is_shown(tmp_path: Path) -> None:
    one = fictional(1, body="1. (U) Lamps.\n\n2. (U) Oil.\n")
    fuller = replace(one, body="1. (U) Lamps burn oil.\n\n2. (U) Oil is dear at the quay.\n")
    copy = replace(fuller, source=Source("other.csv", "csv", "7"), tags=("PREL", "ETRD", "EFIN"))
    folder = library(tmp_path / "library", one, fuller, copy)
    with Archive.open(folder) as archive:
        assert archive.count(parse("{lamp oil}")) == 1
        assert archive.count(parse("{lamp quay}")) == 0
        assert len(archive.search(parse("{oil quay}"))) == 1

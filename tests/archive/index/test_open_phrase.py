"""A phrase with an open end is found in each of three ways as a plain reading finds it."""

import re
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cabletui.archive.beside_index import READ_QUICKLY, BesideIndex
from cabletui.archive.entries.entry import values
from cabletui.archive.index import open_phrase as module
from cabletui.archive.index.index import Index
from cabletui.archive.query import parse
from cabletui.archive.results import Order
from tests.archive.fiction import fictional

VOCABULARY = (
    "lamp",
    "lamps",
    "lamplight",
    "oil",
    "boat",
    "boats",
    "tide",
    "mayor",
    "may",
    "Läufer",
)


def text_of(number: int) -> str:
    size = len(VOCABULARY)
    return " ".join(VOCABULARY[(number * step + step * step) % size] for step in range(2, 9))


DOCUMENTS = [
    fictional(
        number,
        reference_id=f"06OXBOW{number + 1}",
        body=text_of(number),
        subject=text_of(number + 1)[:14] if number % 3 else "",
    )
    for number in range(60)
]

WAYS = {
    "together": {"_EACH_TEXT": 1e12, "_EACH_WORD": 1e12},
    "apart": {"_EACH_TEXT": 1e12, "_MOST_EXPANDED": 0},
    "read": {"_EACH_TEXT": 0.001},
}


@pytest.fixture(scope="module")
def index() -> Iterator[Index]:
    with Index.create(None) as made:
        for ordinal, one in enumerate(DOCUMENTS, 1):
            made.add(ordinal, one, values(one), (ordinal,))
        made.commit()
        yield made


def body_of(ordinal: int) -> tuple[str, str]:
    one = DOCUMENTS[ordinal - 1]
    return one.reference_id, one.body


def found(index: Index, text: str, beside: BesideIndex) -> set[str]:
    result = index.search(parse(text), Order.NEWEST, beside)
    return {DOCUMENTS[ordinal - 1].reference_id for ordinal in result.ordinals(0, len(result))}


def holding(words: list[str], beginning: str) -> set[str]:
    wanted = re.compile(rf"\b{' '.join(words)} {beginning}\w*", re.IGNORECASE)
    return {
        one.reference_id
        for one in DOCUMENTS
        if any(wanted.search(text.replace("ä", "a")) for text in (one.body, one.subject))
    }


@pytest.mark.parametrize("way", WAYS)
@given(
    words=st.lists(st.sampled_from(("lamp", "oil", "boat", "may", "tide", "Läufer")), max_size=2),
    last=st.sampled_from(VOCABULARY),
    size=st.integers(1, 5),
)
@settings(deadline=None, max_examples=40)
def test_a_phrase_is_found_in_each_way(
    way: str, words: list[str], last: str, size: int, index: Index
) -> None:
    closed, beginning = [*words, "lamp"][:2], last[:size]
    with pytest.MonkeyPatch.context() as patch:
        for name, value in WAYS[way].items():
            patch.setattr(module, name, value)
        asked = f'"{" ".join(closed)} {beginning}"*'
        got = found(index, asked, BesideIndex(body_of))
    plain = [word.replace("ä", "a") for word in closed]
    assert got == holding(plain, beginning.replace("ä", "a"))


def test_between_two_keys_rare_words_are_left_out_and_it_is_said(
    index: Index, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in {"_TOO_LONG": 0.0, "_QUICKLY": 0.0, "_LEAST": 1, "_EACH_TEXT": 1e12}.items():
        monkeypatch.setattr(module, name, value)
    quick = BesideIndex(body_of, most_read=READ_QUICKLY)
    some = index.search(parse('"may l"*'), Order.NEWEST, quick)
    every = index.search(parse('"may l"*'), Order.NEWEST, BesideIndex(body_of))
    assert 0 < len(some) < len(every) == len(holding(["may"], "l"))
    assert some.is_partial
    assert [note.text for note in some.notes] == [
        "Only the 1 most frequent words that begin so were looked for; there may be more."
    ]
    assert not every.is_partial
    assert not every.notes


def test_of_many_words_the_most_frequent_are_listed_between_two_keys(
    index: Index, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(module, "_MOST_LISTED", 2)
    monkeypatch.setattr(module, "_EACH_TEXT", 1e12)
    some = index.search(parse('"may l"*'), Order.NEWEST, BesideIndex(body_of, most_read=300))
    assert some.is_partial
    assert 0 < len(some) <= len(holding(["may"], "l"))


def test_what_is_left_out_of_a_list_is_left_out_whole(
    index: Index, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in {"_TOO_LONG": 0.0, "_QUICKLY": 0.0, "_LEAST": 1, "_EACH_TEXT": 1e12}.items():
        monkeypatch.setattr(module, name, value)
    quick = BesideIndex(body_of, most_read=READ_QUICKLY)
    others = found(index, '-"may l"*', quick)
    assert others == {one.reference_id for one in DOCUMENTS} - holding(["may"], "l")

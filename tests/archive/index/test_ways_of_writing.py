"""What is one thing to a reader is found and marked in each way in which it can be written."""

from collections.abc import Sequence

from hypothesis import given, settings
from hypothesis import strategies as st

from cabletui.archive.entries.entry import values
from cabletui.archive.index.index import Index
from cabletui.archive.query import matches, parse
from cabletui.archive.results import Order
from tests.archive.fiction import fictional

WAYS = (
    ("lamp", "lamps", "LAMP", "Lamps8"),
    ("qadhafi", "Gaddafi", "QADDAFI"),
    ("ceasefire", "cease-fire", "cease fire", "cease-\nfire", "Ceasefires"),
    ("organise", "organize", "organised", "Organized"),
    ("10,000", "10000", "$10,000"),
    ("1.5", "$1.5"),
    ("5", "$5"),
    ("XXXXX", "XXXXXXXXXXXX", "ХХХХХХ"),
    ("jurisdiction", "juris-\ndiction", "JURIS- \n DICTION"),
    ("al-qaida", "al qaeda", "Al-Qa'ida"),
    ("tide", "tides"),
    ("25%", "25 percent", "25 per cent", "25 %"),
    ("900,000", "$900K", "900 thousand", "0.9 million"),
    ("7,500,000", "7.5 million", "$7.5 mn", "7.5M", "75 lakh"),
    ("cheque", "checks", "Cheques"),
    ("catalogue", "catalogs"),
)
BETWEEN = (" ", " and ", ".\n\n", "\nOXBOW 00000402  002 OF 003\n\n\nSIPDIS\n\n", ", ")

THING = st.sampled_from(range(len(WAYS)))
WRITTEN = THING.flatmap(lambda thing: st.tuples(st.just(thing), st.sampled_from(WAYS[thing])))
TEXT = st.lists(st.tuples(WRITTEN, st.sampled_from(BETWEEN)), max_size=6)
Text = Sequence[tuple[tuple[int, str], str]]


def body(text: Text) -> str:
    return "1. (U) " + "".join(f"the {way} of{between}" for (_, way), between in text) + "end"


def typed(way: str) -> str:
    """Return how a reader types what is written so; an amount of two words in quotes."""
    plain = " ".join(way.replace("-\n", "-").replace("- \n ", "").replace("$", "").split())
    return f'"{plain}"' if plain[:1].isdigit() and " " in plain else plain


@settings(max_examples=200, deadline=None)
@given(st.lists(TEXT, min_size=1, max_size=5), WRITTEN)
def test_it_is_found_however_it_is_written(texts: list[Text], asked: tuple[int, str]) -> None:
    thing, way = asked
    query = parse(typed(way).replace("8", "").replace("juris-", "juris"))
    cables = [fictional(at, body=body(text), subject="Oil") for at, text in enumerate(texts, 1)]
    wanted = {at for at, text in enumerate(texts, 1) if any(one == thing for (one, _), _ in text)}
    with Index.create(None) as index:
        for at, cable in enumerate(cables, 1):
            index.add(at, cable, values(cable), (at,))
        index.commit()
        found = index.search(query, Order.OLDEST)
        assert set(found.ordinals(0, 99)) == wanted
    for cable, text in zip(cables, texts, strict=True):
        times = sum(one == thing for (one, _), _ in text)
        marked = [cable.body[slice(*span)] for span in matches(query, cable.body)]
        assert len(marked) >= times
        assert bool(marked) == bool(times)

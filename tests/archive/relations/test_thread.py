from collections.abc import Mapping

from cabletui.archive.relations.thread import Bounds, CitationThread, thread
from cabletui.archive.results import CitedCable
from cabletui.cable import Headline, Moment


class Table:
    """What cables cite, by the id of each that is held."""

    def __init__(self, cites: Mapping[str, tuple[str, ...]]) -> None:
        self._cites = cites

    def find(self, text: str) -> tuple[Headline, ...]:
        return (_headline(text),) if text in self._cites else ()

    def cites(self, reference_id: str) -> tuple[CitedCable, ...]:
        return tuple(CitedCable(one, one in self._cites) for one in self._cites[reference_id])

    def cited_by(self, reference_id: str) -> tuple[Headline, ...]:
        return tuple(_headline(one) for one, cites in self._cites.items() if reference_id in cites)


def _headline(reference_id: str) -> Headline:
    return Headline(reference_id, Moment.parse("2009-01-01"), "SECRET", "Oban", "")


def _chain(count: int) -> dict[str, tuple[str, ...]]:
    return {f"09OBAN{at}": (f"09OBAN{at - 1}",) for at in range(1, count + 1)}


def _bulletin(count: int) -> dict[str, tuple[str, ...]]:
    """Return a cable that cites nothing, and so many that cite it."""
    return {"09ARDBEG1": ()} | {f"09OBAN{at}": ("09ARDBEG1",) for at in range(count)}


def _names(found: CitationThread) -> set[str]:
    return {name.removeprefix("09OBAN") for name in found.cables}


def test_two_steps_either_way() -> None:
    found = thread(Table(_chain(9)), "09OBAN5")
    assert _names(found) == {"3", "4", "5", "6", "7"}
    assert found.beyond() == {"09OBAN3": 1, "09OBAN7": 1}


def test_a_step_more_and_a_step_less() -> None:
    table = Table(_chain(9))
    assert _names(thread(table, "09OBAN5", Bounds.to(3))) == {"2", "3", "4", "5", "6", "7", "8"}
    assert _names(thread(table, "09OBAN5", Bounds.to(1))) == {"4", "5", "6"}


def test_what_is_cited_at_the_last_step_and_not_held_is_in_it() -> None:
    found = thread(Table(_chain(3)), "09OBAN2")
    assert _names(found) == {"0", "1", "2", "3"}
    assert found.held == 3
    assert found.beyond() == {}


def test_a_bulletin_that_many_cite_does_not_pull_them_in() -> None:
    table = _bulletin(16)
    found = thread(Table(table), "09OBAN3")
    assert set(found.cables) == {"09OBAN3", "09ARDBEG1"}
    assert found.beyond() == {"09ARDBEG1": 15}
    assert len(thread(Table(table), "09OBAN3", Bounds.to(3)).cables) == 17


def test_a_bulletin_has_a_thread_of_its_own() -> None:
    table = _bulletin(16)
    assert len(thread(Table(table), "09ARDBEG1").cables) == 17


def test_a_cable_that_is_not_held_has_a_thread() -> None:
    table = Table({"09OBAN1": ("09OBAN7",), "09OBAN2": ("09OBAN7",)})
    found = thread(table, "09 oban 007")
    assert found.root == "09OBAN7"
    assert _names(found) == {"7", "1", "2"}


def test_it_ends_at_so_many_cables() -> None:
    assert len(thread(Table(_bulletin(90)), "09ARDBEG1", Bounds(2, 12, 40)).cables) == 40


def test_however_far_it_goes_it_has_bounds() -> None:
    assert Bounds.to(2) == Bounds()
    assert Bounds.to(3).breadth == 2 * Bounds().breadth
    assert Bounds.to(10**9).most == 2_000


def test_a_ring_of_citations_ends() -> None:
    found = thread(Table({"09OBAN1": ("09OBAN2", "09OBAN1"), "09OBAN2": ("09OBAN1",)}), "09OBAN1")
    assert _names(found) == {"1", "2"}
    assert found.cables["09OBAN1"].cites == ("09OBAN2",)


def test_ids_that_no_cable_can_have_are_left_out() -> None:
    found = thread(Table({"09OBAN1": ("09STATE9999999", "09OBAN2")}), "09OBAN1")
    assert _names(found) == {"1", "2"}

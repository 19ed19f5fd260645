from collections.abc import Callable, Collection
from datetime import date

import pytest

from cabletui.archive.alike.near_reference import NearReference, could_be_a_cable, near_reference
from cabletui.cable import Reference


def holding(*ids: str) -> Callable[[Collection[str]], Collection[str]]:
    return lambda asked: frozenset(asked) & set(ids)


@pytest.mark.parametrize(
    ("printed", "held", "reason"),
    [
        ("07KABUL5855", "06KABUL5855", "of the year before"),
        ("08OSLO77", "09OSLO77", "of the year after"),
        ("09VIENNA118", "09UNVIEVIENNA118", "another post of the city"),
        ("09LIMA1273", "09LIMA1237", "two digits exchanged"),
    ],
)
def test_a_slip_leads_to_the_one_cable_that_is_held(printed: str, held: str, reason: str) -> None:
    found = near_reference(Reference.parse(printed), holding(held, "09QUITO1"))
    assert found == NearReference(held, reason)


def test_where_several_or_none_are_held_nothing_is_guessed() -> None:
    wanted = Reference(2009, "LIMA", 1273)
    assert near_reference(wanted, holding()) is None
    assert near_reference(wanted, holding("08LIMA1273", "09LIMA1237")) is None


def test_a_cable_cites_nothing_that_is_later_than_itself() -> None:
    wanted = Reference(2008, "LIMA", 77)
    assert near_reference(wanted, holding("09LIMA77"), date(2008, 12, 30)) is None
    late = Reference(2009, "STATE", 123)
    assert near_reference(late, holding("10STATE123"), date(2009, 12, 30)) is None
    exchanged = Reference(2010, "STATE", 90_300)
    assert near_reference(exchanged, holding("10STATE93000"), date(2010, 1, 8)) is None


def test_digits_that_are_alike_are_no_slip() -> None:
    asked: list[str] = []

    def held(ids: Collection[str]) -> Collection[str]:
        asked.extend(ids)
        return ()

    near_reference(Reference(2009, "QUITO", 110), held)
    assert sorted(asked) == ["08QUITO110", "09QUITO101", "10QUITO110"]


@pytest.mark.parametrize(
    ("name", "is_one"),
    [("09STATE12", True), ("09STATE9999999", False), ("11STATE12", False), ("X", False)],
)
def test_some_ids_no_cable_can_have(name: str, is_one: bool) -> None:
    assert bool(could_be_a_cable(name)) is is_one

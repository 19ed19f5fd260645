import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cabletui.cable.reading.protected_names import names_in, protected_names, without_names
from tests.cost import out_of_step

PLAIN = ("Ada Beeman", "Dr. Ada M. Beeman", "Deputy Warden Ada Beeman", "Ada\nBeeman")
OFFICES = ("Beeman of the Hive Office in New Apiary", "Warden of Hives Ada Beeman")
MARKS = (
    "protect",
    "Protect",
    "STRICTLY PROTECT",
    "please protect",
    "pls protect source",
    "strictly\nprotect",
    "strictly protect - see para 2",
    "strictly protect throughout",
    "please protect his identity",
    "name to be protected",
    "ref A, strictly protect",
    "Embassy contact - strictly protect",
    "PROTECT/NOFORN",
    "stricly protect!",
)


@settings(max_examples=40)
@given(
    st.sampled_from((*PLAIN, *OFFICES)),
    st.sampled_from(MARKS),
    st.sampled_from(("yesterday met ", "3. (C) ", "But ", "we heard from ")),
)
def test_the_name_before_a_mark_is_found_and_left_out(name: str, mark: str, before: str) -> None:
    body = f"2. (C) So it was. {before}{name} ({mark}) was there. Later Beeman left; BEEMAN'S too."
    [found] = protected_names(body)
    assert body[slice(*found.span)] == name
    assert found.surname == "Beeman"
    without = without_names(body, [found])
    assert "beeman" not in without.lower()
    assert without.count("[name protected]") == 3
    assert f"({mark}) was there." in without


@pytest.mark.parametrize(
    "text",
    [
        "the fence (to protect bees) stood",
        "Hive and Border Protection (HBP) came",
        "they must protect Ada Beeman",
        "the fence (which would protect) stood",
        "the wardens (who protect the bees) came",
        "the hives, strictly protected, stood",
        "the council (Bees Protection) met",
    ],
)
def test_other_protection_is_none(text: str) -> None:
    assert protected_names(text) == ()


@pytest.mark.parametrize(
    "mark", ["[protect]", "{protect}", "((protect))", "-- please protect --", ", strictly protect,"]
)
def test_a_mark_may_stand_otherwise_than_in_round_brackets(mark: str) -> None:
    body = f"1. (C) Ada Beeman {mark} came."
    [found] = protected_names(body)
    assert body[slice(*found.span)] == "Ada Beeman"
    assert "protect" in found.mark.split()


@pytest.mark.parametrize("before", ["XXXXXXXXXXXX", "[name removed]", "they told us"])
def test_a_mark_without_a_name_has_none_to_leave_out(before: str) -> None:
    body = f"1. (C) Ada Beeman came. {before} (protect)."
    [found] = protected_names(body)
    assert (found.span[0], found.surname) == (found.span[1], "")
    assert not names_in(body, [found])


def test_who_is_described_before_the_mark_is_found() -> None:
    body = "1. (C) Ada Beeman, keeper of the hives (strictly protect), came."
    [found] = protected_names(body)
    assert body[slice(*found.span)] == "Ada Beeman"


NAMES = st.lists(
    st.sampled_from(("Ada Beeman", "Otto Hive", "Dr. Nora Comb", "Warden Ida Wax")),
    min_size=2,
    max_size=4,
    unique=True,
)


@settings(max_examples=40)
@given(
    NAMES,
    st.sampled_from((" and ", ", and ", " & ", " as well as ", " and her deputy ")),
    st.sampled_from(("all", "them all", "identities", "these sources", "names")),
)
def test_a_mark_may_protect_several_names(names: list[str], last: str, whom: str) -> None:
    several = ", ".join(names[:-1]) + last + names[-1]
    mark = "both" if len(names) == 2 else whom
    body = f"1. (C) Mayor Sue Tarn came. We heard {several} (please protect {mark}) on May 3."
    found = protected_names(body)
    assert [body[slice(*one.span)] for one in found] == names
    assert all(name not in without_names(body, found) for name in names)
    assert "Sue Tarn" in without_names(body, found)


def test_both_are_two_names_and_a_description_is_none_of_them() -> None:
    body = "1. (C) Ida Wax, Ada Beeman, keeper of the Hive, and Otto Comb (please protect both)."
    assert [one.surname for one in protected_names(body)] == ["Beeman", "Comb"]


@pytest.mark.parametrize("mark", ["at all times", "source", "- see para 2", "throughout"])
def test_a_mark_for_one_leaves_the_name_before_it(mark: str) -> None:
    [found] = protected_names(f"1. (C) Ada Beeman and Otto Hive (strictly protect {mark}) came.")
    assert found.surname == "Hive"


def test_sp_is_a_mark_where_it_is_no_party() -> None:
    [found] = protected_names("1. (C) Ada Beeman (SP) came.")
    assert (found.surname, found.mark) == ("Beeman", "SP")
    assert not protected_names("1. (C) The SP won. Ada Beeman (SP) came.")
    assert not protected_names("1. (C) The Sand Party (SP) won; Ada Beeman (SP) came.")


def test_in_capitals_three_words_are_taken() -> None:
    body = "TOLD BY WARDEN ADA BEEMAN (PROTECT) TODAY"
    [found] = protected_names(body)
    assert body[slice(*found.span)] == "WARDEN ADA BEEMAN"


def test_another_paragraph_with_the_surname_is_known() -> None:
    names = protected_names("1. (C) Ada Beeman (protect) came.")
    assert names_in("2. (C) Beeman left.", names)
    assert not names_in("2. (C) The beemaster left.", names)


def test_the_cost_grows_in_step_with_the_text() -> None:
    pieces = ("A ", "Ada (", "(protect", "(please ", "Ada of the ", "(strictly protect - ", "x")
    assert out_of_step(protected_names, pieces, head="protect ") == []

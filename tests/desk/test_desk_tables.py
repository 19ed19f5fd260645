from hypothesis import given
from hypothesis import strategies as st
from tinydb import TinyDB
from tinydb.storages import MemoryStorage

from cabletui.desk.desk_tables import documents, name_of, numbers_of, put

_WORDS = st.sampled_from(["06LIMA12", "06LIMA12\n3", "3", "", "06LIMA1"])
_NOTES = st.lists(st.fixed_dictionaries({"reference_id": _WORDS, "paragraph": _WORDS}), max_size=6)


@given(_NOTES, st.sets(_WORDS, max_size=3))
def test_the_first_of_each_name_is_found(notes: list[dict[str, str]], names: set[str]) -> None:
    there = dict(enumerate(notes))
    wanted = {
        name: next(at for at, one in there.items() if name_of("notes", one) == name)
        for name in names
        if any(name_of("notes", one) == name for one in notes)
    }
    assert numbers_of(there, "notes", names) == wanted


def test_each_is_put_where_it_was_and_what_is_new_behind_all() -> None:
    tables = TinyDB(storage=MemoryStorage)
    tables.table("searches").insert_multiple({"name": name} for name in "abc")
    placed = put(
        tables,
        "searches",
        {"b": {"name": "b", "query": "x"}, "a": None, "new": {"name": "new"}, "c": {"name": "c"}},
        {"new": 3},
    )
    assert placed == {"b": 2, "a": 1, "new": 4, "c": 3}
    assert documents(tables, "searches") == {
        2: {"name": "b", "query": "x"},
        3: {"name": "c"},
        4: {"name": "new"},
    }

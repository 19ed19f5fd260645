import pytest

from cabletui.archive.field_parts.query_field import Field
from cabletui.archive.fields import BY_NAME, COUNTRY, ORIGIN, TAG
from cabletui.archive.index.value_names import meaning_of, names_of, value_named
from cabletui.archive.words import words
from cabletui.cable.facts import rows

ROWS = list(rows("value_names"))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['field']} {row['name']}")
def test_every_name_of_the_table_is_one_of_a_value(row: dict[str, str]) -> None:
    field = BY_NAME[row["field"]]
    assert words(row["name"]) == row["name"].split()
    assert value_named(field, row["name"]) == row["value"]
    assert row["name"] in names_of(field)
    known = " ".join(str(one) for one in field.known())
    assert row["value"] in known


@pytest.mark.parametrize(
    ("field", "name", "value"),
    [
        (TAG, "Iran", "IR"),
        (TAG, "corruption", "KCOR"),
        (TAG, "PREL", ""),
        (TAG, "lamp", ""),
        (COUNTRY, "UK", "United Kingdom"),
        (COUNTRY, "china", ""),
        (ORIGIN, "Sana'a", "Sanaa"),
    ],
)
def test_a_value_is_named(field: Field, name: str, value: str) -> None:
    assert value_named(field, name) == value


def test_a_code_is_shown_with_its_meaning() -> None:
    assert meaning_of(TAG, "IR") == "IR (Iran)"
    assert meaning_of(COUNTRY, "Peru") == "Peru"

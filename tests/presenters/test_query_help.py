from cabletui.archive.fields import FIELDS
from cabletui.presenters.query_help import query_help


def test_every_field_is_named_in_lines_that_fit() -> None:
    lines = query_help().split("\n")
    assert all(len(line) <= 78 for line in lines)
    assert [name for name in FIELDS if f"{name}:" not in query_help()] == []

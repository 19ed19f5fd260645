from cabletui.importers.field_names import fields_named


def test_names_are_known_in_any_spelling() -> None:
    assert fields_named(["Reference-ID", "Date Time", "CONTENT"]) == {
        "reference_id": 0,
        "created": 1,
        "body": 2,
    }


def test_a_bare_id_is_the_reference_id_only_where_no_other_is() -> None:
    assert fields_named(["id", "refid"]) == {"reference_id": 1, "number": 0}
    assert fields_named(["", "id", "body"]) == {"reference_id": 1, "number": 0, "body": 2}


def test_the_surer_name_wins() -> None:
    assert fields_named(["date", "created", "title", "subject"]) == {"created": 1, "subject": 3}

from cabletui.cable.reading.classification_statement import statements


def test_a_statement_ends_at_the_next_paragraph() -> None:
    body = "Classified By: Oda Fenwick\nfor reasons 1.4 (b).\n\n1. (C) Text"
    assert list(statements(body)) == ["Oda Fenwick for reasons 1.4 (b)."]


def test_a_line_cut_at_full_width_is_joined_as_it_was_cut() -> None:
    first = "Classified By: Deputy Economic Counselor for Fisheries Odalia Fenwi"
    assert len(first) < 70
    cut = f"{first}ck for re \nasons 1.4 (b)"
    assert statements(cut)[0].endswith("Fenwick for reasons 1.4 (b)")

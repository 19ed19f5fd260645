from pathlib import Path

from cabletui.archive.archive import Archive
from cabletui.presenters.desk_rows import desk_rows


def test_only_what_the_library_holds_has_a_row_in_the_order_of_the_desk(folder: Path) -> None:
    kept = ("10BRIGHDE139", "99NOWHERE1", "07BOWMORE100")
    with Archive.open(folder) as archive:
        rows = desk_rows(archive, lambda: kept)
    assert [row.reference_id for row in rows.headlines(0, 9)] == ["10BRIGHDE139", "07BOWMORE100"]
    assert (len(rows), rows.elsewhere) == (2, 1)
    assert rows.ids == frozenset(kept)

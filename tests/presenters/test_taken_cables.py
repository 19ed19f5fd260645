from pathlib import Path

from cabletui.archive.archive import Archive
from cabletui.desk import Desk
from cabletui.presenters.taken_cables import file_stem, sizes, take_choices


def test_cables_are_read_in_their_order_with_their_notes(folder: Path) -> None:
    desk = Desk.in_memory()
    desk.notes.write("10BRIGHDE139", "Ask.", "1")
    ids = ("10ARDBEG138", "99NOWHERE1", "10BRIGHDE139")
    with Archive.open(folder) as archive:
        choices = take_choices(archive, desk, "", ids)
        dossier = choices.read()
    entries = tuple(dossier.entries)
    assert dossier.title == "3 cables"
    assert [one.cable.reference_id for one in entries] == ["10ARDBEG138", "10BRIGHDE139"]
    assert [one.note for one in entries[1].passages] == ["Ask."]
    assert [one.note for one in entries[1].without_notes.passages] == [""]


def test_any_title_names_a_file() -> None:
    assert file_stem("../.. Ünïcode/é!") == "ünïcode-é"
    assert file_stem("///") == "cables"
    assert len(file_stem("x" * 500)) == 36


def test_the_size_is_that_of_the_file(folder: Path) -> None:
    with Archive.open(folder) as archive:
        choices = take_choices(archive, Desk.in_memory(), "Bees", ("10ARDBEG138",))
        texts = {one.name: [*one.write(choices.read_without_notes())] for one in choices.exporters}
        found = {one.name: size for one, size in sizes(choices)}
    assert found == {
        name: len("".join(f"{text}\n" for text in parts).encode()) for name, parts in texts.items()
    }

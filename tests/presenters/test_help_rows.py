from dataclasses import replace

from cabletui.keys import KEYS
from cabletui.location import Guide, Help
from cabletui.paint.headline_row import RowFlags
from cabletui.presenters.help_rows import HelpRow, help_rows

LIST = Help(("list", "cables"))


def ids(rows: list[HelpRow]) -> list[str]:
    return [row.key.id for row in rows if row.key]


def test_the_keys_of_the_screen_and_those_that_work_everywhere() -> None:
    rows = help_rows(LIST)
    assert rows[0].text == "Lists of cables"
    assert ids(rows) == [
        key.id for place in ("cables", "list", "app") for key in KEYS if key.place == place
    ]
    assert rows[-1].opens == Guide()


def test_every_key_is_there_once_if_all_are_wanted() -> None:
    assert sorted(ids(help_rows(replace(LIST, shows_all=True)))) == sorted(k.id for k in KEYS)


def test_letters_narrow_by_what_a_key_does_or_how_it_is_written() -> None:
    assert ids(help_rows(replace(LIST, typed="COPY"))) == ["cables.copy", "cables.copy_other"]
    assert "cables.bookmark" in ids(help_rows(replace(LIST, typed="m")))
    assert "cables.mark" in ids(help_rows(replace(LIST, typed="x")))


def test_letters_that_no_key_here_has_look_elsewhere() -> None:
    [row] = [row for row in help_rows(replace(LIST, typed="next edition")) if row.key]
    assert (row.key and row.key.id, row.refusal) == (
        "viewer.edition",
        "This key works elsewhere: Reading a cable.",
    )
    assert help_rows(replace(LIST, typed="zzz")) == []


def test_what_does_nothing_now_stands_last_and_says_so() -> None:
    rows = help_rows(replace(LIST, idle=frozenset({"cables.unmark"})))
    unmark = next(row for row in rows if row.key and row.key.id == "cables.unmark")
    assert unmark.refusal == "This key does nothing there now."
    assert rows.index(unmark) > [row.text for row in rows].index("Here, but not now")


def test_the_readers_own_keys_are_told() -> None:
    rows = help_rows(replace(LIST, keymap={"app.search": "f"}))
    assert next(row for row in rows if row.key and row.key.id == "app.search").text[:2] == "f "


def test_the_signs_of_a_list_are_explained() -> None:
    texts = [row.text for row in help_rows(LIST)]
    at = texts.index("Signs before a subject")
    flags = RowFlags(is_marked=True, is_begun=True), RowFlags(is_read=True, is_kept=True)
    signs = {sign for one in flags for sign in one.cells.strip()}
    assert {line[0] for line in texts[at + 1 : at + 5]} == signs
    assert "Signs before a subject" not in [row.text for row in help_rows(Help(("page",)))]
    assert [row.text[:1] for row in help_rows(replace(LIST, typed="left before"))][1] == "~"

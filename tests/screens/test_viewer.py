"""Reading a cable, and going on from it."""

from dataclasses import replace
from pathlib import Path

import pytest
from textual.strip import Strip

from cabletui import sample
from cabletui.archive.writer import Writer
from cabletui.location import OneCable, Results
from cabletui.paint.page_layout import PageLayout
from cabletui.widgets.page_view import PageView
from tests.library import cable
from tests.screens.reader import Reader, reading

FOLDER = sample.folder()
BEES = "08KESTRELBY57"


async def test_the_three_boxes_stand_one_under_another() -> None:
    async with reading(FOLDER, size=(100, 160), location=OneCable(BEES)) as reader:
        await reader.sees(BEES, "CONFIDENTIAL", "Header", "FM AMEMBASSY KESTRELBY", "Body")
        await reader.sees("EAGR", "Agriculture", "This cable is fiction", "COMMENT")


async def test_paragraphs_ends_and_pages() -> None:
    async with reading(FOLDER, location=OneCable(BEES)) as reader:
        await reader.sees("i opens the box", "▸ 1. (C) SUMMARY")
        await reader.press("right_curly_bracket")
        await reader.sees("▸ 2. (")
        await reader.press("G")
        await reader.sees("END COMMENT", "100%")
        await reader.press("g")
        await reader.sees("i opens the box")
        await reader.press("space", "b")
        await reader.sees("i opens the box")


async def test_next_and_previous_cable_of_the_list() -> None:
    async with reading(FOLDER, location=Results("bees")) as reader:
        await reader.sees("newest first")
        await reader.press("enter")
        await reader.sees("1 of")
        await reader.press("J")
        await reader.sees("2 of")
        await reader.press("K")
        await reader.sees("1 of")
        await reader.press("q")
        await reader.sees("newest first")


async def test_matches_are_walked() -> None:
    async with reading(FOLDER, location=Results("id:08KESTRELBY57 honeycomb OR hive")) as reader:
        await reader.press("enter")
        await reader.sees("1 of")
        await reader.press("n")
        await reader.sees("opened a hive")


async def test_a_reference_is_followed_and_come_back_from() -> None:
    async with reading(FOLDER, location=OneCable(BEES)) as reader:
        await reader.sees(BEES)
        await reader.press("tab", "enter")
        await reader.sees("07CORVALUNE132", "WINTER FEEDING")
        await reader.press("left_square_bracket")
        await reader.sees("RATIFICATION")
        await reader.press("right_square_bracket")
        await reader.sees("WINTER FEEDING")


async def test_references_that_are_not_held_look_different_and_are_passed_by(
    tmp_path: Path,
) -> None:
    body = "REF: A. 06 BOWMORE 7\n     B. 07 BOWMORE 106\n\n1. (U) The tide came in.\n"
    with Writer.open(tmp_path / "library") as writer:
        writer.add(replace(cable(0), body=body, references=("06BOWMORE7", "07BOWMORE106")))
        writer.add(cable(6))
    async with reading(tmp_path / "library", (100, 60), OneCable("07BOWMORE100")) as reader:
        await reader.sees("References      (06BOWMORE7)  07BOWMORE106   in brackets: not in this")
        strips = reader.app.screen._compositor.render_strips()
        segments = [one for strip in strips for one in strip if one.style and one.style.underline]
        assert [one.text for one in segments] == ["07BOWMORE106", "07 BOWMORE 106"]
        await reader.press("shift+tab", "tab", "tab", "enter")
        await reader.sees("A NOTE ON [sic] HERRING QUOTAS")


async def test_what_the_text_calls_ref_b_is_followed() -> None:
    async with reading(FOLDER, location=OneCable("10ZEPHYRHOLM9")) as reader:
        await reader.sees("10ZEPHYRHOLM9")
        await reader.press("shift+tab")
        await reader.sees("(ref B)")
        await reader.press("enter")
        await reader.sees("06ZEPHYRHOLM118", "i opens the box")


async def test_the_panel_tells_what_it_cites() -> None:
    async with reading(FOLDER, size=(120, 40), location=OneCable(BEES)) as reader:
        await reader.sees(BEES)
        await reader.press("r")
        await reader.sees("07CORVALUNE132", "05NETTLECOMBE41")


async def test_the_reference_id_is_copied() -> None:
    async with reading(FOLDER, location=OneCable(BEES)) as reader:
        await reader.sees(BEES)
        await reader.press("y")
        await reader.sees(f"Sent {BEES}")


async def test_other_things_can_be_copied() -> None:
    async with reading(FOLDER, location=OneCable(BEES)) as reader:
        await reader.sees(BEES)
        await reader.press("Y")
        await reader.sees(f"#cablegate #{BEES}")
        await reader.press("escape")
        await reader.sees("i opens the box")


async def test_a_missing_cable_says_so_and_offers_its_neighbours() -> None:
    async with reading(FOLDER, location=OneCable("08KESTRELBY58")) as reader:
        await reader.sees("08KESTRELBY58", BEES)


async def test_editions_are_turned() -> None:
    async with reading(FOLDER, size=(100, 40), location=OneCable(BEES)) as reader:
        await reader.sees(BEES, "edition 1 of 2")
        await reader.press("i", "e")
        await reader.sees("2 of 2; e shows the next", "cabletui sample, redacted")


def second_paragraph(reader: Reader) -> str:
    """Return the line that the second paragraph begins with, if it is the one being read."""
    begun = (line for line in reader.lines if line.startswith("▸ 2. ("))
    return next(begun, "").rstrip(" │")


async def test_v_shows_the_body_verbatim_and_keeps_the_place() -> None:
    async with reading(FOLDER, size=(100, 24), location=OneCable(BEES)) as reader:
        await reader.sees(BEES)
        await reader.press("right_curly_bracket")
        await reader.sees("▸ 2. (")
        clean = second_paragraph(reader)
        await reader.press("v")
        await reader.sees("The body is verbatim.")
        await reader.holds(lambda: len(clean) > len(second_paragraph(reader)) > 0)
        await reader.press("v")
        await reader.sees("The body is clean.", clean)


async def test_h_shows_the_header_decoded_and_the_next_cable_too() -> None:
    async with reading(FOLDER, size=(100, 40), location=Results("bees")) as reader:
        await reader.sees("newest first")
        await reader.press("enter")
        await reader.sees("h opens the box")
        await reader.press("h")
        await reader.sees("FM AMEMBASSY", "h decodes")
        await reader.press("h")
        await reader.sees("Header, decoded", "From", "Urgency", "h folds the box")
        await reader.lacks("FM AMEMBASSY")
        await reader.press("J")
        await reader.sees("2 of", "Header, decoded")
        await reader.press("h")
        await reader.sees("h opens the box")


async def test_i_opens_the_particulars_today_and_tomorrow() -> None:
    async with reading(FOLDER, location=OneCable(BEES)) as reader:
        await reader.sees("i opens the box")
        await reader.press("right_curly_bracket", "i")
        await reader.sees("Reference id", "i folds the box")
        await reader.press("i")
        await reader.sees("▸ 2. (")
        await reader.press("g", "i")
        await reader.sees("Reference id")
    async with reading(FOLDER, location=OneCable("07CORVALUNE132")) as reader:
        await reader.sees("Reference id", "i folds the box")
        await reader.press("g", "i")
        await reader.sees("i opens the box")
    async with reading(FOLDER, location=OneCable("07CORVALUNE132")) as reader:
        await reader.sees("i opens the box")


async def test_tall_screens_leave_the_boxes_open() -> None:
    async with reading(FOLDER, size=(100, 160), location=OneCable(BEES)) as reader:
        await reader.sees("Reference id", "FM AMEMBASSY", "SIPDIS")


async def test_verbatim_is_remembered_tomorrow() -> None:
    async with reading(FOLDER, location=OneCable(BEES)) as reader:
        await reader.sees("Body, clean", "v verbatim")
        await reader.press("v")
        await reader.sees("The body is verbatim.")
    async with reading(FOLDER, location=OneCable(BEES)) as reader:
        await reader.sees("v Clean")


async def test_a_query_opens_a_cable_at_its_best_passage() -> None:
    async with reading(FOLDER, location=Results("id:08KESTRELBY57 floor")) as reader:
        await reader.press("enter")
        await reader.sees("1 of", "the floor anyway")


@pytest.mark.parametrize(("width", "height"), [(40, 24), (80, 24), (200, 60)])
async def test_a_cable_at_every_width(width: int, height: int) -> None:
    async with reading(FOLDER, size=(width, height), location=OneCable(BEES)) as reader:
        await reader.sees("FICTION", *(["Cites"] if width == 200 else []))
        await reader.looks_like(f"cable-{width}x{height}")


async def test_a_cable_decoded_and_clean() -> None:
    async with reading(FOLDER, size=(80, 80), location=OneCable(BEES)) as reader:
        await reader.sees("Body, clean")
        await reader.press("h", "h")
        await reader.sees("The header is decoded.")
        await reader.looks_like("cable-clean-80x80")


async def test_words_are_found_here_and_then_in_the_archive() -> None:
    async with reading(FOLDER, location=OneCable(BEES)) as reader:
        await reader.sees("▸ 1. (C)")
        await reader.press("slash", *"hive")
        await reader.sees("/ hive", "here, ", " in the archive")
        await reader.press("enter")
        await reader.sees("n 1/")
        await reader.press("slash", *"zebra", "escape")
        await reader.sees("n ")
        await reader.press("slash", "slash")
        await reader.sees("Search", "/ hive")


async def test_the_text_is_never_painted_for_the_room_that_it_had_before(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The list takes its room when the cable is known; a frame with cut lines would cost a page."""
    widths: set[tuple[int, int]] = set()
    render = PageView.render_line

    def watched(view: PageView, y: int) -> Strip:
        strip = render(view, y)
        if view._layout:
            widths.add((view._layout.width, PageLayout.width_for(view.size.width)))
        return strip

    monkeypatch.setattr(PageView, "render_line", watched)
    async with reading(FOLDER, size=(140, 24), location=Results("bees")) as reader:
        await reader.sees("newest first")
        await reader.press("enter")
        await reader.sees("1 of", "▸ 1.")
    assert widths
    assert all(laid_out == wanted for laid_out, wanted in widths)


async def test_the_list_stays_beside_the_cable_where_there_is_room() -> None:
    async with reading(FOLDER, size=(140, 24), location=Results("bees")) as reader:
        await reader.sees("newest first")
        await reader.press("enter")
        await reader.sees("1 of")
        await reader.sees("\n> ")
        first, second = (line[:20].strip() for line in reader.lines[1:3])
        assert first.startswith("> ")
        await reader.press("J")
        await reader.sees("2 of", f"> {second}")
        above = first.removeprefix("> ")
        await reader.holds(lambda: reader.lines[1].strip().startswith(above))

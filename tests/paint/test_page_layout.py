import unicodedata
from collections import defaultdict
from dataclasses import replace

import pytest
from rich.cells import cell_len
from rich.style import Style

from cabletui.cable.classification import level_of
from cabletui.page.cable_page import cable_page
from cabletui.page.page import Box, BoxEntry, Page, Point, Span, Target
from cabletui.page.reading_mode import ReadingMode
from cabletui.paint.page_layout import WIDEST, PageLayout
from tests.paint.cables import CABLE, HOSTILE, hostile

PLAIN: defaultdict[str, Style] = defaultdict(Style)


def _frame(layout: PageLayout, pointer: Point | None = None) -> list[str]:
    return [
        "".join(segment.text for segment in layout.paint(y, PLAIN, pointer=pointer))
        for y in range(layout.height)
    ]


def _kinds(layout: PageLayout, y: int, chosen: Target | None = None) -> list[tuple[str, str]]:
    """The pieces of a row that have a style, with its name."""
    styles = {
        name: Style(meta={"name": name})
        for name in ("text", "label", "link", "match", "chosen", "banner-0", "banner-1", "banner-2")
    }
    return [
        (segment.text, segment.style.meta["name"])
        for segment in layout.paint(y, styles, chosen)
        if segment.style and segment.style.meta["name"] != "text"
    ]


def test_three_boxes_one_under_another() -> None:
    page = cable_page(CABLE, paragraphs=(CABLE.body.index("1. (C)"),))
    assert _frame(PageLayout(page, 60), page.paragraphs[0]) == [
        "╭─ 06PORTVENTOSO112 ───────────────────── i folds the box ─╮",
        "│ ░░░░░░  C O N F I D E N T I A L / / N O F O R N  ░░░░░░░ │",
        "│ Subject         HARBOR BOARD DISCUSSES THE LIGHTHOUSE    │",
        "│ Reference id    06PORTVENTOSO112                         │",
        "│ Created         2006-03-04 09:15 UTC                     │",
        "│ Released        2011-08-30 01:44 UTC                     │",
        "│ Classification  CONFIDENTIAL//NOFORN                     │",
        "│ Origin          Embassy Port Ventoso                     │",
        "│ TAGS            PREL  External political relations       │",
        "│                 EWWT  Waterborne transportation          │",
        "│                 ZZQ                                      │",
        "│ References      06PORTVENTOSO98  05GRAYSTRAND7           │",
        "│ Signed by       VARN                                     │",
        "│ Sent            from RUEHPV #112, VZCZCXYZ0001           │",
        "│ Media           The Strand Gazette                       │",
        "│                   http://gazette.example/lamp            │",
        "│ Source          mirror.tar.gz (page)                     │",
        "│                 cable/2006/03/06PORTVENTOSO112.html      │",
        "│ Notes           The page links only one of the TAGS.     │",
        "╰──────────────────────────────────────────────────────────╯",
        "╭─ Header ───────────────────────────────────── h decodes ─╮",
        "│ VZCZCXYZ0001                                             │",
        "│ DE RUEHPV #0112/01 0630915                               │",
        "│ FM AMEMBASSY PORT VENTOSO                                │",
        "╰──────────────────────────────────────────────────────────╯",
        "╭─ Body: 1 paragraph ──────────────────────────── v clean ─╮",
        "│ C O N F I D E N T I A L PORT VENTOSO 000112              │",
        "│                                                          │",
        "│ SUBJECT: HARBOR BOARD DISCUSSES THE LIGHTHOUSE           │",
        "│                                                          │",
        "│ REF: A. PORT VENTOSO 98                                  │",
        "│      B. 05 GRAYSTRAND 7                                  │",
        "│                                                          │",
        "▸ 1. (C) The board met on the pier. The lamp is out.       │",
        "│                                                          │",
        "│ 2. (U) The keeper asked for oil, [sic] and a new lamp.   │",
        "│                                                          │",
        "│ VARN                                                     │",
        "╰──────────────────────────────────────────────────────────╯",
    ]


@pytest.mark.parametrize("width", [1, 20, 40, 80, 100, 250])
def test_every_row_is_as_wide_as_the_boxes(width: int) -> None:
    layout = PageLayout(cable_page(CABLE), width)
    assert {cell_len(row) for row in _frame(layout)} == {layout.width}
    assert layout.width == max(12, min(width, WIDEST))


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_no_row_of_a_hostile_cable_commands_the_terminal(text: str) -> None:
    layout = PageLayout(cable_page(hostile(text)), 80)
    rows = _frame(layout)
    commands = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}
    assert {unicodedata.category(character) for character in "".join(rows)} & commands == set()
    assert {cell_len(row) for row in rows} == {layout.width}


@pytest.mark.parametrize(
    ("classification", "level", "shade"),
    [
        ("UNCLASSIFIED", 0, " "),
        ("CONFIDENTIAL", 1, "░"),
        ("SECRET//NOFORN", 2, "▓"),
        ("ODD", 0, " "),
    ],
)
def test_a_banner_is_told_apart_without_its_colour(
    classification: str, level: int, shade: str
) -> None:
    page = Page("06A1", (Box("particulars", "", (BoxEntry("x"),), classification),))
    [(text, kind)] = _kinds(PageLayout(page, 80), 1)
    assert level_of(classification) == level
    assert kind == f"banner-{level}"
    assert text.startswith(shade)
    assert "".join(text.split()).strip(shade) == classification


def test_a_banner_that_is_too_long_is_not_spaced_out() -> None:
    page = Page(
        "06A1", (Box("particulars", "", (BoxEntry("x"),), "UNCLASSIFIED//FOR OFFICIAL USE ONLY"),)
    )
    assert "UNCLASSIFIED//FOR OFFICIAL USE ONLY" in _frame(PageLayout(page, 50))[1]
    assert "UNCLASSIFIED//FOR OFFICIAL US…" in _frame(PageLayout(page, 38))[1]


def test_links_matches_and_what_is_chosen() -> None:
    entry = BoxEntry(
        "see BLUEBAY 12 and the lamp",
        links=(Span(4, 14, "06BLUEBAY12"),),
        matches=(Span(4, 11), Span(23, 27)),
    )
    page = Page("06A1", (Box("body", "Body", (entry,)),))
    layout = PageLayout(page, 80)
    assert _kinds(layout, 1) == [("BLUEBAY", "match"), (" 12", "link"), ("lamp", "match")]
    assert _kinds(layout, 1, page.matches()[1]) == [
        ("BLUEBAY", "match"), (" 12", "link"), ("lamp", "chosen"),
    ]  # fmt: skip
    assert _kinds(layout, 1, page.links()[0]) == [("BLUEBAY 12", "chosen"), ("lamp", "match")]


def test_a_link_over_two_rows_is_painted_on_both() -> None:
    entry = BoxEntry("x" * 10 + " BLUE BAY 12", links=(Span(11, 22, "06BLUEBAY12"),))
    layout = PageLayout(Page("06A1", (Box("body", "Body", (entry,)),)), 21)
    assert _kinds(layout, 1) == [("BLUE", "link")]
    assert _kinds(layout, 2) == [("BAY 12", "link")]


def test_labels_stand_above_where_there_is_no_room_beside() -> None:
    rows = _frame(PageLayout(cable_page(CABLE), 30))
    at = rows.index("│ Origin                     │")
    assert rows[at + 1] == "│ Embassy Port Ventoso       │"


@pytest.mark.parametrize("width", [30, 60, 100])
def test_places_and_rows_agree(width: int) -> None:
    layout = PageLayout(cable_page(CABLE), width)
    for y in range(layout.height):
        place = layout.point_of(y)
        assert layout.row_of(place) >= y or y == layout.height - 1
    assert layout.point_of(0) == Point(0, 0, 0)
    body = Point(2, 0, CABLE.body.index("The board"))
    assert "The board" in _frame(layout)[layout.row_of(body)]


def test_the_point_of_the_last_edge_is_the_last_row_of_the_text() -> None:
    layout = PageLayout(cable_page(CABLE), 80)
    assert layout.row_of(layout.point_of(layout.height - 1)) == layout.height - 2


def test_a_body_of_two_megabytes_is_painted_where_one_looks() -> None:
    body = "The lamp is out. " * 120_000
    layout = PageLayout(Page("06A1", (Box("body", "Body", (BoxEntry(body),)),)), 80)
    assert layout.height > 25_000
    assert "lamp" in "".join(segment.text for segment in layout.paint(20_000, PLAIN))


def test_a_clean_body_runs_on_and_its_places_stay() -> None:
    body = (
        "1. (C) The keepers met on the bridge and counted the hives\n"
        "that had been moved.\n\nPORT VENTOSO 00000112  002 OF 002\n\n2. (U) Nobody signed."
    )
    page = cable_page(replace(CABLE, header="", body=body), ReadingMode(is_clean=True))
    layout = PageLayout(page, 80)
    assert [row[2:-2].rstrip() for row in _frame(layout)[-5:-1]] == [
        "1. (C) The keepers met on the bridge and counted the hives that had been",
        "moved.",
        "",
        "2. (U) Nobody signed.",
    ]
    second = layout.row_of(Point(2, 0, body.index("2. (U)")))
    assert "2. (U) Nobody" in _frame(layout)[second]
    assert {cell_len(row) for row in _frame(layout)} == {80}


def test_signs_stand_out_below_links_and_matches() -> None:
    entry = BoxEntry(
        "1. (S) See 06A1.",
        links=(Span(11, 15, "06A1"),),
        signs=(Span(3, 6, look="portion-2"), Span(11, 15, look="redacted")),
    )
    layout = PageLayout(Page("06A1", (Box("body", "Body", (entry,)),)), 40)
    styles = {name: Style(meta={"name": name}) for name in ("text", "link", "portion-2")}
    named = [(one.text, one.style.meta["name"]) for one in layout.paint(1, styles) if one.style]
    assert ("(S)", "portion-2") in named
    assert ("06A1", "link") in named


def test_what_clean_reading_leaves_out_is_told_with_its_matches() -> None:
    cut = "UNCLAS OXBOW 000012\n\nSUBJECT: TIDES\n\n1. THE TIDE TO ST..."
    body = f"{cut}\n\n07OBAN6\nUNCLAS OBAN 000007\n\n1. (U) The lamp is out.\n"
    matches = {(2, 0): [Span(body.index("lamp"), len(body) - 8)]}
    clean = cable_page(replace(CABLE, header="", body=body), ReadingMode(is_clean=True))
    layout = PageLayout(clean.with_matches(matches), 80)
    said = "… left out here: 3 lines of another cable, with 1 match; v shows them"
    assert [row[2:-2].rstrip() for row in _frame(layout)[-3:-1]] == ["1. THE TIDE TO ST...", said]
    assert clean.with_matches(matches).matches_left_out == 1
    printed = PageLayout(cable_page(replace(CABLE, body=body)).with_matches(matches), 80)
    assert printed.page.matches_left_out == 0
    assert "The lamp is out." in "".join(_frame(printed)) != "".join(_frame(layout))
    assert "left out" not in "".join(_frame(printed))

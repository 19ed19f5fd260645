"""The outline of a cable: its paragraphs in a list; Enter goes to one."""

from collections.abc import Iterable
from functools import partial
from typing import ClassVar

from textual.binding import BindingType
from textual.widget import Widget

from cabletui.keys import bindings
from cabletui.messages import CopyText
from cabletui.paint.outline_row import OutlineRow, outline_heading, outline_line
from cabletui.presenters.copy_choices import paragraph_quoted
from cabletui.presenters.outline import Outline
from cabletui.screens.base.dialog import Dialog
from cabletui.screens.base.list_screen import ListScreen
from cabletui.text.sanitise import safe, safe_block
from cabletui.widgets.heading_line import HeadingLine
from cabletui.widgets.row_list import RowList
from cabletui.widgets.text_preview import TextPreview
from cabletui.widgets.window import Window

_BESIDE, _WIDE, _BROAD = 140, 160, 220
"""From these widths on it stands beside the text, as the outline of the cable does."""

_EMPTY = "No paragraph has this portion mark."


class OutlinePage(ListScreen[int | None], Dialog[int]):
    """A list over the beginning of the paragraph at its cursor; answers with a paragraph.

    It is not modal: the keys that work everywhere work here too. Where there is room, the text
    stays in sight beside it.
    """

    BINDINGS: ClassVar[list[BindingType]] = bindings("outline")
    KEY_PLACES: ClassVar[tuple[str, ...]] = ("list", "outline", "app")
    VERTICAL_BREAKPOINTS = [(0, "-low"), (14, "-high")]  # noqa: RUF012
    HORIZONTAL_BREAKPOINTS = [  # noqa: RUF012
        (0, "-narrow"),
        (_BESIDE, "-beside"),
        (_WIDE, "-wide"),
        (_BROAD, "-broad"),
    ]
    DEFAULT_CSS = """
    OutlinePage {
        &.-low TextPreview { display: none; }
        &.-beside, &.-wide, &.-broad { background: transparent; }
        &.-beside > * { margin-right: 93; }
        &.-wide > * { margin-right: 101; }
        &.-broad > * { width: 59; }
        &.-beside TitleLine { margin: 1 93 0 0; }
        &.-wide TitleLine { margin: 1 101 0 0; }
        &.-broad TitleLine { margin-top: 1; }
    }
    """

    def __init__(self, outline: Outline) -> None:
        super().__init__()
        self._outline = outline
        self._list: RowList[OutlineRow] = RowList(outline_line)
        self._excerpt = TextPreview(safe(outline.foot))
        self._pointed: OutlineRow | None = None

    def body(self) -> Iterable[Widget]:
        """Return the names of the columns, the list, and the beginning of a paragraph."""
        return HeadingLine(partial(outline_heading, self._outline.rows)), self._list, self._excerpt

    def on_mount(self) -> None:
        """Show the paragraphs, the cursor at the one that the reader is at."""
        self.title_line.title = safe(self._outline.title)
        self._fill(self._outline.paragraph)

    def key_labels(self) -> dict[str, str]:
        """Return what Enter does, and which paragraphs `s` shows."""
        row = self._list.row
        mark = row.mark if row else ""
        only = "All" if self._outline.mark else f"Only {safe(mark)}" if mark else ""
        return {"list.choose": "Go", "outline.only": only}

    def idle_keys(self) -> Iterable[str]:
        """Yield the ids of the keys that do nothing here."""
        yield from super().idle_keys()
        yield "app.up"
        if self._outline.next_hit(0) is None:
            yield "outline.next_hit"

    def moved(self, window: Window) -> None:
        """Show where the cursor is, and what the paragraph begins with."""
        super().moved(window)
        row = self._list.row
        if row and row is not self._pointed:
            other_mark = self._pointed is None or self._pointed.mark != row.mark
            self._pointed = row
            self._excerpt.show(f"[{row.note}] {row.opening}" if row.note else row.opening)
            if other_mark:
                self.show_keys()

    def on_row_list_chosen(self, event: RowList.Chosen) -> None:
        """Answer with the paragraph of the row."""
        event.stop()
        self.dismiss(self._outline.shown[event.index].paragraph)

    def action_next_hit(self) -> None:
        """Go to the next paragraph that has a match."""
        row = self._outline.next_hit(self._list.cursor)
        if row is None:
            self.say("None of these paragraphs has a match.")
        else:
            self._list.point_at(row)

    def action_only(self) -> None:
        """Show the paragraphs with the portion mark of this one alone, or all again."""
        row = self._list.row
        if not self._outline.mark and (row is None or not row.mark):
            self.say("This paragraph has no portion mark.")
            return
        self._outline = self._outline.only("" if self._outline.mark or not row else row.mark)
        self._fill(row.paragraph if row else None)
        self.show_keys()

    def action_copy(self) -> None:
        """Copy the paragraph at the cursor."""
        if row := self._list.row:
            quoted = paragraph_quoted(self._outline.reading, row.paragraph)
            self.post_message(CopyText(safe_block(quoted.text), safe(quoted.what)))

    def _fill(self, paragraph: int | None) -> None:
        rows = self._outline.shown
        cursor = self._outline.row_at(paragraph)
        self._list.show(
            len(rows), lambda start, stop: rows[start:stop], cursor=cursor, empty=_EMPTY
        )

"""A list whose cables are shown in part below it or beside it, as the reader rests at each."""

from functools import partial
from typing import TYPE_CHECKING

from cabletui.cable import Headline
from cabletui.desk.notes import Notes
from cabletui.messages import KeepPreview
from cabletui.paint.cable_face import CableFace
from cabletui.presenters.open_library import ListLayout
from cabletui.presenters.paragraph_notes import notes_in_line
from cabletui.presenters.read_face import read_face
from cabletui.screens.base.list_screen import LocatedScreen
from cabletui.widgets.list_pane import SIZES, ListPane
from cabletui.widgets.row_list import RowList

if TYPE_CHECKING:
    from cabletui.archive.archive import Archive
    from cabletui.archive.query import Query


class PreviewedScreen(LocatedScreen):
    """A list with a preview, and the keys that give it more room or less."""

    archive: "Archive"
    list: RowList[Headline]
    pane: ListPane
    list_layout: ListLayout
    notes: Notes

    @property
    def query_of_rows(self) -> "Query | None":
        """The query that the list answers, whose words the preview shows; none."""
        return None

    def on_screen_resume(self) -> None:
        """Forget the cable that the cursor has left meanwhile, before it is painted again."""
        face = self.pane.preview.face
        if face and face.headline != self.list.row:
            self.pane.show(None)

    def on_list_pane_rested(self, event: ListPane.Rested) -> None:
        """Read what is known of the cable at the cursor."""
        headline = self.list.row
        if headline is None:
            self.pane.show(None)
            return
        note = notes_in_line(self.notes.of(headline.reference_id))
        self.ask(
            partial(read_face, self.archive, headline, self.query_of_rows, note),
            self._show_face,
            otherwise=lambda _: self.pane.show(None),
            group="face",
        )

    def _show_face(self, face: CableFace) -> None:
        if face.headline == self.list.row:
            self.pane.show(face)

    def action_peek(self) -> None:
        """Show more of the cable at the cursor, nothing of it, or some again."""
        is_off = self.pane.is_beside and self.list_layout.preview
        self._resize_preview(0 if is_off else (self.list_layout.preview + 1) % SIZES)

    def action_wider(self) -> None:
        """Give the preview more room."""
        self._resize_preview(min(SIZES - 1, self.list_layout.preview + 1))

    def action_narrower(self) -> None:
        """Give the preview less room."""
        self._resize_preview(max(0, self.list_layout.preview - 1))

    def _resize_preview(self, size: int) -> None:
        self.list_layout.preview = size
        self.post_message(KeepPreview(size))
        self.pane.show_size(size)

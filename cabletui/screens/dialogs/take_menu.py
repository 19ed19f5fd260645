"""A menu of the formats in which cables are taken away together."""

from contextlib import suppress
from functools import partial
from typing import ClassVar

from textual import events
from textual.binding import BindingType
from textual.worker import get_current_worker

from cabletui.errors import LibraryError
from cabletui.exporters.dossier_exporters import DossierExporter
from cabletui.keys import UNDOING, bindings
from cabletui.paint.line import Line
from cabletui.presenters.taken_cables import TakeChoices, Taking, file_stem, sizes
from cabletui.screens.base.dialog import FootDialog
from cabletui.text.cells import fitted, padded
from cabletui.text.counts import counted, in_bytes
from cabletui.text.sanitise import safe
from cabletui.widgets.row_list import RowList

_IDS = "0"
_ONE = "9"
_ABOUT, _NAMED_ABOUT = 45, 53
_SIZE = 7
_MOST_MEASURED = 200
"""Up to this many cables all files are made to know their sizes, which takes half a second."""


class TakeMenu(FootDialog[Taking]):
    """A menu at the foot of the screen; a digit chooses at once. Answers with what was chosen."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *bindings("take"),
        *bindings("menu"),
        *bindings("app", UNDOING),
    ]

    def __init__(self, choices: TakeChoices) -> None:
        """Make a menu.

        Args:
            choices: The cables and the formats.
        """
        self._stem = file_stem(choices.title)
        self._choices = choices
        self._sizes: dict[str, int] = {}
        """By formats, the bytes of their files, as far as they are known yet."""
        ids = counted(len(choices.reference_ids), "reference id")
        formats = [(str(at), one) for at, one in enumerate(choices.exporters, 1)]
        self._rows: list[tuple[str, DossierExporter | str]] = [
            *formats,
            (_IDS, f"{ids}, into the clipboard"),
            (_ONE, "Copy from the cable at the cursor …"),
        ]
        self._list: RowList[tuple[str, DossierExporter | str]] = RowList(self._line)
        self._list.styles.height = len(self._rows)
        self._has_notes = False
        """Whether the reader's notes go along: not unless that is asked for."""

        super().__init__(self._words(), self._list)

    def on_mount(self) -> None:
        """Fill the list; a move of the cursor shows the heading again."""
        self._list.show(len(self._rows), lambda start, stop: self._rows[start:stop])
        self.watch(self._list, "window", self.show_heading, init=False)
        self._begin_to_measure()

    def on_row_list_chosen(self, event: RowList.Chosen) -> None:
        """Answer with the row of the cursor."""
        event.stop()
        self._choose(event.index)

    def action_copy(self) -> None:
        """Answer with the row of the cursor, for the clipboard."""
        self._choose(self._list.cursor, is_copy=True)

    def action_notes(self) -> None:
        """Have the reader's notes go along, or stay."""
        self._has_notes = not self._has_notes
        self._heading = self._words()
        self.show_heading()
        self._begin_to_measure()

    def _words(self) -> str:
        what = counted(len(self._choices.reference_ids), "cable")
        if self._has_notes:
            return f" Take {what} with your notes as … Enter or a digit, y copies, n without, Esc."
        return f" Take {what} as … Enter or a digit: the file, y copies, n adds notes, Esc."

    def on_key(self, event: events.Key) -> None:
        """Answer with the row of a digit."""
        for at, (digit, _) in enumerate(self._rows):
            if digit == event.key:
                event.stop()
                self._choose(at)
                return

    def _begin_to_measure(self) -> None:
        if len(self._choices.reference_ids) <= _MOST_MEASURED:
            measure = partial(self._measure, has_notes=self._has_notes)
            self.run_worker(measure, thread=True, exclusive=True)

    def _measure(self, *, has_notes: bool) -> None:
        """Find how large each file would be, and say so as soon as it is known."""
        worker = get_current_worker()
        with suppress(LibraryError):  # who takes them is told
            for exporter, size in sizes(self._choices, has_notes=has_notes):
                if worker.is_cancelled:
                    return
                self._sizes[exporter.name] = size
        if not worker.is_cancelled:
            self.app.call_from_thread(self._list.repaint)

    def _choose(self, row: int, *, is_copy: bool = False) -> None:
        digit, what = self._rows[row]
        exporter = what if isinstance(what, DossierExporter) else None
        self.dismiss(Taking(exporter, is_copy or digit == _IDS, digit == _ONE, self._has_notes))

    def _line(self, row: tuple[str, DossierExporter | str], width: int) -> Line:
        digit, what = row
        if isinstance(what, str):
            return Line(f"{digit}  {what}")
        room = width - _SIZE
        is_named = width >= 2 * _NAMED_ABOUT
        about = f"{what.name}: {what.about}" if is_named else what.about
        name = f"~/{self._stem}{what.suffix}"
        size = in_bytes(self._sizes[what.name]) if what.name in self._sizes else ""
        left = f"{digit}  {about.ljust(_NAMED_ABOUT if is_named else _ABOUT)} {safe(name)}"
        return Line(f"{padded(fitted(left, room), room)}{size.rjust(_SIZE)}" if size else left)

"""What is known of the cable at the cursor of a list, below the list or beside it."""

from functools import lru_cache
from itertools import zip_longest

from rich.segment import Segment
from rich.style import Style
from textual.geometry import Region
from textual.reactive import reactive
from textual.strip import Strip
from textual.widget import Widget

from cabletui.paint.cable_face import CableFace, face_lines, peek_lines
from cabletui.paint.colours import sheet
from cabletui.paint.line import Line
from cabletui.text.cells import padded, width

_KINDS = ("empty", "title", "confidential", "secret")
_RULE = "─"
_EDGE = "│ "
_NOTHING = Line("")


class Preview(Widget):
    """A rule and a few lines below a list; or all there is room for, beside it."""

    ALLOW_SELECT = False
    COMPONENT_CLASSES = {f"preview--{kind}" for kind in _KINDS}  # noqa: RUF012
    DEFAULT_CSS = f"""
    Preview {{ height: 1fr; width: 1fr; {sheet("preview", _KINDS)} }}
    """

    face: reactive[CableFace | None] = reactive(None, repaint=False)
    """The cable; for another one, only the cells that change are painted."""

    is_beside: reactive[bool] = reactive(False)
    """Whether it stands beside the list, and not below it."""

    def watch_face(self, before: CableFace | None, now: CableFace | None) -> None:
        """Repaint the lines that differ, if they have or had text."""
        left, top = self._corner
        old, new = self._lines(before), self._lines(now)
        for y, (was, is_now) in enumerate(zip_longest(old, new, fillvalue=_NOTHING)):
            if was != is_now:
                wide = max(width(was.text), width(is_now.text))
                self.refresh(Region(left, top + y, min(wide, self.size.width - left), 1))

    @property
    def _corner(self) -> tuple[int, int]:
        """Where the first line begins, beside the edge or below the rule."""
        return (len(_EDGE), 0) if self.is_beside else (0, 1)

    def render_line(self, y: int) -> Strip:
        """Return one line: the rule, or one of what is known."""
        left, top = self._corner
        if y < top:
            rule = Segment(_RULE * self.size.width, self._style(""))
            return Strip([rule], self.size.width)
        lines = self._lines(self.face)
        line = lines[y - top] if y - top < len(lines) else _NOTHING
        return self._strip(_EDGE[:left], line, self.size.width)

    def _lines(self, face: CableFace | None) -> tuple[Line, ...]:
        left, top = self._corner
        columns, rows = self.size.width - left, self.size.height - top
        if face is None or columns < 1 or rows < 1:
            return ()
        return _lines(face, columns, rows, is_beside=self.is_beside)

    def _strip(self, edge: str, line: Line, columns: int) -> Strip:
        style = self._style(line.style)
        text = padded(line.text, columns - len(edge))
        segments, at = [Segment(edge, self._style(""))], 0
        for part in line.parts:
            segments += [Segment(text[at : part.start], style)]
            segments += [Segment(text[part.start : part.stop], self._style(part.style))]
            at = part.stop
        return Strip([one for one in (*segments, Segment(text[at:], style)) if one.text], columns)

    def _style(self, name: str) -> Style:
        return self.get_component_rich_style(f"preview--{name or 'empty'}")


@lru_cache(maxsize=2)
def _lines(face: CableFace, columns: int, rows: int, *, is_beside: bool) -> tuple[Line, ...]:
    """Paint a cable for a size, once for all lines; the one before it is compared with it."""
    if is_beside:
        return face_lines(face, columns)[:rows]
    return peek_lines(face, columns, max(2, rows))[:rows]

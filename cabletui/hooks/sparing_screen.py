"""A screen that repaints only what a key changes.

For a frame in which two rows change Textual renders every line of every widget in their reach, and
of all that lies behind them: with a list, its preview and the containers around them that is most
of what a key costs. And twice for each key it copies all bindings from the focus to the app, and
asks each widget on the way whether it would take any of their keys as a letter.
"""

from collections import defaultdict
from itertools import pairwise

from textual._compositor import ChopsUpdate, Compositor
from textual.binding import BindingsMap
from textual.dom import DOMNode
from textual.geometry import Region
from textual.screen import Screen, ScreenResultType
from textual.strip import Strip
from textual.widget import Widget

_Cells = dict[int, int]
"""Where pieces of a line begin and end."""


class SparingScreen(Screen[ScreenResultType]):
    """A screen of which only the cells that change are rendered."""

    def __init__(self, **words: str | None) -> None:
        super().__init__(**words)
        self._compositor = _ChangedCells()

    @property
    def _binding_chain(self) -> list[tuple[DOMNode, BindingsMap]]:
        """The bindings from the focus to the app, as they are where nobody changes them."""
        chain = (self.focused or self).ancestors_with_self
        is_typed_into = any(
            type(node).check_consume_key is not DOMNode.check_consume_key for node in chain
        )
        if is_typed_into or self.app._keymap:
            return super()._binding_chain
        return [(node, node._bindings) for node in chain]


class _ChangedCells(Compositor):
    """Asks each widget for the lines to be painted, leaving out hidden ones."""

    def render_partial_update(self) -> ChopsUpdate | None:
        """Render the cells that were refreshed; none if there are none."""
        spans = list(self._regions_to_spans(self._dirty_regions))
        self._dirty_regions.clear()
        if not spans:
            return None
        wanted: dict[int, _Cells] = defaultdict(dict)
        for y, start, end in spans:
            wanted[y] |= {x: to for x, to in pairwise(self.cuts[y]) if x < end and to > start}
        chops: list[dict[int, Strip | None]] = [dict.fromkeys(line[:-1]) for line in self.cuts]
        for widget, (region, clip) in self.visible_widgets.items():  # the foremost first
            if not wanted:
                break
            self._render(widget, region, region.intersection(clip), wanted, chops)
        return ChopsUpdate(chops, spans, [line[1:] for line in self.cuts])

    def _render(
        self,
        widget: Widget,
        region: Region,
        seen: Region,
        wanted: dict[int, _Cells],
        chops: list[dict[int, Strip | None]],
    ) -> None:
        """Take the wanted cells from a widget, and remove them from those still wanted."""
        lines = {
            y: [x for x in wanted[y] if seen.x <= x < seen.right]
            for y in seen.line_range
            if y in wanted
        }
        lines = {y: cells for y, cells in lines.items() if cells}
        if not lines:
            return
        first = min(lines)
        part = Region(seen.x, first, seen.width, max(lines) - first + 1)
        strips = widget.render_lines(part.translate(-region.offset))
        for y, cells in lines.items():
            for x in cells:
                end = wanted[y].pop(x)
                chops[y][x] = strips[y - first].crop(x - seen.x, end - seen.x)
            if not wanted[y]:
                del wanted[y]

"""A page that puts letters on all that leads somewhere, so that two keys reach it."""

from textual.events import Key

from cabletui.page.page import Target
from cabletui.paint.jump_letters import jump_letters
from cabletui.widgets.page_view import PageView

_NOTHING = "Nothing that is in sight leads anywhere."
_WHICH = "A letter goes to what it stands on; any other key leaves them."


class LetteredView(PageView):
    """Letters stand over links and facts from `F` until one of them is typed, or another key."""

    def __init__(self) -> None:
        super().__init__()
        self._typed = ""

    def lead_to(self, target: Target) -> None:
        """Choose a link or a fact, and follow it."""
        raise NotImplementedError

    def action_letters(self) -> None:
        """Put letters on all links and facts in sight."""
        targets = self._targets_in_view()
        if not targets:
            self.post_message(self.Remark(_NOTHING))
            return
        self._typed = ""
        self.letters = dict(zip(targets, jump_letters(len(targets)), strict=True))
        self.refresh()
        self.post_message(self.Remark(_WHICH))

    def on_key(self, event: Key) -> None:
        """Take a letter, as long as there are letters, before any key binding does."""
        if not self.letters:
            return
        event.stop()
        event.prevent_default()
        self._typed += event.key
        left = {one: on for one, on in self.letters.items() if on.startswith(self._typed)}
        if any(on != self._typed for on in left.values()):
            return
        self.letters = {}
        self.refresh()
        self.post_message(self.Remark(""))
        for target in left:
            self.lead_to(target)

    def _targets_in_view(self) -> tuple[Target, ...]:
        layout, page = self._layout, self._page
        if layout is None or page is None:
            return ()
        top = self.scroll_offset.y
        rows = range(top, top + self.size.height)
        return tuple(
            one for one in page.links() if layout.is_shown(one) and layout.row_of(one.start) in rows
        )

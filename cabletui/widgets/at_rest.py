"""What is done once the keys rest."""

from collections.abc import Callable
from time import monotonic

from textual.timer import Timer
from textual.widget import Widget

SHORTLY = 0.12
"""Seconds without a key after which a reader rests at a row, and more of it is painted."""

_CLOCK = 0.001
"""Seconds that a timer may be early."""

_SOON = 0.02
"""Seconds after which to look again where messages wait, a key perhaps among them."""


class AtRest:
    """Waits until a reader rests, and then does one thing, once.

    A key that is held down begins the wait again many times a second: that costs a look at the
    clock and no timer, for the one that runs finds out how long is left.
    """

    def __init__(
        self, widget: Widget, act: Callable[[], object], *, seconds: float = SHORTLY
    ) -> None:
        """Wait for nothing yet.

        Args:
            widget: Whose timer it is: nothing is done once it is gone.
            act: What is done at rest.
            seconds: How long no key must have come.
        """
        self._widget = widget
        self._seconds = seconds
        self._act = act
        self._until = 0.0
        self._timer: Timer | None = None

    def begin(self) -> None:
        """Wait from now on, however long it was waited before."""
        self._until = monotonic() + self._seconds
        if self._timer is None:
            self._timer = self._widget.set_timer(self._seconds, self._look)

    def at_once(self) -> None:
        """Wait no longer, and do what is waited for now, if anything is."""
        if self._timer is not None:
            self.stop()
            self._act()

    def stop(self) -> None:
        """Wait no longer."""
        if self._timer is not None:
            self._timer.stop()
            self._timer = None

    def _look(self) -> None:
        self._timer = None
        left = self._until - monotonic()
        app, screen = self._widget.app, self._widget.screen
        if left > _CLOCK or app.message_queue_size or screen.message_queue_size:
            self._timer = self._widget.set_timer(max(left, _SOON), self._look)
        else:
            self._act()

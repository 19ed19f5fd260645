"""Walk along the trail: open and close screens so that they show the path one is on."""

from collections.abc import Callable, Iterator

from textual.app import App
from textual.screen import Screen

from cabletui.messages import OpenHome, Place
from cabletui.screens.base import PlaceView
from cabletui.session.history import Stop, Trail


class Walk:
    """The screens that are open, as the trail has them: home lowest, where one is on top.

    What lies above them, such as the search bar, is closed when one walks on.
    """

    def __init__(
        self,
        app: App[None],
        screen_of: Callable[[Place], Screen[None]],
        left: Callable[[Place], object],
    ) -> None:
        """Begin at home.

        Args:
            app: Whose screens are opened and closed; its lowest is home.
            screen_of: Makes the screen of any place but home.
            left: Told each place that one leaves, as it was then.
        """
        self._app = app
        self._screen_of = screen_of
        self._left = left
        self._trail = Trail(OpenHome())
        self._open: list[Stop] = list(self._trail.path)

    @property
    def place(self) -> Place:
        """Where one is, as it was when one came there."""
        return self._trail.path[-1].place

    @property
    def whereabouts(self) -> Place:
        """Where one is, as it is now."""
        self._remember()
        return self.place

    def idle_keys(self) -> Iterator[str]:
        """Yield the ids of the keys that lead nowhere now."""
        if not self._trail.can_go_back:
            yield "app.back"
        if not self._trail.can_go_forward:
            yield "app.forward"

    async def enter(self, place: Place) -> None:
        """Go one level down, to a place."""
        self._left(self.whereabouts)
        self._trail.enter(place)
        await self._show()

    async def up(self) -> bool:
        """Go one level up; tell whether there was one."""
        return await self._follow(self._trail.up)

    async def back(self) -> bool:
        """Go to where one was before; tell whether one was anywhere."""
        return await self._follow(self._trail.back)

    async def forward(self) -> bool:
        """Undo a step back; tell whether there was one."""
        return await self._follow(self._trail.forward)

    async def _follow(self, step: Callable[[], bool]) -> bool:
        self._left(self.whereabouts)
        if not step():
            return False
        await self._show()
        return True

    def _remember(self) -> None:
        for stop, screen in zip(self._open, self._app.screen_stack, strict=False):
            if isinstance(screen, PlaceView):
                stop.place = screen.whereabouts

    async def _show(self) -> None:
        path = self._trail.path
        kept = 0
        while kept < min(len(path), len(self._open)) and path[kept] is self._open[kept]:
            kept += 1
        with self._app.batch_update():
            while len(self._app.screen_stack) > kept:
                await self._app.pop_screen()
            for stop in path[kept:]:
                await self._app.push_screen(self._screen_of(stop.place))
        self._open = list(path)

"""The app as the reader's way through the archive: from location to location, and back."""

from typing import TYPE_CHECKING

from textual.events import Paste

from cabletui.cable.id_list import ids_within
from cabletui.hooks.painted_once import painted_once
from cabletui.location import Help, OneIndex
from cabletui.messages import DoKey, Go, LeaveCable, OpenSearch
from cabletui.screens.base.status_screen import StatusScreen, run_key
from cabletui.session.navigator import Navigator
from cabletui.session.terminal_app import TerminalApp

if TYPE_CHECKING:
    from textual.command import Provider

    from cabletui.screens.base.dialog import OpenDialog


def _palette() -> "type[Provider]":
    # The palette is loaded when it is first opened: the first frame need not wait for it.
    from cabletui.session.palette import PaletteProvider  # noqa: PLC0415

    return PaletteProvider


class LocatedApp(TerminalApp):
    """An app in which the reader is at a location, and goes elsewhere by keys and messages."""

    COMMANDS = {_palette}  # noqa: RUF012

    navigator: Navigator
    """The one way to a location."""

    def help_here(self) -> Help:
        """Return the location of the help to the present screen."""
        raise NotImplementedError

    async def on_go(self, message: Go) -> None:
        """Open a location; the help is about the screen that it lies over."""
        location = message.location
        await self.navigator.open(self.help_here() if location == Help() else location)

    async def on_do_key(self, message: DoKey) -> None:
        """Leave the help, and do what was chosen there."""
        await self.navigator.up()
        if isinstance(self.screen, StatusScreen) and (run := run_key(self.screen, message.key_id)):
            self.call_after_refresh(run)

    async def on_paste(self, event: Paste) -> None:
        """Ask for the cables of a paste where nothing is typed, as a footnote names them."""
        ids = () if self.screen.is_modal else ids_within(event.text)
        if ids:
            await self.navigator.search(", ".join(ids))

    async def on_open_search(self, message: OpenSearch) -> None:
        """Open the search bar over the present screen."""
        await self.navigator.search(message.text)

    async def on_open_dialog(self, message: "OpenDialog") -> None:
        """Open a dialog over the present screen."""
        # The dialogs are loaded when the first of them is opened.
        from cabletui.session.dialog_factory import dialog  # noqa: PLC0415

        async with painted_once(self):
            await self.push_screen(dialog(message.choices), message.answered)

    def on_await_library(self) -> None:
        """Have further keys wait until the library is open."""
        self.navigator.await_library()

    def on_leave_cable(self, message: LeaveCable) -> None:
        """Keep where the reader was in a cable."""
        self.navigator.keep(message.location)

    async def action_up(self) -> None:
        """Go one level up."""
        await self.navigator.up()

    async def action_back(self) -> None:
        """Go back to where the reader was before."""
        await self.navigator.back()

    async def action_forward(self) -> None:
        """Go forward again."""
        await self.navigator.forward()

    async def action_search(self) -> None:
        """Open the search bar."""
        await self.navigator.search()

    async def action_help(self) -> None:
        """Open the help; from the help itself, go back."""
        if isinstance(self.navigator.record_locations(), Help):
            await self.navigator.up()
        else:
            await self.navigator.open(self.help_here())

    async def action_command_palette(self) -> None:  # type: ignore[override]
        """Open the command palette."""
        # Loaded when it is first opened, as above.
        from cabletui.session.palette import open_palette  # noqa: PLC0415

        await open_palette(self)

    async def action_bookmarks(self) -> None:
        """Open the reader's lists."""
        location = self.navigator.record_locations()
        if isinstance(location, OneIndex) and location.name == "lists":
            self.say("These are your lists.")
        else:
            await self.navigator.open(OneIndex("lists"))

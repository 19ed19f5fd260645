"""Save queries under names, and find them again."""

from functools import partial

from cabletui.desk.changes import Change
from cabletui.desk.searches import SavedSearch
from cabletui.errors import CabletuiError
from cabletui.screens.dialogs.prompt import Prompt
from cabletui.session.desk_requests import NAME, DeskRequests
from cabletui.text.sentence import elided


class SearchRequests(DeskRequests):
    """The way from the interface to the saved searches of the desk."""

    def all(self) -> tuple[SavedSearch, ...]:
        """Return the saved searches by name; none where the desk cannot be read."""
        try:
            return self._desk.searches.all()
        except CabletuiError:
            return ()

    def ask_name(self, query_text: str) -> None:
        """Let the reader name a query, and save it."""
        self._app.push_screen(
            Prompt("Name of the search", query_text, is_offered=True),
            partial(self._save, query_text),
        )

    def forget(self, name: str) -> None:
        """Take a saved search away."""
        self._do(partial(self._forgotten, name))

    def _forgotten(self, name: str) -> tuple[bool, str]:
        made = self._desk.searches.remove(name)
        return made, f"The search “{elided(name, NAME)}” is forgotten. u undoes."

    def _save(self, query_text: str, name: str | None) -> None:
        if name:
            self._do(partial(self._written, query_text, name))

    def _written(self, query_text: str, name: str) -> tuple[Change, str]:
        made = self._desk.searches.save(name, query_text)
        return made, f"Saved as “{elided(name, NAME)}”; home has it, and : finds it."
